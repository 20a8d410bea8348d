/** Everything that has a name and can be asked about, in all versions: the index of the reference. */

import type { KnowledgeData } from './data';
import { READ_ONLY_NAMES } from './edition';
import type { Explanations } from './explanations';
import type { ParameterState } from './facts';

/** What kinds of things have names. `column` and `concept` are told of by the explanations alone. */
export const ENTRY_KINDS = [
  'parameter',
  'service-parameter',
  'restriction',
  'table',
  'client',
  'program',
  'service',
  'column',
  'value',
  'concept',
] as const;

export type EntryKind = (typeof ENTRY_KINDS)[number];

/** A name. All but key, kind and name is left out where it is not so, or not known. */
export interface NameFacts {
  /** As explanations have it: `parameter myhostname`, `value tls-server-levels may`. */
  readonly key: string;
  readonly kind: EntryKind;
  readonly name: string;
  /** Of a value: its vocabulary. Of a setting in a database client's file: the table type. */
  readonly of?: string;
  /** First version that has it; left out where 3.0 had it and no older version is known. */
  readonly since?: string;
  /** First version that no longer has it. */
  readonly until?: string;
  /** First version that warns of it, or else whose documentation discourages it. */
  readonly deprecated?: string;
  readonly replacedBy?: string;
}

/** The index. Made when it is first asked for, kind by kind where somebody asks for one name. */
export class Reference {
  #names: Map<string, NameFacts> | undefined;
  readonly #byKind = new Map<string, ReadonlyMap<string, NameFacts>>();

  constructor(
    private readonly data: KnowledgeData,
    private readonly explanations: Explanations,
  ) {}

  /** All names, by kind and then by name. */
  get names(): readonly NameFacts[] {
    return [...this.#byKey.values()];
  }

  /** The name that stands under `key`. */
  of(key: string): NameFacts | undefined {
    const kind = key.slice(0, key.indexOf(' '));
    let names = this.#byKind.get(kind);
    if (!names) this.#byKind.set(kind, (names = byKey(this.#ofKind(kind))));
    return names.get(key);
  }

  /** Everything that goes by `name`, whatever its kind; letter case counts only where it tells two apart. */
  named(name: string): readonly NameFacts[] {
    const exact = this.names.filter((one) => one.name === name || one.key === name);
    if (exact.length > 0) return exact;
    const lower = name.toLowerCase();
    return this.names.filter((one) => one.name.toLowerCase() === lower || one.key.toLowerCase() === lower);
  }

  get #byKey(): Map<string, NameFacts> {
    return (this.#names ??= byKey(
      [...namesInFacts(this.data), ...namesInTexts(this.explanations)].sort(byKindAndName),
    ));
  }

  #ofKind(kind: string): readonly NameFacts[] {
    if (isInFacts(kind)) return IN_FACTS[kind](this.data);
    return namesInTexts(this.explanations).filter((one) => one.kind === kind);
  }
}

function byKey(names: readonly NameFacts[]): Map<string, NameFacts> {
  return new Map(names.map((one) => [one.key, one]));
}

function byKindAndName(one: NameFacts, other: NameFacts): number {
  const kinds = ENTRY_KINDS.indexOf(one.kind) - ENTRY_KINDS.indexOf(other.kind);
  return kinds || (one.key < other.key ? -1 : 1);
}

type KindInFacts = Exclude<EntryKind, 'column' | 'concept'>;

