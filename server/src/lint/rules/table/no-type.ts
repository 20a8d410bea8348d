/** A lookup table without its type. */

import * as l10n from '@vscode/l10n';
import { itemsOfValue, knownValue, type ListItem } from '../../../project/known';
import type { Instance } from '../../../project/instance';
import { isInForce, parameterOf } from '../../../project/setting';
import { fixOf, replaceItem } from '../../shared/change';
import type { Fix, Rule } from '../../rule';

export const rule: Rule = {
  id: 'table-no-type',
  category: 'tables-secrets',
  severity: 'error',
  fixable: 'manual',
  summary: () => l10n.t('A lookup table is named without its type.'),
  docs: {
    what: 'An item of a parameter that takes lookup tables alone has no "type:" in front.',
    why: 'Postfix does not guess how a table is stored. Programs that open it end; from 3.12 on they go on, and every lookup fails.',
    reference: ['DATABASE_README', 'src/util/dict_open.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'transport_maps = /etc/postfix/transport\n',
      good: 'transport_maps = hash:/etc/postfix/transport\n',
    },
    {
      file: 'main',
      bad: 'header_checks = /etc/postfix/header_checks.pcre\n',
      good: 'header_checks = pcre:/etc/postfix/header_checks.pcre\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'mynetworks = /etc/postfix/networks\nmydestination = $myhostname, /etc/postfix/domains\n',
      why: 'Lists of patterns may name a plain file that holds more of them.',
    },
    {
      file: 'main',
      text: 'alias_database = /etc/aliases\n',
      why: 'The program that builds the table adds the default type.',
    },
    {
      file: 'main',
      text: 'base = hash:/etc/postfix\nvirtual_alias_maps = $base/virtual\n',
      why: 'The type comes with the name in front.',
    },
  ],
  setting(setting, { instance, report }) {
    const kind = parameterOf(setting, instance)?.kind;
    if ((kind !== 'table' && kind !== 'table-list') || NO_LOOKUPS.has(setting.name.text)) return;
    if (!isInForce(setting, instance)) return;
    const { file, line, value, scope } = setting;
    for (const item of itemsOfValue(instance, value, { file, line, span: value }, scope)) {
      if (!item.place || !item.isWritten || item.text.includes(':') || item.text.startsWith('{')) continue;
      report({
        span: item.place.span,
        message: instance.edition.isSince('3.12')
          ? l10n.t('"{0}" has no type, such as "hash:": every lookup fails.', item.text)
          : l10n.t('"{0}" has no type, such as "hash:": programs that open this table end.', item.text),
        fixes: () => fixes(item, setting.name.text, instance),
      });
    }
  },
};

/** Parameters whose tables nobody opens as they stand here. */
const NO_LOOKUPS: ReadonlySet<string> = new Set([
  'alias_database',
  'non_bdb_custom_mapping',
  'proxy_read_maps',
  'proxy_write_maps',
]);

function fixes(item: ListItem, name: string, instance: Instance): Fix[] {
  if (!item.text.startsWith('/')) return [];
  const changed = `${typeOf(item.text, name, instance)}:${item.text}`;
  return fixOf(l10n.t('Change to "{0}"', changed), 'manual', [replaceItem(item, changed)]);
}

function typeOf(path: string, name: string, instance: Instance): string {
  const suffix = /\.(pcre|regexp|cidr)$/.exec(path)?.[1];
  if (suffix !== undefined) return suffix;
  if (/_checks$/.test(name)) return 'regexp';
  return knownValue(instance, 'default_database_type')?.text ?? 'hash';
}
