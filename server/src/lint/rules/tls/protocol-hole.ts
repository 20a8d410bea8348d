/** A list of TLS protocols that leaves one out between others, or leaves none. */

import * as l10n from '@vscode/l10n';
import { holeIn, PROTOCOLS, type Protocol } from '../../../project/model/protocols';
import { isOfClient, protocolSetting, spoken, withoutBroken } from '../../shared/protocol-lists';
import type { Setting } from '../../../project/setting';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-protocol-hole',
  category: 'tls-server',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('A list of TLS protocols leaves one out between others.'),
  docs: {
    what: 'Also a list that leaves nothing to speak.',
    why: 'A client names the newest version that it speaks, and the server picks that one or an older one. With a gap below the newest version, OpenSSL as a client offers only what is older than the gap; as a server, it falls back to what is older than the gap, or fails, when the client would speak the missing version.',
    reference: ['postconf(5) smtpd_tls_mandatory_protocols', 'SSL_CTX_set_options(3)'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtp_tls_protocols = !SSLv2, !SSLv3, !TLSv1.1\n',
      good: 'smtp_tls_protocols = !SSLv2, !SSLv3, !TLSv1, !TLSv1.1\n',
    },
    {
      file: 'main',
      bad: 'smtpd_tls_mandatory_protocols = >=TLSv1, !TLSv1.2\n',
      good: 'smtpd_tls_mandatory_protocols = >=TLSv1.2\n',
    },
    {
      file: 'main',
      bad: 'smtpd_tls_mandatory_protocols = >=TLSv1.3, <=TLSv1.2\n',
      good: 'smtpd_tls_mandatory_protocols = >=TLSv1.2\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtp_tls_protocols = !TLSv1.3, !SSLv2, !SSLv3\n',
      why: 'What is left out stands above all others.',
    },
    {
      file: 'main',
      text: 'smtp_tls_protocols = !SSLv3\n',
      why: 'SSLv2 below the gap is in no TLS library any more.',
    },
  ],
  setting(setting, { instance, report }) {
    const list = protocolSetting(setting, instance);
    if (!list?.isValid) return;
    const allowed = withoutBroken(list.allowed);
    if (list.allowed.length === 0) {
      report({
        span: setting.value,
        severity: 'error',
        message: l10n.t('Nothing is left of all TLS protocols: every TLS session fails.'),
      });
      return;
    }
    const hole = holeIn(allowed);
    if (hole.length === 0) return;
    report({ span: setting.value, message: message(setting, allowed, hole) });
  },
};

function message(setting: Setting, allowed: readonly Protocol[], hole: readonly Protocol[]): string {
  const below = allowed.filter((protocol) => PROTOCOLS.indexOf(protocol) < PROTOCOLS.indexOf(hole[0]!));
  return isOfClient(setting)
    ? l10n.t(
        'Without {0}, OpenSSL as a client offers nothing above it either: what is left is {1}.',
        spoken(hole),
        spoken(below),
      )
    : l10n.t('Without {0}, clients that would speak it fall back to {1}, or fail.', spoken(hole), spoken(below));
}
