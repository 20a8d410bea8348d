/** What Postfix knows, in all versions. */

import type { KnowledgeData } from './data';
import { Edition } from './edition';
import { Explanations, type ExplanationSource } from './explanations';
import type { ParameterFacts, ReleaseFacts, ValueFacts } from './facts';
import { Reference } from './reference';
import { parseVersion, type Version } from './version';

/** The one way to the facts. Reads no text and no file. */
export class Knowledge {
  readonly #data: KnowledgeData;
  readonly explanations: Explanations;
  /** All names that can be asked about. */
  readonly reference: Reference;
  readonly #editions = new Map<string, Edition>();

  constructor(data: KnowledgeData, texts: ExplanationSource) {
    this.#data = data;
    this.explanations = new Explanations(texts);
    this.reference = new Reference(data, this.explanations);
  }

  /** Series known, oldest first. */
  get releases(): readonly ReleaseFacts[] {
    return this.#data.releases;
  }

  /** What people, not the source's tables, say of parameters. */
  get valueFacts(): Iterable<ValueFacts> {
    return this.#data.values;
  }

  /** The newest stable series: what is meant where nobody names a version. */
  get defaultVersion(): Version {
    const stable = this.#data.releases.filter(({ snapshot }) => !snapshot).at(-1);
    return parseVersion(stable?.series ?? '')!;
  }

  /**
   * The version that a setting asks for: `auto` or nothing for the default, else a version. Undefined for text that is
   * no version. Versions outside of what the facts cover count as the nearest one that they do.
   */
  resolveVersion(setting: string | undefined): Version | undefined {
    if (setting === undefined || setting === '' || setting === 'auto') return this.defaultVersion;
    const asked = parseVersion(setting);
    if (!asked) return undefined;
    const first = parseVersion(this.#data.releases[0]!.series)!;
    const last = parseVersion(this.#data.releases.at(-1)!.series)!;
    if (asked.major < first.major || (asked.major === first.major && asked.minor < first.minor)) return first;
    if (asked.major > last.major || (asked.major === last.major && asked.minor > last.minor)) return last;
    return asked;
  }

  /** What Postfix of one version knows. */
  edition(version: Version): Edition {
    let edition = this.#editions.get(version.text);
    if (!edition) {
      edition = new Edition(this.#data, version, this.explanations, this.reference);
      this.#editions.set(version.text, edition);
    }
    return edition;
  }

  /** A parameter that some version since 3.0 has, whatever the version asked for. */
  everKnown(name: string): ParameterFacts | undefined {
    return this.#data.parameters.get(name);
  }
}
