/** What is told of names in our own words; `server/data/explanations/README.md` says how the texts are kept. */

import { isSince, type Version } from './version';

/** A paragraph; the bounds say for which versions it holds. */
export interface ExplanationPart {
  readonly text: string;
  readonly since?: string;
  readonly before?: string;
}

/** An entry as the build writes it. */
export interface ExplanationFacts {
  /** One sentence, Markdown. */
  readonly summary: string;
  readonly body?: readonly ExplanationPart[];
  readonly risk?: readonly ExplanationPart[];
  readonly examples?: readonly { readonly language: string; readonly text: string }[];
  /** Keys of other entries. */
  readonly see?: readonly string[];
}

/** All entries of a language by key, such as `parameter myhostname` or `concept chroot-jail`. */
export type ExplanationData = Readonly<Record<string, ExplanationFacts>>;

/** What is told of a name in one version. All texts are Markdown. */
export interface Explanation {
  readonly summary: string;
  readonly body: readonly string[];
  readonly risk: readonly string[];
}

/** Looks texts up. They are many and are loaded when the first is asked for. */
export class Explanations {
  #data: ExplanationData | undefined;

  constructor(private readonly load: () => ExplanationData) {}

  /** The entry `key`, with the paragraphs that hold in `version`; undefined where there is none. */
  of(key: string, version: Version): Explanation | undefined {
    this.#data ??= this.load();
    if (!Object.hasOwn(this.#data, key)) return undefined;
    const { summary, body = [], risk = [] } = this.#data[key]!;
    return { summary, body: inForce(body, version), risk: inForce(risk, version) };
  }
}

function inForce(parts: readonly ExplanationPart[], version: Version): string[] {
  return parts
    .filter(({ since, before }) => isSince(version, since) && (before === undefined || !isSince(version, before)))
    .map(({ text }) => text);
}
