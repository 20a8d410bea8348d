/** The table of facts on a page: what the sources of Postfix say, without our words. */

import * as l10n from '@vscode/l10n';
import type { Parameter } from '../../knowledge/edition';
import type { ParameterState, ProgramFacts, RestrictionFacts, StockServiceFacts } from '../../knowledge/facts';
import type { NameFacts } from '../../knowledge/reference';
import { code } from '../markdown';
import { kindPhrase, programRolePhrase, rangePhrase, unitName } from '../phrases';
import { keyLink } from './labels';
import type { PageReader } from './reader';
import { usersOf } from './vocabulary-names';

export type Row = readonly [label: string, text: string];

/** Rows for any kind of name; those without content are left out. */
export function factRows(reader: PageReader, facts: NameFacts): readonly Row[] {
  const rows = [...rowsOfKind(reader, facts), ...dates(reader, facts)];
  return rows.filter((row): row is Row => row[1] !== undefined && row[1] !== '');
}

type MaybeRow = readonly [label: string, text: string | undefined];

function rowsOfKind(reader: PageReader, facts: NameFacts): readonly MaybeRow[] {
  const { edition } = reader;
  const { kind, name } = facts;
  switch (kind) {
    case 'parameter': {
      const parameter = edition.parameter(name);
      return parameter ? parameterRows(reader, parameter) : pastRows(reader, name);
    }
    case 'service-parameter': {
      const parameter = edition.serviceParameters.find(({ suffix }) => suffix === name);
      return parameter ? parameterRows(reader, parameter.of('transport')) : [];
    }
    case 'restriction':
      return restrictionRows(reader, edition.restriction(name));
    case 'table':
      return tableRows(reader, name);
    case 'program':
      return programRows(reader, edition.program(name));
    case 'service':
      return serviceRows(
        reader,
        edition.stockServices.filter((service) => service.name === name),
      );
    case 'client':
      return [[l10n.t('In files of'), keyLink(reader, `table ${facts.of}`)]];
    case 'value':
      return [
        [
          l10n.t('Value of'),
          list(usersOf(reader.knowledge, facts.of ?? '').map((user) => parameterLink(reader, user))),
        ],
      ];
    case 'column':
    case 'concept':
      return [];
  }
}

function parameterRows(reader: PageReader, parameter: Parameter): readonly MaybeRow[] {
  const { class: kind, programs } = parameter;
  return [
    [l10n.t('Type'), kindPhrase(parameter)],
    [l10n.t('Default'), kind === 'read-only' ? undefined : defaults(reader, parameter)],
    [l10n.t('Unit'), parameter.kind === 'time' && parameter.unit ? unitName(parameter.unit) : undefined],
    [l10n.t('Range'), rangePhrase(parameter)],
    [
      l10n.t('Read by'),
      programs.includes('*') ? l10n.t('all programs') : list(programs.map((one) => programLink(reader, one))),
    ],
  ];
}

/** A parameter that this version does not have. */
function pastRows({ knowledge }: PageReader, name: string): readonly MaybeRow[] {
  const last = knowledge.everKnown(name)?.history.findLast(({ absent }) => !absent);
  return last?.default === undefined ? [] : [[l10n.t('Default'), code(last.default)]];
}

/** The default of this version, and where other versions had another one. */
function defaults({ knowledge }: PageReader, { name, default: text, machine }: Parameter): string {
  const now = machine
    ? text === ''
      ? l10n.t('taken from the host')
      : l10n.t('{0} unless built otherwise', code(text))
    : code(text);
  const changes = defaultChanges(knowledge.everKnown(name)?.history ?? []);
  if (machine || changes.length < 2) return now;
  const history = changes.map(({ since, default: was = '' }) => l10n.t('{0} from {1} on', code(was), since));
  return `${now} (${history.join(', ')})`;
}

function defaultChanges(history: readonly ParameterState[]): readonly ParameterState[] {
  const present = history.filter(({ absent }) => !absent);
  return present.filter((state, index) => index === 0 || state.default !== present[index - 1]!.default);
}

