/** A row of the table of TLS policies is one that Postfix refuses. */

import * as l10n from '@vscode/l10n';
import { policyProblem, type PolicyProblem } from '../../../project/model/tls-policy';
import { rowsOf } from '../../../project/model/table';
import { tablesOf } from '../../shared/tables';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-policy-row-invalid',
  category: 'tls-client',
  severity: 'error',
  fixable: 'none',
  summary: () => l10n.t('A row of the table of TLS policies is one that Postfix cannot read.'),
  docs: {
    what: 'Unknown levels, such as those of the table from before Postfix 2.3, attributes that do not exist or do not go with the level, empty and repeated ones; in a table that can be read here.',
    why: 'Mail for that destination waits, and bounces after days.',
    reference: ['postconf(5) smtp_tls_policy_maps', 'src/smtp/smtp_tls_policy.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtp_tls_policy_maps = hash:/etc/postfix/tls_policy\n',
      good: 'smtp_tls_policy_maps =\n',
      files: { '/etc/postfix/tls_policy': 'example.com MUST\n' },
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtp_tls_policy_maps = hash:/etc/postfix/tls_policy\n',
      files: {
        '/etc/postfix/tls_policy':
          'example.com secure match=.example.com:mx.example.net protocols=>=TLSv1.2\nexample.org none\n[mx.example.net]:587 Encrypt ciphers=high\n.example.edu fingerprint match=3D:95|A1:B2\n',
      },
      why: 'Postfix reads all of these.',
    },
  ],
  names: ['smtp_tls_policy_maps', 'lmtp_tls_policy_maps', 'tlsproxy_client_policy_maps'],
  setting(setting, { instance, usage, edition, report }) {
    for (const reference of tablesOf(setting, instance, usage)) {
      for (const row of rowsOf(reference, instance) ?? []) {
        const problem = policyProblem(row.value, edition);
        if (!problem || !reference.item.place) continue;
        report({
          span: reference.item.place.span,
          message: l10n.t('{0} Mail for "{1}" waits, and bounces after days.', reasonOf(problem), row.key),
          related: row.source
            ? [{ path: row.source.path, row: row.source.row, message: l10n.t('The row stands here.') }]
            : [],
        });
        break; // One is enough to look at the table.
      }
    }
  },
};

function reasonOf(problem: PolicyProblem): string {
  switch (problem.kind) {
    case 'empty':
      return l10n.t('A policy is empty.');
    case 'level': {
      const successor = SUCCESSORS[problem.word.toUpperCase()];
      return successor === undefined
        ? l10n.t('"{0}" is no TLS level.', problem.word)
        : l10n.t('"{0}" is from the table of old; the level is "{1}".', problem.word, successor);
    }
    case 'not-at-level':
      return l10n.t('"{0}" does not go with the level "{1}".', problem.word, problem.level);
    case 'unknown-attribute':
      return l10n.t('There is no attribute "{0}".', problem.word);
    case 'empty-value':
      return l10n.t('The attribute "{0}" has no value.', problem.word);
    case 'repeated':
      return l10n.t('The attribute "{0}" is given twice.', problem.word);
    case 'no-equals':
      return l10n.t('"{0}" has no "=".', problem.word);
  }
}

/** What the words of smtp_tls_per_site have become. */
const SUCCESSORS: Readonly<Record<string, string>> = { MUST: 'verify', MUST_NOPEERMATCH: 'encrypt' };
