/** What belongs to a name: its values or settings, and the entries that point to it. */

import type { Explanations } from '../../knowledge/explanations';
import type { Knowledge } from '../../knowledge/knowledge';
import type { NameFacts } from '../../knowledge/reference';
import type { PageReader } from './reader';

/** Values of a parameter, settings of a database client's table type, words of a column. */
export function members(reader: PageReader, { kind, name }: NameFacts): readonly NameFacts[] {
  const { edition, knowledge } = reader;
  const isCurrent = ({ since, until }: NameFacts): boolean =>
    edition.isSince(since) && (until === undefined || !edition.isSince(until));
  const inGroup = (groupKind: NameFacts['kind'], of: string | undefined): readonly NameFacts[] =>
    of === undefined
      ? []
      : knowledge.reference.names.filter((one) => one.kind === groupKind && one.of === of && isCurrent(one));
  switch (kind) {
    case 'parameter':
      return inGroup('value', edition.parameter(name)?.vocabulary);
    case 'table':
      return inGroup('client', name);
    case 'column':
      return inGroup('value', COLUMN_VOCABULARIES[name]);
    default:
      return [];
  }
}

const COLUMN_VOCABULARIES: Readonly<Partial<Record<string, string>>> = {
  type: 'master-types',
  private: 'master-flags',
  unprivileged: 'master-flags',
  chroot: 'master-flags',
};

const indexes = new WeakMap<
  Explanations,
  { readonly language: string; readonly byKey: ReadonlyMap<string, string[]> }
>();

/** Keys of the entries that name `key` under "See". */
export function mentions({ explanations }: Knowledge, key: string): readonly string[] {
  let index = indexes.get(explanations);
  if (index?.language !== explanations.language) {
    const byKey = new Map<string, string[]>();
    for (const from of explanations.keys) {
      for (const to of explanations.see(from)) byKey.set(to, [...(byKey.get(to) ?? []), from]);
    }
    index = { language: explanations.language, byKey };
    indexes.set(explanations, index);
  }
  return index.byKey.get(key) ?? [];
}