/** The names of each kind that the facts have. */
const IN_FACTS: Readonly<Record<KindInFacts, (data: KnowledgeData) => readonly NameFacts[]>> = {
  parameter: parameters,
  'service-parameter': ({ serviceParameters }) =>
    serviceParameters.map(({ suffix, history }) =>
      facts(`service-parameter ${suffix}`, 'service-parameter', suffix, boundsOf(history)),
    ),
  restriction: ({ restrictions }) =>
    restrictions.map((one) => {
      const { name, aliasOf, successor } = one;
      const replacedBy = successor ?? aliasOf;
      return facts(`restriction ${name}`, 'restriction', name, { ...dated(one), replacedBy });
    }),
  table: ({ tableTypes }) => tableTypes.map((one) => facts(`table ${one.type}`, 'table', one.type, dated(one))),
  client: ({ tableTypes }) =>
    tableTypes.flatMap(({ type, clientParameters = [] }) =>
      clientParameters.map((one) =>
        facts(`client ${type} ${one.word}`, 'client', one.word, {
          of: type,
          ...dated(one.introduced === undefined ? one : { ...one, since: one.introduced }),
        }),
      ),
    ),
  program: ({ programs }) => programs.map((one) => facts(`program ${one.name}`, 'program', one.name, dated(one))),
  service: services,
  value: ({ vocabularies }) =>
    vocabularies.flatMap(({ id, words }) =>
      words.map((one) => facts(`value ${id} ${one.word}`, 'value', one.word, { of: id, ...dated(one) })),
    ),
};

function isInFacts(kind: string): kind is KindInFacts {
  return Object.hasOwn(IN_FACTS, kind);
}

/** All names that the facts have. */
export function namesInFacts(data: KnowledgeData): readonly NameFacts[] {
  return Object.values(IN_FACTS).flatMap((names) => names(data));
}

/** Names that only the explanations have. */
function namesInTexts({ keys }: Explanations): readonly NameFacts[] {
  return keys.flatMap((key) => {
    const [kind, name] = key.split(' ', 2);
    return kind === 'column' || kind === 'concept' ? [facts(key, kind, name!, {})] : [];
  });
}

function parameters({ parameters: builtin, legacyNames, deprecations }: KnowledgeData): readonly NameFacts[] {
  const deprecated = new Map(deprecations.map((one) => [one.name, one]));
  const known = new Set(builtin.names);
  return [
    ...Array.from(builtin, ({ name, introduced, history }) => {
      const { warnedSince, discouragedSince, successor } = deprecated.get(name) ?? {};
      const { since, until } = boundsOf(history);
      return facts(`parameter ${name}`, 'parameter', name, {
        since: introduced ?? since,
        until,
        deprecated: warnedSince ?? discouragedSince,
        replacedBy: successor,
      });
    }),
    ...legacyNames.flatMap(({ name, successor, history }) =>
      known.has(name)
        ? []
        : [
            facts(`parameter ${name}`, 'parameter', name, {
              ...boundsOf(history),
              deprecated: deprecated.get(name)?.warnedSince ?? deprecated.get(name)?.discouragedSince,
              replacedBy: successor,
            }),
          ],
    ),
    ...READ_ONLY_NAMES.map((name) => facts(`parameter ${name}`, 'parameter', name, {})),
  ];
}

/** Some services stand in the shipped file twice, for example as `inet` and as `unix`. */
function services({ stockServices }: KnowledgeData): readonly NameFacts[] {
  const names = new Set(stockServices.map(({ name }) => name));
  return [...names].map((name) => {
    const entries = stockServices.filter((one) => one.name === name);
    const bounds = entries.length === 1 ? dated(entries[0]!) : {};
    return facts(`service ${name}`, 'service', name, bounds);
  });
}

type More = { readonly [K in keyof Omit<NameFacts, 'key' | 'kind' | 'name'>]?: NameFacts[K] | undefined };

function facts(key: string, kind: EntryKind, name: string, more: More): NameFacts {
  const given = Object.entries(more).filter(([, value]) => value !== undefined);
  return { key, kind, name, ...(Object.fromEntries(given) as Partial<NameFacts>) };
}

interface Dated {
  readonly since?: string;
  readonly until?: string;
  readonly deprecatedSince?: string;
  readonly successor?: string;
}

function dated({ since, until, deprecatedSince, successor }: Dated): More {
  return { since, until, deprecated: deprecatedSince, replacedBy: successor };
}

/** The oldest version covered says nothing about when a name came. */
const OLDEST = '3.0';

function boundsOf(history: readonly ParameterState[]): More {
  const first = history.find(({ absent }) => !absent)?.since;
  const last = history.at(-1);
  return { since: first === OLDEST ? undefined : first, until: last?.absent ? last.since : undefined };
}