function restrictionRows(reader: PageReader, restriction: RestrictionFacts | undefined): readonly MaybeRow[] {
  if (!restriction) return [];
  const lists = reader.edition.parameters.filter(({ stage }) => stage !== undefined);
  const works = restriction.stages.flatMap((stage) => lists.filter((one) => one.stage === stage));
  return [
    [l10n.t('Takes'), restriction.argument && ARGUMENTS[restriction.argument]()],
    [l10n.t('Works in'), list(works.map(({ name }) => parameterLink(reader, name)))],
  ];
}

const ARGUMENTS: Readonly<Record<NonNullable<RestrictionFacts['argument']>, () => string>> = {
  table: () => l10n.t('a lookup table'),
  'policy-server': () => l10n.t('a policy server'),
  'dnsbl-domain': () => l10n.t('the domain of a DNS list'),
  seconds: () => l10n.t('a number of seconds'),
};

function tableRows({ edition }: PageReader, type: string): readonly MaybeRow[] {
  const facts = edition.tableType(type);
  if (!facts) return [];
  const { index, optional, writable } = facts;
  return [
    [l10n.t('Written as'), code(`${type}:…`)],
    [l10n.t('Reads'), index && list(index.map((ending) => l10n.t('the file with {0} at its end', code(ending))))],
    [
      l10n.t('Made by'),
      index && l10n.t('{0}, for aliases {1}', code(`postmap ${type}:…`), code(`postalias ${type}:…`)),
    ],
    [l10n.t('Postfix writes to it'), writable ? l10n.t('where it keeps caches') : undefined],
    [l10n.t('In every build'), optional ? l10n.t('no; {0} lists what yours has', code('postconf -m')) : l10n.t('yes')],
  ];
}

function programRows(reader: PageReader, program: ProgramFacts | undefined): readonly MaybeRow[] {
  if (!program) return [];
  const { name, types, prefixes, processLimit, privileged, chroot } = program;
  const services = reader.edition.stockServices.filter(({ command }) => command === name);
  const runs = [...new Set(services.map((service) => service.name))];
  return [
    [l10n.t('Role'), programRolePhrase(program)],
    [l10n.t('Services of the stock master.cf'), list(runs.map((service) => keyLink(reader, `service ${service}`)))],
    [l10n.t('Types'), types && list(types.map(code))],
    [l10n.t('Process limit'), processLimit === undefined ? undefined : l10n.t('only {0}', code(String(processLimit)))],
    [l10n.t('Unprivileged'), privileged ? l10n.t('only {0}', code('n')) : undefined],
    [l10n.t('In the chroot jail'), chroot === 'never' ? l10n.t('never') : l10n.t('possible')],
    [l10n.t('Its parameters'), prefixes && list(prefixes.map((prefix) => code(`${prefix}…`)))],
  ];
}

function serviceRows(reader: PageReader, services: readonly StockServiceFacts[]): readonly MaybeRow[] {
  const programs = [...new Set(services.map(({ command }) => command))];
  return [[l10n.t('Runs'), list(programs.map((program) => programLink(reader, program)))]];
}

function dates(reader: PageReader, { kind, since, until, deprecated, replacedBy }: NameFacts): readonly MaybeRow[] {
  const successor = replacedBy === undefined ? undefined : successorLink(reader, kind, replacedBy);
  return [
    [l10n.t('Since'), since?.startsWith('1.') ? undefined : since],
    [l10n.t('Deprecated since'), deprecated],
    [l10n.t('Gone in'), until],
    [l10n.t('Replaced by'), successor],
  ];
}

function successorLink(reader: PageReader, kind: NameFacts['kind'], name: string): string {
  const key = `${kind} ${name}`;
  return reader.knowledge.reference.of(key) ? keyLink(reader, key) : parameterLink(reader, name);
}

function parameterLink(reader: PageReader, name: string): string {
  return reader.knowledge.reference.of(`parameter ${name}`) ? keyLink(reader, `parameter ${name}`) : code(name);
}

function programLink(reader: PageReader, name: string): string {
  return reader.knowledge.reference.of(`program ${name}`) ? keyLink(reader, `program ${name}`) : code(name);
}

function list(items: readonly string[]): string | undefined {
  return items.length > 0 ? items.join(', ') : undefined;
}
