/** Many facts of one kind, of which a configuration needs few: one is read from its text when somebody asks for it. */

/** What the line of a fact begins with, up to the name. */
const BEFORE_NAME = '{"name":"';

/** Facts by their names. */
export class FactList<Fact extends { readonly name: string }> implements Iterable<Fact> {
  /** By name; made when somebody asks. */
  #lines: ReadonlyMap<string, string> | undefined;
  readonly #read = new Map<string, Fact>();

  /** @param text a line of JSON for each, as {@link factLines} makes them */
  constructor(private readonly text: string) {}

  get(name: string): Fact | undefined {
    const line = this.#byName.get(name);
    return line === undefined ? undefined : this.#parse(name, line);
  }

  /** All names. */
  get names(): Iterable<string> {
    return this.#byName.keys();
  }

  /** Those in whose text a piece of JSON stands, wherever in it: a first choice. */
  *holding(json: string): Iterable<Fact> {
    for (const [name, line] of this.#byName) if (line.includes(json)) yield this.#parse(name, line);
  }

  *[Symbol.iterator](): Iterator<Fact> {
    yield* this.holding('');
  }

  get #byName(): ReadonlyMap<string, string> {
    return (this.#lines ??= new Map(this.text.split('\n').map((line) => [nameOf(line), line])));
  }

  #parse(name: string, line: string): Fact {
    let fact = this.#read.get(name);
    if (!fact) this.#read.set(name, (fact = JSON.parse(line) as Fact));
    return fact;
  }
}

function nameOf(line: string): string {
  return line.slice(BEFORE_NAME.length, line.indexOf('"', BEFORE_NAME.length));
}

/** Throws where a fact has no plain name, or does not begin with it. */
export function factLines(facts: readonly { readonly name: string }[]): string {
  return facts
    .map((fact) => {
      const line = JSON.stringify(fact);
      if (!line.startsWith(`${BEFORE_NAME}${fact.name}"`)) throw new Error(`does not begin with a plain name: ${line}`);
      return line;
    })
    .join('\n');
}
