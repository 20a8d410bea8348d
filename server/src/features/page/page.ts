/** The page on a name: everything that is known of it, for the version in force. */

import * as l10n from '@vscode/l10n';
import type { Explanation } from '../../knowledge/explanations';
import type { NameFacts } from '../../knowledge/reference';
import { versionNote } from '../closest';
import { counterpartsOf } from '../counterparts';
import { dated } from '../dated';
import { riskOf } from '../explained';
import { manualEntry, manualPage, parameterEntry, programPage, tableTypeEntry } from '../links';
import { code, fenced, paragraphs, plain, table } from '../markdown';
import { inline, rolePhrase } from '../phrases';
import { factRows } from './facts';
import { displayName, keyLink, kindPhraseOf } from './labels';
import { linked } from './linked';
import type { PageReader } from './reader';
import { mentions, members } from './related';

export function entryPage(reader: PageReader, facts: NameFacts): string {
  const { edition, knowledge } = reader;
  const told = edition.explanation(facts.key);
  const risk = told && riskOf(told);
  return paragraphs(
    `# ${plain(displayName(knowledge, facts))}`,
    byline(reader, facts, told),
    told?.summary,
    facts.kind === 'parameter' ? dated(edition, facts.name) : versionNote(edition, facts),
    told && linked(reader, told.body.join('\n\n'), facts.name),
    risk && `> ${linked(reader, risk, facts.name)}`,
    values(reader, facts),
    ...(told ? examples(told) : []),
    stockLines(reader, facts),
    factTable(reader, facts),
    told && otherVersions(told),
    related(reader, facts, told),
    manual(reader, facts),
  );
}

/** `parameter · Postfix as a server · TLS, Postfix as a server`. */
function byline(reader: PageReader, facts: NameFacts, told: Explanation | undefined): string {
  const { knowledge } = reader;
  const subject = told && knowledge.explanations.subjects.find(({ id }) => id === told.subject);
  return inline(
    kindPhraseOf(knowledge, facts),
    facts.kind === 'parameter' ? rolePhrase(facts.name) : undefined,
    subject && reader.link(`subject ${subject.id}`, plain(subject.title)),
    l10n.t('Postfix {0}', reader.edition.version.text),
  );
}

/** The words that the value may be made of, each with its summary. */
function values(reader: PageReader, facts: NameFacts): string | undefined {
  const found = members(reader, facts);
  if (found.length === 0) return undefined;
  const rows = found.map(({ key }) => [keyLink(reader, key), reader.knowledge.explanations.summary(key) ?? '']);
  const head = facts.kind === 'table' ? l10n.t('Setting') : l10n.t('Value');
  const title = facts.kind === 'table' ? l10n.t('Settings in its file') : l10n.t('Values');
  return paragraphs(`## ${title}`, table([head, l10n.t('Meaning')], rows));
}

/** Highlighters know no main.cf; what it looks like they call `ini`. */
const FENCES: Readonly<Partial<Record<string, string>>> = { 'main.cf': 'ini', sh: 'sh' };

function examples({ examples: all }: Explanation): string[] {
  if (all.length === 0) return [];
  return [
    `## ${all.length === 1 ? l10n.t('Example') : l10n.t('Examples')}`,
    ...all.map(({ language, text }) => paragraphs(exampleTitle(language), fenced(text, FENCES[language]))),
  ];
}

function exampleTitle(language: string): string | undefined {
  return language === 'main.cf' || language === 'master.cf' ? l10n.t('In {0}:', code(language)) : undefined;
}

/** A service as the stock master.cf has it. */
function stockLines({ edition }: PageReader, { kind, name }: NameFacts): string | undefined {
  const found = kind === 'service' ? edition.stockServices.filter((service) => service.name === name) : [];
  if (found.length === 0) return undefined;
  const lines = found.map((one) => {
    const { optional, type, command, wakeup, processLimit, chroot, unprivileged } = one;
    const columns = [name, type, one.private, unprivileged, chroot, wakeup, processLimit, command];
    return `${optional ? '#' : ''}${columns.join('  ')}${argumentLines(one.arguments ?? [], optional ? '#' : '')}`;
  });
  return paragraphs(`## ${l10n.t('In the master.cf that Postfix ships')}`, fenced(lines.join('\n')));
}

function argumentLines(words: readonly string[], mark: string): string {
  return words
    .join(' ')
    .split(/ (?=-o )/)
    .filter((part) => part !== '')
    .map((part) => `\n${mark}    ${part}`)
    .join('');
}

function factTable(reader: PageReader, facts: NameFacts): string | undefined {
  const rows = factRows(reader, facts);
  return rows.length > 0 ? paragraphs(`## ${l10n.t('Facts')}`, table(['', ''], rows)) : undefined;
}

function otherVersions({ elsewhere }: Explanation): string | undefined {
  if (elsewhere.length === 0) return undefined;
  const rows = elsewhere.map(({ text, since, before }) => {
    const when = since === undefined ? l10n.t('before {0}', before ?? '') : l10n.t('{0} and later', since);
    return `- ${when}: ${text}`;
  });
  return paragraphs(`## ${l10n.t('In other versions')}`, rows.join('\n'));
}

function related(reader: PageReader, facts: NameFacts, told: Explanation | undefined): string | undefined {
  const { edition, knowledge } = reader;
  const parameter = facts.kind === 'parameter' ? edition.parameter(facts.name) : undefined;
  const counterparts = parameter ? counterpartsOf(edition, parameter).map(({ name }) => `parameter ${name}`) : [];
  const keys = new Set([...counterparts, ...(told?.see ?? []), ...mentions(knowledge, facts.key)]);
  keys.delete(facts.key);
  const rows = [...keys].map((key) => {
    const summary = knowledge.explanations.summary(key);
    return `- ${keyLink(reader, key)}${summary === undefined ? '' : `: ${summary}`}`;
  });
  return rows.length > 0 ? paragraphs(`## ${l10n.t('Related')}`, rows.join('\n')) : undefined;
}

function manual({ edition }: PageReader, { kind, name, of }: NameFacts): string | undefined {
  switch (kind) {
    case 'parameter': {
      const parameter = edition.parameter(name);
      return parameter && parameterEntry(edition, parameter);
    }
    case 'service-parameter':
      return manualEntry(`transport${name}`);
    case 'restriction':
      return manualEntry(name);
    case 'table':
      return tableTypeEntry(name);
    case 'client':
      return tableTypeEntry(of ?? '');
    case 'program':
      return programPage(name);
    case 'service':
    case 'column':
      return manualPage('master.5.html');
    case 'value':
    case 'concept':
      return undefined;
  }
}
