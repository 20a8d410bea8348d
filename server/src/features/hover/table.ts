/** Hover over a lookup table, `type:name`. */

import * as l10n from '@vscode/l10n';
import type { TableTypeFacts } from '../../knowledge/facts';
import type { FileContext } from '../context';
import { bold, code, oneLine, paragraphs, shortened } from '../markdown';
import type { TableNode } from '../node';
import { withoutCredentials } from '../secrets';
import { tableTypeEntry } from './links';
import { inline, sincePhrase } from './phrases';
import { resolve } from './resolve';

/** Parameters whose tables are written in the format of aliases(5). */
const ALIAS_TABLES: ReadonlySet<string> = new Set(['alias_maps', 'alias_database']);

export function tableHover(context: FileContext, node: TableNode): string | undefined {
  const { table, adapter } = node;
  const type = table.type.text;
  const facts = context.edition.tableType(type);
  if (!facts) return unknownType(context, type);
  return paragraphs(
    inline(bold(type), l10n.t('lookup table'), argumentPhrase(facts), sincePhrase(facts.since)),
    adapter && (adapter.type.text === 'proxy' ? VIA_PROXY() : undefined),
    type === 'proxy' ? VIA_PROXY() : undefined,
    facts.index ? indexed(context, node, facts.index) : undefined,
    facts.optional ? l10n.t('Not every build of Postfix has this type: {0} lists those that yours has.', code('postconf -m')) : undefined,
    tableTypeEntry(type),
  );
}

const VIA_PROXY = (): string =>
  l10n.t('`proxy:` asks through the service *proxymap*, which stands outside the chroot jail and shares open tables.');

function unknownType({ edition, instance }: FileContext, type: string): string | undefined {
  // A colon may stand in many values: `host:port` is no table.
  return /^(?:btree|cdb|debug|hash|lmdb|mongodb|nis|sdbm|[a-z]+map|my?sql)$/.test(type) && instance.main
    ? l10n.t('{0} is no table type of Postfix {1}.', code(type), edition.version.text)
    : undefined;
}

function argumentPhrase({ argument }: TableTypeFacts): string {
  switch (argument) {
    case 'file':
      return l10n.t('then a file');
    case 'file-or-inline':
      return l10n.t('then a file, or rules in braces');
    case 'inline':
      return l10n.t('then the entries themselves, in braces');
    case 'table':
      return l10n.t('then another table');
    case 'tables':
      return l10n.t('then tables in braces');
    case 'values':
      return l10n.t('then values in braces');
    case 'text':
      return l10n.t('then the text that every lookup gives');
    case 'socket':
      return l10n.t('then the address of a server');
    case 'client-file':
      return l10n.t('then a file with the settings of the database client');
    case 'map-name':
      return l10n.t('then the name of a map');
    case 'any':
      return l10n.t('then any text');
  }
}

/** `Read from /etc/aliases.db, which postalias hash:/etc/aliases makes.` */
function indexed(context: FileContext, { table, setting }: TableNode, index: readonly string[]): string {
  const expanded = resolve(context.instance, { text: table.name.text }, setting.scope);
  const known = !expanded.problem && !expanded.dependsOn && (context.instance.main || !table.name.text.includes('$'));
  const name = shortened(withoutCredentials(oneLine(known ? expanded.text : table.name.text)));
  const command = ALIAS_TABLES.has(setting.name.text) ? 'postalias' : 'postmap';
  const files = index.map((ending) => code(name + ending)).join(', ');
  return l10n.t('Reads {0}, not {1} itself: after each change run {2}.', files, code(name), code(`${command} ${table.type.text}:${name}`));
}
