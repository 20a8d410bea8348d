/** A bound in a list of TLS protocols, for a version that has no bounds. */

import * as l10n from '@vscode/l10n';
import {
  BOUNDS_SINCE,
  PROTOCOLS,
  protocolOf,
  type Protocol,
  type ProtocolToken,
} from '../../../project/model/protocols';
import { placeOf } from '../../shared/checked-value';
import { allowOnly, isOfClient, protocolSetting } from '../../shared/protocol-lists';
import { mayBeRead } from '../../shared/value-gates';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-protocol-bound-too-old-version',
  category: 'tls-server',
  severity: 'error',
  fixable: 'safe',
  until: BOUNDS_SINCE,
  summary: () => l10n.t('A list of TLS protocols has a bound, which Postfix knows only since 3.6.'),
  docs: {
    why: 'Earlier versions take ">=TLSv1.2" for the name of a protocol that they do not know, and the whole list is void. A server then goes without TLS, and a client breaks off every TLS session.',
    reference: ['postconf(5) smtpd_tls_mandatory_protocols', 'src/tls/tls_misc.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_tls_mandatory_protocols = >=TLSv1.2\n',
      good: 'smtpd_tls_mandatory_protocols = !SSLv2, !SSLv3, !TLSv1, !TLSv1.1\n',
      version: '3.5',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_tls_mandatory_protocols = >=TLSv1.2\n',
      version: '3.6',
      why: 'This version has bounds.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_mandatory_protocols = !SSLv2, !SSLv3, !TLSv1, !TLSv1.1\n',
      version: '3.5',
      why: 'This is how earlier versions say the same.',
    },
  ],
  setting(setting, { instance, edition, report }) {
    const list = protocolSetting(setting, instance);
    const bounds = list?.tokens.filter(({ operator, kind }) => kind === 'unknown' && operator.length === 2) ?? [];
    const [first] = bounds;
    if (!list || !first) return;
    report({
      span: list.isWritten ? first : placeOf(setting),
      // With TLS switched off there is nothing to lose yet.
      severity: mayBeRead(setting.name.text, setting.scope, instance) ? 'error' : 'warning',
      message: isOfClient(setting)
        ? l10n.t(
            '"{0}" is a bound, which Postfix has since {1}; here it is {2}, and the client breaks off every TLS session.',
            first.text,
            BOUNDS_SINCE,
            edition.version.text,
          )
        : l10n.t(
            '"{0}" is a bound, which Postfix has since {1}; here it is {2}, and the server goes without TLS.',
            first.text,
            BOUNDS_SINCE,
            edition.version.text,
          ),
      fixes: () => (list.isWritten ? allowOnly(allowedBy(list.tokens), setting, 'safe', instance) : []),
    });
  },
};

/** What bounds by name are meant to allow; nothing where they stand among other things. */
function allowedBy(tokens: readonly ProtocolToken[]): readonly Protocol[] {
  let [lowest, highest] = [0, PROTOCOLS.length - 1];
  const excluded = new Set<Protocol>();
  for (const { text, operator, kind, protocol } of tokens) {
    if (kind === 'exclude') excluded.add(protocol!);
    else {
      const bound = operator.length === 2 ? protocolOf(text.slice(2)) : undefined;
      if (!bound) return [];
      if (operator === '>=') lowest = PROTOCOLS.indexOf(bound);
      else highest = PROTOCOLS.indexOf(bound);
    }
  }
  return PROTOCOLS.slice(lowest, highest + 1).filter((protocol) => !excluded.has(protocol));
}
