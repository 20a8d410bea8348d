/** The lookup tables that a setting names. */

import { oncePerRun } from '../../base/reactive';
import type { ValueKind } from '../../knowledge/facts';
import type { Instance } from '../../project/instance';
import { itemsOfValue, type ListItem } from '../../project/known';
import { tableReference, type TableReference } from '../../project/model/table';
import { isInForce, parameterOf, type Setting } from '../../project/setting';
import type { Usage } from '../../project/usage';
import { inlineContent, inlineItems } from '../../syntax/table';
import { restrictionsOf } from './restrictions';

export interface NamedTable extends TableReference {
  /** The restriction that asks it, such as `check_client_access`; undefined outside of access lists, or for a bare table. */
  readonly restriction?: string;
}

/** Kinds of values whose items may be tables. */
const KINDS: ReadonlySet<ValueKind> = new Set([
  'table',
  'table-list',
  'string-list',
  'domain-list',
  'address-list',
  'postscreen-access-list',
]);

/** All tables in a setting that is in force, those inside `unionmap:{…}` and `pipemap:{…}` too. Many rules ask for them. */
export const tablesOf = oncePerRun(readTables);

function readTables(setting: Setting, instance: Instance, usage: Usage): readonly NamedTable[] {
  if (!setting.value.text.includes(':') && setting.value.isPlain) return [];
  const lists = restrictionsOf(setting, instance, usage);
  if (lists) {
    return lists.entries.flatMap(({ kind, table, item, argument, facts }) => {
      // The name of a class may look like a table.
      const asked = kind === 'table' ? item : argument;
      return table && asked ? withInner(asked, facts?.name) : [];
    });
  }
  const kind = parameterOf(setting, instance)?.kind;
  if (!kind || !KINDS.has(kind) || !isInForce(setting, instance)) return [];
  const { file, line, value, scope } = setting;
  return itemsOfValue(instance, value, { file, line, span: value }, scope).flatMap((item) => withInner(bare(item)));
}

/** Lists of patterns may turn a table round: `!hash:/…`. */
function bare(item: ListItem): ListItem {
  const marks = /^!+/.exec(item.text)?.[0].length ?? 0;
  if (marks === 0) return item;
  const place = item.place && {
    ...item.place,
    span: { start: item.place.span.start + marks, end: item.place.span.end },
  };
  return { ...item, text: item.text.slice(marks), place };
}

function withInner(item: ListItem, restriction?: string, depth = 0): NamedTable[] {
  const reference = tableReference(item);
  if (!reference) return [];
  const own = restriction === undefined ? reference : { ...reference, restriction };
  const { type } = reference.table;
  const nests = NESTING.has(type.text) && depth < MAX_NESTING;
  const braced = nests ? inlineContent(item.text, reference.table) : undefined;
  if (!braced) return [own];
  const inner = inlineItems(item.text, braced).flatMap((token) => {
    const { place, isWritten } = item;
    const start = (place?.span.start ?? 0) + token.start;
    const span = { start, end: start + token.text.length };
    return withInner(
      { text: token.text, place: place && isWritten ? { ...place, span } : place, isWritten },
      restriction,
      depth + 1,
    );
  });
  return [own, ...inner];
}

/** Types that ask the tables between their braces. */
const NESTING: ReadonlySet<string> = new Set(['unionmap', 'pipemap']);
/** Deeper nesting is nothing that a person writes; the limit keeps a hostile text from taking quadratic time. */
const MAX_NESTING = 8;
