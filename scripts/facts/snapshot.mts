/**
 * What one release of Postfix has: its parameters, service parameters, legacy names and deprecated names.
 */
import type { ParameterState } from '../../server/src/knowledge/facts.js';
import { upstreamBuild } from './build.mjs';
import { readDeprecatedNames, readLegacyNames } from './names.mjs';
import { ParameterReader } from './parameters.mjs';
import { ProgramFinder } from './programs.mjs';
import type { SourceTree } from './repository.mjs';
import { readServiceParameters } from './service-parameters.mjs';
import { sourceOf } from './source.mjs';

/** A state without the version it begins with. */
export type Facts = Omit<ParameterState, 'since'>;

export interface ServiceParameter {
  readonly commands: readonly string[];
  readonly facts: Facts;
}

/** One release; everything by name. */
export interface Snapshot {
  readonly parameters: ReadonlyMap<string, Facts>;
  /** By suffix. */
  readonly services: ReadonlyMap<string, ServiceParameter>;
  readonly legacy: ReadonlyMap<string, Facts>;
  /** Names that postconf warns of, with the one parameter that its advice names. */
  readonly deprecated: ReadonlyMap<string, string | undefined>;
}

const POSTCONF = 'src/postconf/postconf_builtin.c';

export class SnapshotReader {
  readonly #parameters = new ParameterReader();

  read(tree: SourceTree, isSnapshot: boolean): Snapshot {
    const headers = new Map(
      tree.paths.filter((path) => path.endsWith('.h')).map((path) => [path.split('/').at(-1) ?? '', path]),
    );
    const build = upstreamBuild((name) => tree.read(headers.get(name) ?? ''), isSnapshot);
    build.run(POSTCONF, sourceOf(tree, POSTCONF));
    const programs = new ProgramFinder(tree);
    return {
      parameters: this.#parameters.read(tree, build, programs),
      services: readServiceParameters(tree, build, programs),
      legacy: readLegacyNames(sourceOf(tree, POSTCONF)),
      deprecated: readDeprecatedNames(sourceOf(tree, 'src/postconf/postconf_unused.c')),
    };
  }
}
