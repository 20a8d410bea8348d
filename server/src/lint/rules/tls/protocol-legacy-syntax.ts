/** A list of TLS protocols that says in many words what a bound says in one. */

import * as l10n from '@vscode/l10n';
import { BOUNDS_SINCE, BROKEN, isOpenAbove, WEAK } from '../../../project/model/protocols';
import { allowOnly, protocolSetting } from '../../shared/protocol-lists';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-protocol-legacy-syntax',
  category: 'tls-server',
  severity: 'hint',
  fixable: 'safe',
  since: BOUNDS_SINCE,
  summary: () => l10n.t('A list names every TLS protocol that is too old, where a lower bound says the same.'),
  docs: {
    why: 'Such lists are longer than a bound, and a name that is forgotten leaves a gap.',
    ignore:
      'The list excludes SSLv3 at most: it then leaves the lowest version to OpenSSL and its own configuration file, whereas a bound overrules them.',
    reference: ['postconf(5) smtpd_tls_mandatory_protocols', 'src/tls/tls_misc.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_tls_mandatory_protocols = !SSLv2, !SSLv3, !TLSv1, !TLSv1.1\n',
      good: 'smtpd_tls_mandatory_protocols = >=TLSv1.2\n',
    },
    {
      file: 'main',
      bad: 'smtpd_tls_mandatory_protocols = TLSv1.2, TLSv1.3\n',
      good: 'smtpd_tls_mandatory_protocols = >=TLSv1.2\n',
    },
    {
      file: 'main',
      bad: 'smtp_tls_protocols = !SSLv2, !SSLv3\n',
      good: 'smtp_tls_protocols = >=TLSv1\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_tls_mandatory_protocols = !SSLv2, !SSLv3, !TLSv1, !TLSv1.1, !TLSv1.3\n',
      why: 'It leaves out the newest version too, which a lower bound does not say.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_mandatory_protocols = !SSLv2, !SSLv3, !TLSv1, !TLSv1.1\n',
      version: '3.5',
      why: 'This version has no bounds.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_protocols = !SSLv2\n',
      why: 'The list is too wide, which another rule tells.',
    },
  ],
  setting(setting, { instance, report }) {
    const list = protocolSetting(setting, instance);
    if (!list || list.tokens.length < 2 || !isOpenAbove(list.allowed)) return;
    if (!list.tokens.every(({ kind }) => kind === 'exclude' || kind === 'include')) return;
    const lowest = list.allowed[0]!;
    if (BROKEN.includes(lowest)) return;
    report({
      span: setting.value,
      message: l10n.t('">={0}" says the same as this list.', lowest),
      // A bound overrules what OpenSSL is configured for, which may be TLS 1.2 and newer.
      fixes: () => allowOnly(list.allowed, setting, WEAK.includes(lowest) ? 'manual' : 'safe', instance),
    });
  },
};
