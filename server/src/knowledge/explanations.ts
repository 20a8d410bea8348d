/** What is told of names in our own words; `server/data/explanations/README.md` says how the texts are kept. */

import { isSince, type Version } from './version';

/** A paragraph; the bounds say for which versions it holds. */
export interface ExplanationPart {
  readonly text: string;
  readonly since?: string;
  readonly before?: string;
}

/** A worked example; the language is that of the fence: `main.cf`, `master.cf`, `table` or `sh`. */
export interface ExampleFacts {
  readonly language: string;
  readonly text: string;
}

/** An entry as the build writes it. */
export interface ExplanationFacts {
  /** Of a concept, for people; all else is called by its name. */
  readonly title?: string;
  /** One sentence, Markdown. */
  readonly summary: string;
  readonly body?: readonly ExplanationPart[];
  readonly risk?: readonly ExplanationPart[];
  readonly examples?: readonly ExampleFacts[];
  /** Keys of other entries. */
  readonly see?: readonly string[];
  /** Id of the subject that tells of it. */
  readonly subject: string;
}

/** A group of entries that belong together, one file of texts. */
export interface SubjectFacts {
  readonly id: string;
  readonly title: string;
  /** Version of Postfix that the texts were checked against. */
  readonly checked: string;
}

/** All texts of a language. */
export interface ExplanationData {
  readonly subjects: readonly SubjectFacts[];
  /** By key, such as `parameter myhostname` or `concept chroot-jail`. */
  readonly entries: Readonly<Record<string, ExplanationFacts>>;
}

/** A translation: of some entries, and without what is the same in all languages. */
export interface TranslationData {
  readonly subjects: readonly Pick<SubjectFacts, 'id' | 'title'>[];
  readonly entries: Readonly<Record<string, Pick<ExplanationFacts, 'title' | 'summary' | 'body' | 'risk'>>>;
}

/** Where the texts come from. Both are asked when the first text is asked for, and once. */
export interface ExplanationSource {
  original(): ExplanationData;
  /** Undefined where there is no translation into `language`, for example `de`. */
  translation(language: string): TranslationData | undefined;
}

/** What is told of a name in one version. All texts but the examples are Markdown. */
export interface Explanation {
  readonly summary: string;
  readonly body: readonly string[];
  readonly risk: readonly string[];
  /** What holds in other versions only. */
  readonly elsewhere: readonly ExplanationPart[];
  readonly examples: readonly ExampleFacts[];
  /** Keys of other entries. */
  readonly see: readonly string[];
  readonly subject: string;
}

/** Looks texts up. They are many and are loaded when the first is asked for. */
export class Explanations {
  #original: ExplanationData | undefined;
  #translation: TranslationData | undefined;
  #language = 'en';

  constructor(private readonly source: ExplanationSource) {}

  /** The language that the texts are wanted in, such as `de` or `de-AT`. What is not translated is told in English. */
  get language(): string {
    return this.#language;
  }

  set language(language: string) {
    this.#language = language;
    this.#original = undefined;
  }

  /** The entry `key`, with the paragraphs that hold in `version`; undefined where there is none. */
  of(key: string, version: Version): Explanation | undefined {
    const facts = this.#entry(key);
    if (!facts) return undefined;
    const { summary, body = [], risk = [], examples = [], see = [], subject } = facts;
    const holds = (part: ExplanationPart): boolean => isInForce(part, version);
    return {
      summary,
      body: body.filter(holds).map(({ text }) => text),
      risk: risk.filter(holds).map(({ text }) => text),
      elsewhere: body.filter((part) => !holds(part)),
      examples,
      see,
      subject,
    };
  }

  /** Keys of all entries. */
  get keys(): readonly string[] {
    return Object.keys(this.#texts.entries);
  }

  /** The groups that entries belong to, in the order of their titles. */
  get subjects(): readonly SubjectFacts[] {
    const { subjects } = this.#texts;
    const titles = new Map(this.#translation?.subjects.map(({ id, title }) => [id, title]));
    return subjects
      .map((subject) => ({ ...subject, title: titles.get(subject.id) ?? subject.title }))
      .sort((one, other) => one.title.localeCompare(other.title, this.#language));
  }

  /** Number of entries of each subject, by id. */
  get counts(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { subject } of Object.values(this.#texts.entries)) counts.set(subject, (counts.get(subject) ?? 0) + 1);
    return counts;
  }

  /** What a concept is called. */
  title(key: string): string | undefined {
    return this.#entry(key)?.title;
  }

  /** One sentence on `key`; undefined where nobody has written it. */
  summary(key: string): string | undefined {
    return this.#entry(key)?.summary;
  }

  /** Id of the subject of `key`. */
  subject(key: string): string | undefined {
    return this.#entry(key)?.subject;
  }

  /** Keys that `key` points to. */
  see(key: string): readonly string[] {
    return this.#entry(key)?.see ?? [];
  }

  #entry(key: string): ExplanationFacts | undefined {
    const { entries } = this.#texts;
    if (!Object.hasOwn(entries, key)) return undefined;
    const translated = this.#translation?.entries;
    if (!translated || !Object.hasOwn(translated, key)) return entries[key];
    const { examples, see, subject } = entries[key]!;
    return { ...translated[key]!, ...(examples ? { examples } : {}), ...(see ? { see } : {}), subject };
  }

  get #texts(): ExplanationData {
    if (!this.#original) {
      this.#original = this.source.original();
      const language = this.#language.split(/[-_]/)[0]!.toLowerCase();
      this.#translation = language === 'en' ? undefined : this.source.translation(language);
    }
    return this.#original;
  }
}

function isInForce({ since, before }: ExplanationPart, version: Version): boolean {
  return isSince(version, since) && (before === undefined || !isSince(version, before));
}
