/** What Postfix of one version knows: the facts, cut at that version. */

import type { KnowledgeData } from './data';
import type { Explanation, Explanations } from './explanations';
import type {
  DeprecationFacts,
  FormerNameFacts,
  LegacyNameFacts,
  LookupFacts,
  ParameterState,
  ParameterType,
  ProgramFacts,
  RestrictionFacts,
  ServiceParameterFacts,
  StockServiceFacts,
  TableTypeFacts,
  TimeUnit,
  ValueFacts,
  ValueKind,
  VocabularyFacts,
  WordFacts,
} from './facts';
import type { Reference } from './reference';
import { isSince, isWithin, type Version } from './version';

/**
 * - `builtin`: read by a program of this version
 * - `service`: made by a service of master.cf, for example `relay_destination_rate_delay`
 * - `legacy`: an old name that its successor's default asks for
 * - `read-only`: set by Postfix itself; an assignment has no effect
 */
export type ParameterClass = 'builtin' | 'service' | 'legacy' | 'read-only';

/** A parameter as one version has it. */
export interface Parameter {
  readonly name: string;
  readonly class: ParameterClass;
  readonly type: ParameterType;
  readonly kind: ValueKind;
  /** Unexpanded text. */
  readonly default: string;
  readonly machine: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly unit?: TimeUnit;
  readonly programs: readonly string[];
  readonly vocabulary?: string;
  readonly stage?: string;
  /** First version that has it, as far as is known. */
  readonly introduced?: string;
  readonly successor?: string;
}

/** What became, or will become, of a parameter that this version does not have. */
export interface Fate {
  readonly kind: 'removed' | 'too-new';
  /** First version that no longer has it, or first later version that has it; undefined where that is not known. */
  readonly since?: string;
  readonly successor?: string;
  /** The successor's value has another form. */
  readonly otherForm?: boolean;
}

/** Names that Postfix sets itself (`src/global/mail_params.h`: process name, process id, service name). */
export const READ_ONLY_NAMES: readonly string[] = ['process_id', 'process_name', 'service_name'];

/** Builds and remembers the slice of the facts that holds for one version. */
export class Edition {
  readonly version: Version;
  readonly #data: KnowledgeData;
  /** Those asked for so far: a configuration sets few of a thousand. */
  readonly #parameters = new Map<string, Parameter>();
  #allParameters: readonly Parameter[] | undefined;
  #legacy: ReadonlyMap<string, LegacyNameFacts> | undefined;
  #transportParameters: readonly Parameter[] | undefined;
  #levelParameters: readonly Parameter[] | undefined;
  #serviceParameters: readonly ServiceParameter[] | undefined;
  #serviceSuffixes: ReadonlyMap<string, ServiceParameter> | undefined;
  #longestSuffix: number | undefined;
  #restrictions: Map<string, RestrictionFacts> | undefined;
  #vocabularies: Map<string, VocabularyFacts> | undefined;
  readonly #words = new Map<string, ReadonlyMap<string, WordFacts>>();
  #tableTypes: Map<string, TableTypeFacts> | undefined;
  #programs: ReadonlyMap<string, ProgramFacts> | undefined;
  #deprecations: ReadonlyMap<string, DeprecationFacts> | undefined;
  #formerNames: ReadonlyMap<string, FormerNameFacts> | undefined;

  constructor(
    data: KnowledgeData,
    version: Version,
    private readonly explanations: Explanations,
    /** All names, of other versions too. */
    readonly reference: Reference,
  ) {
    this.#data = data;
    this.version = version;
  }

  /** What is told of `parameter NAME`, `restriction NAME` and so on; undefined where nobody has written it yet. */
  explanation(key: string): Explanation | undefined {
    return this.explanations.of(key, this.version);
  }

  /** Is a fact of this version in force? */
  isSince(version: string | undefined): boolean {
    return isSince(this.version, version);
  }

  /** A built-in, legacy or read-only parameter. */
  parameter(name: string): Parameter | undefined {
    let found = this.#parameters.get(name);
    if (!found) {
      found = this.#make(name);
      if (found) this.#parameters.set(name, found);
    }
    return found;
  }

