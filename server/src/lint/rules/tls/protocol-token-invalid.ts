/** A word in a list of TLS protocols that is none. */

import * as l10n from '@vscode/l10n';
import { nearestName } from '../../../base/nearest';
import { PROTOCOLS, protocolOf, type ProtocolToken } from '../../../project/model/protocols';
import type { Setting } from '../../../project/setting';
import { replace } from '../../edits';
import { isOfClient, protocolSetting } from '../../shared/protocol-lists';
import { placeOf, short } from '../../shared/checked-value';
import { mayBeRead } from '../../shared/value-gates';
import type { Fix, Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-protocol-token-invalid',
  category: 'tls-server',
  severity: 'error',
  fixable: 'safe',
  summary: () => l10n.t('A list of TLS protocols holds a word that is none of them.'),
  docs: {
    what: 'Protocols are `SSLv2`, `SSLv3`, `TLSv1`, `TLSv1.1`, `TLSv1.2` and `TLSv1.3`, in any letter case, with "!" in front or without. From 3.6 on, ">=" and "<=" in front make bounds, and take numbers such as 0x0303 as well.',
    why: 'One word that Postfix cannot read makes the whole list void. A server then goes without TLS: it announces STARTTLS and refuses it. A client breaks off every TLS session, so that mail leaves in the clear or, where TLS is mandatory, not at all.',
    reference: ['postconf(5) smtpd_tls_mandatory_protocols', 'src/tls/tls_misc.c', 'src/tls/tls_server.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_protocols = !SSLv2, !SSLv3, !TLSv1.0\n',
      good: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_protocols = !SSLv2, !SSLv3, !TLSv1\n',
    },
    {
      file: 'main',
      bad: 'smtp_tls_security_level = may\nsmtp_tls_protocols = >=TLS1.2\n',
      good: 'smtp_tls_security_level = may\nsmtp_tls_protocols = >=TLSv1.2\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_protocols = !sslv2:!SSLV3\n',
      why: 'Letter case has no meaning, and a colon parts words too.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_protocols = >=0x0303\n',
      why: 'Bounds may be numbers.',
    },
    {
      file: 'main',
      text: 'smtp_tls_security_level = may\nsmtp_tls_protocols = >=TLSv1.2\n',
      version: '3.5',
      why: 'The word is right; that this version has no bounds is told by another rule.',
    },
  ],
  setting(setting, { instance, report }) {
    const list = protocolSetting(setting, instance);
    if (!list || list.isValid) return;
    // With TLS switched off there is nothing to lose yet.
    const severity = mayBeRead(setting.name.text, setting.scope, instance) ? 'error' : 'warning';
    for (const token of list.tokens) {
      if (token.kind !== 'unknown' || isBound(token)) continue;
      const word = short(token.text);
      report({
        span: list.isWritten ? token : placeOf(setting),
        severity,
        message: isOfClient(setting)
          ? l10n.t('"{0}" is not a TLS protocol: Postfix as a client breaks off every TLS session.', word)
          : l10n.t('"{0}" is not a TLS protocol: Postfix as a server goes without TLS.', word),
        fixes: () => (list.isWritten ? repairs(token, setting) : []),
      });
    }
  },
};

/** Right but for the version, which may have no bounds yet. */
function isBound({ operator, text }: ProtocolToken): boolean {
  return operator.length === 2 && (text.length === 2 || protocolOf(text.slice(2)) !== undefined);
}

function repairs(token: ProtocolToken, { file, line }: Setting): Fix[] {
  const { text } = token;
  // A "!" that stands alone: the word behind it would be read without it.
  if (text === '!') {
    const gap = /^!([ \t]+)[A-Za-z]/.exec(line.logical.text.slice(token.start))?.[1];
    const span = { start: token.end, end: token.end + (gap?.length ?? 0) };
    return gap === undefined ? [] : [fix(l10n.t('Remove the blank'), [replace(file, line, span, '')])];
  }
  const [, operator = '', name = ''] = /^(!|[<>]=|=[<>])?(.*)$/.exec(text) ?? [];
  const meant = meantBy(name);
  if (!meant) return [];
  const repaired = `${OPERATORS[operator] ?? operator}${meant}`;
  return [fix(l10n.t('Change to "{0}"', repaired), [replace(file, line, token, repaired)])];
}

function fix(title: string, edits: Fix['edits']): Fix {
  return { title, safety: 'safe', preferred: true, edits };
}

const OPERATORS: Readonly<Record<string, string>> = { '=>': '>=', '=<': '<=' };

/** `TLS1.2`, `TLSv1.0`, `TLS-1.2`, `TLSv1_2`, `TLSv12`, `TLS 1.2` without its blank: numbers tell what is meant. */
function meantBy(name: string): string | undefined {
  const [, family, major, minor = '0'] = /^(ssl|tls)[ _-]?v?[ _-]?([0-3])(?:[._-]?([0-3]))?$/i.exec(name) ?? [];
  if (family !== undefined) {
    const version = minor === '0' ? major! : `${major}.${minor}`;
    return protocolOf(`${family}v${version}`);
  }
  return /\d/.test(name) ? undefined : nearestName(name, PROTOCOLS);
}
