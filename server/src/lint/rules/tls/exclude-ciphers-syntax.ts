/** Excluded ciphers with the signs of OpenSSL before them. */

import * as l10n from '@vscode/l10n';
import type { Token } from '../../../base/span';
import type { Setting } from '../../../project/setting';
import { WANTED_KEYWORDS } from '../../data/openssl-ciphers';
import { replace } from '../../edits';
import { excludedCiphers, excludedHere } from '../../shared/cipher-lists';
import { isOfClient } from '../../shared/protocol-lists';
import { mayBeRead } from '../../shared/value-gates';
import type { Fix, Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-exclude-ciphers-syntax',
  category: 'tls-server',
  severity: 'error',
  fixable: 'safe',
  summary: () => l10n.t('A cipher to exclude begins with "!", "+", "-" or "@".'),
  docs: {
    what: 'The list holds bare names, between commas, blanks or colons. Postfix puts the "!" in front itself.',
    why: 'Postfix refuses such a list when a session begins: every TLS handshake fails. By then the server has agreed to STARTTLS, and can only hang up.',
    reference: ['postconf(5) smtpd_tls_exclude_ciphers', 'src/tls/tls_misc.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_exclude_ciphers = !RC4, !MD5, 3DES\n',
      good: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_exclude_ciphers = RC4, MD5, 3DES\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_exclude_ciphers = RC4:MD5:3DES\n',
      why: 'A colon parts names just as a comma does.',
    },
    {
      file: 'main',
      text: 'tls_medium_cipherlist = HIGH:!aNULL:!MD5\n',
      why: 'This one is a list of OpenSSL, in which "!" belongs.',
    },
  ],
  setting(setting, { instance, report }) {
    const signed = excludedHere(setting, instance).filter(({ text }) => SIGN.test(text));
    const [first] = signed;
    if (!first) return;
    // One finding for the list: one sign is enough to spoil it.
    report({
      span: first,
      severity: mayBeRead(setting.name.text, setting.scope, instance) ? 'error' : 'warning',
      message: isOfClient(setting)
        ? l10n.t('"{0}" must be a bare name: with this list every TLS session of the client fails.', first.text)
        : l10n.t('"{0}" must be a bare name: with this list every TLS session of the server fails.', first.text),
      fixes: () => fixes(setting, signed),
    });
  },
};

const SIGN = /^[!+@-]+/;

function fixes(setting: Setting, signed: readonly Token[]): Fix[] {
  const { file, line } = setting;
  // In a whole list of OpenSSL, what stands without a sign is wanted, and would be excluded.
  const isWhole = excludedCiphers(setting).some(({ text }) => WANTED_KEYWORDS.has(text));
  if (isWhole || signed.some(({ text }) => !/^[!-][A-Za-z0-9]/.test(text))) return [];
  const edits = signed.map(({ text, start }) => {
    const sign = SIGN.exec(text)![0].length;
    return replace(file, line, { start, end: start + sign }, '');
  });
  return [{ title: l10n.t('Leave only the names'), safety: 'safe', preferred: true, edits }];
}
