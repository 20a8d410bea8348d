/** SSL 2 or 3 is allowed. */

import * as l10n from '@vscode/l10n';
import { BROKEN } from '../../../project/model/protocols';
import { placeOf } from '../../shared/checked-value';
import { allowOnly, protocolSetting, spoken, withoutBroken } from '../../shared/protocol-lists';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-protocol-sslv23',
  category: 'tls-server',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('A list of protocols allows SSLv2 or SSLv3.'),
  docs: {
    what: 'An empty list allows everything.',
    why: 'Both protocols are broken: what they encrypt can be read (DROWN, POODLE), and one server that speaks SSLv2 endangers all that share its key. Postfix excludes them by default; the setting lets them in again, as far as the TLS library has them. Present-day builds of OpenSSL have neither.',
    reference: ['postconf(5) smtpd_tls_protocols', 'RFC 6176', 'RFC 7568'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_tls_protocols = !SSLv2\n',
      good: 'smtpd_tls_protocols = >=TLSv1\n',
    },
    {
      file: 'main',
      bad: 'smtp_tls_mandatory_protocols =\n',
      good: 'smtp_tls_mandatory_protocols = >=TLSv1\n',
    },
    {
      file: 'main',
      bad: 'smtpd_tls_mandatory_protocols = SSLv3, TLSv1\n',
      good: 'smtpd_tls_mandatory_protocols = !SSLv2, !SSLv3, !TLSv1.1, !TLSv1.2, !TLSv1.3\n',
      version: '3.4',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_tls_protocols = !SSLv3, !SSLv2\n',
      why: 'Both are excluded.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\n',
      why: 'The default excludes both.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_protocols = !SSLv3\n',
      why: 'SSLv2 is in no TLS library that Postfix can be built with since 3.6.',
      version: '3.6',
    },
  ],
  setting(setting, { instance, edition, report }) {
    const list = protocolSetting(setting, instance);
    if (!list?.isValid) return;
    // OpenSSL 1.1.0 has dropped SSLv2, and Postfix 3.6 wants 1.1.1 (`src/tls/tls.h`).
    const found = BROKEN.filter((one) => list.allowed.includes(one) && !(one === 'SSLv2' && edition.isSince('3.6')));
    if (found.length === 0) return;
    report({
      span: placeOf(setting),
      message: l10n.t('{0} is allowed, which is broken: what it encrypts can be read.', spoken(found)),
      fixes: () => allowOnly(withoutBroken(list.allowed), setting, 'safe', instance),
    });
  },
};
