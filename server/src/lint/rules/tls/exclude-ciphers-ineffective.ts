/** Excluded ciphers that OpenSSL does not know by that name. */

import * as l10n from '@vscode/l10n';
import { CIPHER_KEYWORDS, DEAD_CIPHERS } from '../../data/openssl-ciphers';
import { replace } from '../../edits';
import { excludedHere } from '../../shared/cipher-lists';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-exclude-ciphers-ineffective',
  category: 'tls-server',
  severity: 'hint',
  fixable: 'manual',
  summary: () => l10n.t('A cipher is excluded by a name that OpenSSL does not have.'),
  docs: {
    what: 'Names that are spelt with other letter case, and names from copied lists that stand for nothing any more.',
    why: 'OpenSSL ignores names to exclude that it does not know. With other letter case, what was to be excluded stays; the rest is dead weight.',
    ignore: 'The list is kept the same on hosts with older TLS libraries.',
    reference: ['postconf(5) smtpd_tls_exclude_ciphers', 'openssl-ciphers(1)'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_tls_exclude_ciphers = anull, MD5\n',
      good: 'smtpd_tls_exclude_ciphers = aNULL, MD5\n',
    },
    {
      file: 'main',
      bad: 'smtpd_tls_mandatory_exclude_ciphers = RC4, KRB5-DES, CBC3-SHA\n',
      good: 'smtpd_tls_mandatory_exclude_ciphers = RC4\n',
    },
    {
      file: 'main',
      bad: 'smtpd_tls_mandatory_exclude_ciphers = RC4, aECDH, kECDHe\n',
      good: 'smtpd_tls_mandatory_exclude_ciphers = RC4\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_tls_mandatory_exclude_ciphers = EXPORT\n',
      version: '3.5',
      why: 'This version can be built with an OpenSSL that still has such ciphers.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_mandatory_exclude_ciphers = aNULL, ECDHE-RSA-RC4-SHA, DES-CBC3-SHA, SEED\n',
      why: 'Whether OpenSSL has these depends on how it is built.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_mandatory_exclude_ciphers = aNULL, adh\n',
      why: 'Written with other letter case, "adh" means nothing, but the ciphers are part of aNULL.',
    },
  ],
  setting(setting, { instance, edition, report }) {
    const { file, line } = setting;
    const items = excludedHere(setting, instance);
    const hasNull = items.some(({ text }) => text === 'aNULL');
    for (const item of items) {
      const { text } = item;
      const isDead = DEAD_CIPHERS.test(text);
      const meant = isDead || CIPHER_KEYWORDS.includes(text) ? undefined : KEYWORDS.get(text.toLowerCase());
      if (meant !== undefined) {
        if (hasNull && IN_NULL.has(meant)) continue;
        report({
          span: item,
          message: l10n.t('OpenSSL ignores "{0}", because letter case counts: "{1}" is not excluded.', text, meant),
          fixes: () => [
            {
              title: l10n.t('Change to "{0}"', meant),
              safety: 'manual',
              preferred: true,
              edits: [replace(file, line, item, meant)],
            },
          ],
        });
      } else if (isDead && edition.isSince(OPENSSL_111)) {
        report({
          span: item,
          message: l10n.t('OpenSSL has no ciphers named "{0}" any more: excluding them has no effect.', text),
          tag: 'unnecessary',
        });
      }
    }
  },
};

/** Parts of `aNULL`. */
const IN_NULL: ReadonlySet<string> = new Set(['aNULL', 'ADH', 'AECDH']);

/** First version that cannot be built with anything older than OpenSSL 1.1.1 (`src/tls/tls.h`). */
const OPENSSL_111 = '3.6';

const KEYWORDS: ReadonlyMap<string, string> = new Map(CIPHER_KEYWORDS.map((word) => [word.toLowerCase(), word]));
