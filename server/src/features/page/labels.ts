/** What entries are called in lists, headings and links. */

import * as l10n from '@vscode/l10n';
import type { Knowledge } from '../../knowledge/knowledge';
import type { EntryKind, NameFacts } from '../../knowledge/reference';
import { code, plain } from '../markdown';
import type { PageReader } from './reader';
import { vocabularyName } from './vocabulary-names';

/** What kind of thing it is, in a word or two. */
export function kindName(kind: EntryKind): string {
  return KINDS[kind]();
}

const KINDS: Readonly<Record<EntryKind, () => string>> = {
  parameter: () => l10n.t('parameter'),
  'service-parameter': () => l10n.t('parameter of a service'),
  restriction: () => l10n.t('restriction'),
  table: () => l10n.t('lookup table type'),
  client: () => l10n.t('setting of a database client'),
  program: () => l10n.t('program'),
  service: () => l10n.t('service'),
  column: () => l10n.t('column of master.cf'),
  value: () => l10n.t('value'),
  concept: () => l10n.t('concept'),
};

/** The same, and what it belongs to. */
export function kindPhraseOf(knowledge: Knowledge, { kind, of }: NameFacts): string {
  if (kind === 'client' && of !== undefined) return l10n.t('setting in the file of a table {0}', `${of}:`);
  if (kind === 'value' && of !== undefined) return vocabularyName(knowledge, of);
  return kindName(kind);
}

/** As plain text: `smtpd_banner`, `transport_destination_rate_delay`, `Content filters`. */
export function displayName(knowledge: Knowledge, { key, kind, name }: NameFacts): string {
  if (kind === 'concept') return knowledge.explanations.title(key) ?? name;
  return kind === 'service-parameter' ? `transport${name}` : name;
}

/** A reference to the page of a name. */
export function nameLink(reader: PageReader, facts: NameFacts): string {
  const name = displayName(reader.knowledge, facts);
  return reader.link(facts.key, facts.kind === 'concept' ? plain(name) : code(name));
}

/** The same, for a key; a key that nobody knows is set as code. */
export function keyLink(reader: PageReader, key: string): string {
  const facts = reader.knowledge.reference.of(key);
  return facts ? nameLink(reader, facts) : code(key);
}
