/** One row makes every address of a domain exist. */

import * as l10n from '@vscode/l10n';
import { rowsOf } from '../../../project/model/table';
import { tablesOf } from '../../shared/tables';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'backscatter-wildcard',
  category: 'consistency',
  severity: 'info',
  fixable: 'none',
  summary: () => l10n.t('A row for a whole domain makes every address in it exist.'),
  docs: {
    what: 'A row "@domain" in virtual_alias_maps whose target is a whole domain too, or one in relay_recipient_maps, of a table that can be read here.',
    why: 'Nobody looks whether the address exists behind the row. Mail for made-up addresses is taken, and bounced later to senders that spam has forged.',
    ignore: 'One mailbox takes all mail of the domain, or the other domain has the same addresses.',
    reference: ['virtual(5)', 'BACKSCATTER_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'virtual_alias_maps = hash:/etc/postfix/virtual\n',
      good: 'virtual_alias_maps =\n',
      files: { '/etc/postfix/virtual': '@example.org @example.com\n' },
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'virtual_alias_maps = hash:/etc/postfix/virtual\n',
      files: { '/etc/postfix/virtual': '@example.org info@example.com\ninfo@example.net sales@example.com\n' },
      why: 'One mailbox takes all mail of the domain: nothing bounces.',
    },
  ],
  names: ['virtual_alias_maps', 'relay_recipient_maps'],
  setting(setting, { instance, usage, report }) {
    const { text: name } = setting.name;
    for (const reference of tablesOf(setting, instance, usage)) {
      const isWide = name === 'relay_recipient_maps' ? () => true : (value: string) => value.startsWith('@');
      const row = rowsOf(reference, instance)?.find(({ key, value }) => key.startsWith('@') && isWide(value));
      if (!row || !reference.item.place) continue;
      report({
        span: reference.item.place.span,
        message: l10n.t(
          'The row "{0}" makes every address of the domain exist, also those that bounce later.',
          row.key,
        ),
        related: row.source
          ? [{ path: row.source.path, row: row.source.row, message: l10n.t('The row stands here.') }]
          : [],
      });
    }
  },
};
