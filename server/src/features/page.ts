/** The reference: pages in Markdown, by address. An address that leads nowhere gives a page with the nearest names. */

import * as l10n from '@vscode/l10n';
import { closestNames } from '../base/nearest';
import type { Edition } from '../knowledge/edition';
import type { Knowledge } from '../knowledge/knowledge';
import type { NameFacts, Reference } from '../knowledge/reference';
import { code, paragraphs } from './markdown';
import { INDEX, pathOf, relativePath } from './page/address';
import { kindPhraseOf, nameLink } from './page/labels';
import { entryPage } from './page/page';
import type { PageReader } from './page/reader';
import { indexPage, subjectPage } from './page/subjects';

/** The page at `path`, which is not encoded, with links that are relative to it. */
export function page(knowledge: Knowledge, edition: Edition, path: string): string {
  const reader: PageReader = {
    knowledge,
    edition,
    link: (key, label) => `[${label}](${relativePath(path, key)})`,
  };
  if (path === pathOf(INDEX)) return indexPage(reader);
  const subject = knowledge.explanations.subjects.find(({ id }) => pathOf(`subject ${id}`) === path);
  if (subject) return subjectPage(reader, subject);
  const facts = entries(knowledge.reference).get(path);
  return facts ? entryPage(reader, facts) : unknownPage(reader, nameIn(path));
}

const entriesByPath = new WeakMap<Reference, ReadonlyMap<string, NameFacts>>();

/** All entries, by the path of their page. */
function entries(reference: Reference): ReadonlyMap<string, NameFacts> {
  let found = entriesByPath.get(reference);
  if (!found) {
    found = new Map(reference.names.map((facts) => [pathOf(facts.key), facts]));
    entriesByPath.set(reference, found);
  }
  return found;
}

const MAX_NEAREST = 8;

/** Names like one that does not exist; everything that goes by each. */
export function nearestNames({ reference }: Knowledge, name: string): readonly NameFacts[] {
  const all = reference.names;
  return closestNames(
    name,
    all.map((one) => one.name),
    MAX_NEAREST,
  )
    .flatMap((near) => all.filter((one) => one.name === near))
    .slice(0, MAX_NEAREST);
}

function unknownPage(reader: PageReader, name: string): string {
  const rows = nearestNames(reader.knowledge, name).map(
    (facts) => `- ${nameLink(reader, facts)} (${kindPhraseOf(reader.knowledge, facts)})`,
  );
  return paragraphs(
    `# ${code(name)}`,
    l10n.t('Nothing in Postfix goes by this name. The nearest are:'),
    rows.join('\n'),
    reader.link(INDEX, l10n.t('All subjects')),
  );
}

/** `foo` of `/parameter/foo.md`. */
function nameIn(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.md$/, '');
}