  /** All built-in, legacy and read-only parameters. */
  get parameters(): readonly Parameter[] {
    if (this.#allParameters) return this.#allParameters;
    const names = new Set([...this.#data.parameters.names, ...this.#legacyNames.keys()]);
    return (this.#allParameters = [...names].flatMap((name) => this.parameter(name) ?? []));
  }

  /** Those whose value names a transport of master.cf. */
  get transportParameters(): readonly Parameter[] {
    return (this.#transportParameters ??= [...this.#data.values.holding('"transport"')]
      .filter(({ kind }) => kind === 'transport')
      .flatMap(({ name }) => this.parameter(name) ?? []));
  }

  /** Those whose default asks for the compatibility level. */
  get levelParameters(): readonly Parameter[] {
    return (this.#levelParameters ??= [...this.#data.parameters.holding(LEVEL)]
      .filter(({ history }) => history.some(isByLevel))
      .flatMap(({ name }) => this.parameter(name) ?? [])
      .filter(isByLevel));
  }

  #make(name: string): Parameter | undefined {
    const { parameters, values } = this.#data;
    const own = parameters.get(name);
    const state = own && this.#inForce(own.history);
    if (state) {
      const kind = READ_ONLY_NAMES.includes(name) ? 'read-only' : 'builtin';
      return parameter(name, kind, state, values.get(name), { introduced: own.introduced });
    }
    const former = this.#legacyNames.get(name);
    const formerState = former && this.#inForce(former.history);
    return formerState && parameter(name, 'legacy', formerState, values.get(name), { successor: former.successor });
  }

  get #legacyNames(): ReadonlyMap<string, LegacyNameFacts> {
    return (this.#legacy ??= byName(this.#data.legacyNames));
  }

  /** Parameters that services make, by suffix. */
  get serviceParameters(): readonly ServiceParameter[] {
    return (this.#serviceParameters ??= this.#data.serviceParameters.flatMap((facts) => {
      const state = this.#inForce(facts.history);
      return state ? [new ServiceParameter(facts, state)] : [];
    }));
  }

  /** How `name` may be made of a service's name and a suffix. At most a few ways, since suffixes end alike. */
  serviceSplits(name: string): readonly { readonly service: string; readonly parameter: ServiceParameter }[] {
    this.#serviceSuffixes ??= new Map(this.serviceParameters.map((one) => [one.suffix, one]));
    const splits: { service: string; parameter: ServiceParameter }[] = [];
    this.#longestSuffix ??= Math.max(...this.serviceParameters.map(({ suffix }) => suffix.length));
    const from = Math.max(1, name.length - this.#longestSuffix);
    for (let at = name.indexOf('_', from); at > 0; at = name.indexOf('_', at + 1)) {
      const made = this.#serviceSuffixes.get(name.slice(at));
      if (made) splits.push({ service: name.slice(0, at), parameter: made });
    }
    return splits;
  }

  /** An smtpd access restriction. Letter case has no meaning. */
  restriction(name: string): RestrictionFacts | undefined {
    this.#restrictions ??= new Map(
      this.#data.restrictions.filter(({ since, until }) => this.#has(since, until)).map((one) => [one.name, one]),
    );
    return this.#restrictions.get(name.toLowerCase());
  }

  get restrictions(): readonly RestrictionFacts[] {
    return this.#data.restrictions.filter(({ since, until }) => this.#has(since, until));
  }

  vocabulary(id: string): VocabularyFacts | undefined {
    this.#vocabularies ??= new Map(this.#data.vocabularies.map((one) => [one.id, one]));
    return this.#vocabularies.get(id);
  }

  /** Words of a vocabulary that this version has. */
  words(id: string): readonly WordFacts[] {
    return [...this.#spellings(id).values()];
  }

  /** The word of a vocabulary that `text` spells, in this version. */
  word(id: string, text: string): WordFacts | undefined {
    return this.#spellings(id).get(this.vocabulary(id)?.ignoreCase ? text.toLowerCase() : text);
  }

  /** Words of a vocabulary by their spelling, in small letters where letter case has no meaning. */
  #spellings(id: string): ReadonlyMap<string, WordFacts> {
    let found = this.#words.get(id);
    if (!found) {
      const vocabulary = this.vocabulary(id);
      const words = vocabulary?.words.filter(({ since, until }) => this.#has(since, until)) ?? [];
      found = new Map(words.map((one) => [vocabulary?.ignoreCase ? one.word.toLowerCase() : one.word, one]));
      this.#words.set(id, found);
    }
    return found;
  }

  tableType(type: string): TableTypeFacts | undefined {
    this.#tableTypes ??= new Map(this.tableTypes.map((one) => [one.type, one]));
    return this.#tableTypes.get(type);
  }

  get tableTypes(): readonly TableTypeFacts[] {
    return this.#data.tableTypes.filter(({ since, until }) => this.#has(since, until));
  }

  /** Settings that a database client asks for; undefined for a table of another kind. */
  clientParameters(type: string): ReadonlySet<string> | undefined {
    const facts = this.tableType(type)?.clientParameters;
    return facts && new Set(facts.filter(({ since, until }) => this.#has(since, until)).map(({ word }) => word));
  }

  program(name: string): ProgramFacts | undefined {
    this.#programs ??= byName(this.programs);
    return this.#programs.get(name);
  }

  get programs(): readonly ProgramFacts[] {
    return this.#data.programs
      .filter(({ since, until }) => this.#has(since, until))
      .map(({ processLimit, processLimitSince, ...program }) =>
        processLimit !== undefined && this.isSince(processLimitSince) ? { ...program, processLimit } : program,
      );
  }

  get stockServices(): readonly StockServiceFacts[] {
    return this.#data.stockServices.filter(({ since, until }) => this.#has(since, until));
  }

  /** What is looked up in tables of `parameter NAME` or `restriction NAME`; undefined where that is not known. */
  lookup(key: string): LookupFacts | undefined {
    return this.#data.lookups.find(({ users }) => users.includes(key));
  }

  /** What is known of `name` being dated, whether or not this version warns of it. */
  deprecation(name: string): DeprecationFacts | undefined {
    this.#deprecations ??= byName(this.#data.deprecations);
    return this.#deprecations.get(name);
  }

  /** Why this version does not have a parameter that another version has; undefined for one that none ever had. */
  fate(name: string): Fate | undefined {
    if (this.parameter(name)) return undefined;
    this.#formerNames ??= byName(this.#data.formerNames);
    const history = this.#data.parameters.get(name)?.history ?? [];
    const later = history.find(({ since, absent }) => !absent && !this.isSince(since));
    if (later) return { kind: 'too-new', since: later.since };
    const former = this.#formerNames.get(name);
    const dated = this.deprecation(name);
    const since = history.findLast(({ absent }) => absent)?.since ?? former?.removedSince ?? dated?.removedSince;
    const gone = history.length > 0 || (since !== undefined && this.isSince(since));
    if (!gone) return undefined;
    const { successor, otherForm } = former ?? { ...dated, otherForm: true };
    return { kind: 'removed', ...defined({ since, successor, otherForm }) };
  }

  #has(since: string | undefined, until: string | undefined): boolean {
    return isWithin(this.version, since, until);
  }

  #inForce(history: readonly ParameterState[]): ParameterState | undefined {
    const state = history.findLast(({ since }) => isSince(this.version, since));
    return state?.absent ? undefined : state;
  }
}

/** A parameter whose name begins with that of a service, as one version has it. */
export class ServiceParameter {
  readonly suffix: string;
  /** What column 8 of the service must be. */
  readonly commands: readonly string[];
  readonly #common: Parameter;

  constructor(facts: ServiceParameterFacts, state: ParameterState) {
    this.suffix = facts.suffix;
    this.commands = facts.commands;
    this.#common = parameter(facts.suffix, 'service', state, undefined, {});
  }

  /** The parameter that the service `service` makes. */
  of(service: string): Parameter {
    return { ...this.#common, name: service + this.suffix };
  }
}

/** What asks for the level in a default. */
const LEVEL = '$compatibility_level';

function isByLevel({ default: text }: Pick<ParameterState, 'default'>): boolean {
  return text?.includes(LEVEL) === true;
}

function byName<T extends { readonly name: string }>(facts: readonly T[]): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const one of facts) found.set(one.name, one);
  return found;
}

function parameter(
  name: string,
  kind: ParameterClass,
  state: ParameterState,
  value: ValueFacts | undefined,
  more: { introduced?: string | undefined; successor?: string | undefined },
): Parameter {
  const type = state.type ?? 'string';
  return {
    name,
    class: kind,
    type,
    kind: value && type !== 'boolean' ? value.kind : kindOfType(type, value),
    default: state.default ?? '',
    machine: state.machine ?? false,
    programs: state.programs ?? [],
    ...defined({
      min: state.min,
      max: state.max,
      minLength: state.minLength,
      maxLength: state.maxLength,
      unit: state.unit,
      vocabulary: type === 'boolean' ? undefined : value?.vocabulary,
      stage: value?.stage,
      ...more,
    }),
  };
}

function kindOfType(type: ParameterType, value: ValueFacts | undefined): ValueKind {
  switch (type) {
    case 'boolean':
      return 'boolean';
    case 'integer':
    case 'long':
      return 'number';
    case 'time':
      return 'time';
    default:
      return value?.kind ?? 'text';
  }
}

/** `object` without the properties that are undefined. */
function defined<T extends object>(object: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  // Done for every parameter when an edition is first asked for one, so without lists in between.
  const found: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const key in object)
    if (object[key] !== undefined) found[key] = object[key] as Exclude<(typeof object)[typeof key], undefined>;
  return found;
}
