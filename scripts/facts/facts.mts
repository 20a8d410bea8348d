/**
 * Puts together what the data files hold.
 */
import type {
  DeprecationFacts,
  LegacyNameFacts,
  ParameterFacts,
  ReleaseFacts,
  ServiceParameterFacts,
} from '../../server/src/knowledge/facts.js';
import type { Chronicle } from './chronicle.mjs';
import { historyOf, namesIn, type Edition } from './histories.mjs';
import { releaseFacts, sinceOf } from './releases.mjs';
import type { Snapshot } from './snapshot.mjs';
import { compareVersions, earliest } from './versions.mjs';

/** The first version that all histories begin with: older facts only tell when a name appeared. */
const FIRST_COVERED = '3.0';

export class FactsBuilder {
  readonly #newest: Snapshot;

  /** @param editions in ascending order of version */
  constructor(
    readonly editions: readonly Edition[],
    readonly chronicle: Chronicle,
  ) {
    const newest = editions.at(-1)?.snapshot;
    if (newest === undefined) throw new Error('no releases');
    this.#newest = newest;
  }

  releases(): ReleaseFacts[] {
    const versions = new Map(
      this.editions.map(({ release, snapshot }) => [release, snapshot.parameters.get('mail_version')?.default]),
    );
    return releaseFacts([...versions.keys()], (release) => versions.get(release) ?? release.version);
  }

  parameters(): ParameterFacts[] {
    return namesIn(this.editions, ({ parameters }) => parameters).map((name) => {
      const history = historyOf(this.editions, ({ parameters }) => parameters.get(name));
      const introduced = this.#introduced(name, history[0]?.since ?? FIRST_COVERED);
      return { name, introduced, history };
    });
  }

  serviceParameters(): ServiceParameterFacts[] {
    return namesIn(this.editions, ({ services }) => services).map((suffix) => ({
      suffix,
      commands:
        this.editions.findLast(({ snapshot }) => snapshot.services.has(suffix))?.snapshot.services.get(suffix)
          ?.commands ?? [],
      history: historyOf(this.editions, ({ services }) => services.get(suffix)?.facts),
    }));
  }

  legacyNames(): LegacyNameFacts[] {
    return namesIn(this.editions, ({ legacy }) => legacy).map((name) => {
      const successor = this.#fallbackOf(name);
      return {
        name,
        ...(successor !== undefined && { successor }),
        history: historyOf(this.editions, ({ legacy }) => legacy.get(name)),
      };
    });
  }

  deprecations(): DeprecationFacts[] {
    const gone = namesIn(this.editions, ({ parameters, legacy }) => new Map([...parameters, ...legacy])).filter(
      (name) => !this.#isKnown(name),
    );
    const documented = [...this.chronicle.documented].filter(
      (name) => !this.#isKnown(name) && this.chronicle.goneSince(name) !== undefined,
    );
    const names = new Set([
      ...namesIn(this.editions, ({ deprecated }) => deprecated),
      ...gone,
      ...documented,
      ...this.chronicle.discouragedNames,
    ]);
    return [...names].sort().map((name) => this.#deprecation(name));
  }

  /** Names that a manual documents, but that none of the data files knows. */
  documentedOnly(): string[] {
    const suffixes = namesIn(this.editions, ({ services }) => services);
    const known = new Set(
      [...this.parameters(), ...this.legacyNames(), ...this.deprecations()].map(({ name }) => name),
    );
    return [...this.chronicle.everDocumented]
      .filter((name) => !known.has(name) && !suffixes.some((suffix) => name.endsWith(suffix)))
      .sort();
  }

  /** Names whose code is older or younger than the manual says. */
  doubtfulIntroductions(): string[] {
    return namesIn(this.editions, ({ parameters }) => parameters).flatMap((name) => {
      const coded = this.#firstCoded(name);
      const documented = this.chronicle.availableSince(name);
      return documented === undefined || coded === undefined || coded === documented
        ? []
        : [`${name}: code ${coded}, manual ${documented}`];
    });
  }

  #firstCoded(name: string): string | undefined {
    const edition = this.editions.find(({ snapshot }) => snapshot.parameters.has(name));
    return earliest(this.chronicle.firstSeen(name), edition && sinceOf(edition.release));
  }

  /** The tables are exact since 3.0; before that the manual's word counts, else the headers of old releases. */
  #introduced(name: string, since: string): string {
    if (since !== FIRST_COVERED) return since;
    const documented = this.chronicle.availableSince(name);
    if (documented !== undefined && compareVersions(documented, FIRST_COVERED) <= 0) return documented;
    return this.chronicle.firstSeen(name) ?? since;
  }

  #isKnown(name: string): boolean {
    return this.#newest.parameters.has(name) || this.#newest.legacy.has(name);
  }

  /** The parameter whose default falls back on an old name. */
  #fallbackOf(name: string): string | undefined {
    const reference = new RegExp(String.raw`\$\{?${name}\b`);
    for (const { snapshot } of this.editions.toReversed()) {
      for (const [parameter, { default: text = '' }] of snapshot.parameters) if (reference.test(text)) return parameter;
    }
    return undefined;
  }

  #deprecation(name: string): DeprecationFacts {
    const warned = this.editions.find(({ snapshot }) => snapshot.deprecated.has(name));
    const warnedSince = warned && sinceOf(warned.release);
    const removedSince = this.#isKnown(name) ? undefined : (this.#removedSince(name) ?? warnedSince);
    const discouraged = this.chronicle.discouragedSince(name);
    const discouragedSince =
      discouraged !== undefined && (warnedSince === undefined || compareVersions(discouraged, warnedSince) < 0)
        ? discouraged
        : undefined;
    const successor = this.#successor(name);
    return {
      name,
      ...(warnedSince !== undefined && { warnedSince }),
      ...(removedSince !== undefined && { removedSince }),
      ...(discouragedSince !== undefined && { discouragedSince }),
      ...(successor !== undefined && { successor }),
    };
  }

  /** The release after the last one that has it; for names that went before 3.0 the manual's word, else the old headers. */
  #removedSince(name: string): string | undefined {
    const last = this.editions.findLastIndex(
      ({ snapshot }) => snapshot.parameters.has(name) || snapshot.legacy.has(name),
    );
    const next = last < 0 ? undefined : this.editions[last + 1];
    return next ? sinceOf(next.release) : (this.chronicle.removedSince(name) ?? this.chronicle.goneSince(name));
  }

  #successor(name: string): string | undefined {
    const advised = this.editions
      .findLast(({ snapshot }) => snapshot.deprecated.has(name))
      ?.snapshot.deprecated.get(name);
    const candidate = advised ?? this.#fallbackOfLegacy(name) ?? this.chronicle.successor(name);
    return candidate !== undefined && this.#newest.parameters.has(candidate) ? candidate : undefined;
  }

  #fallbackOfLegacy(name: string): string | undefined {
    return this.editions.some(({ snapshot }) => snapshot.legacy.has(name)) ? this.#fallbackOf(name) : undefined;
  }
}
