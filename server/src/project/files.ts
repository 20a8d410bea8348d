/**
 * Files that values name: tables, certificates, sockets. Read when somebody asks for them; until then, and where they are
 * out of reach, what they hold is unknown, and unknown is never wrong.
 */

import { Cell } from '../base/reactive';

/** What the file system knows of a file. Numbers as stat(2) has them. */
export interface FileFacts {
  readonly kind: 'file' | 'directory' | 'socket' | 'other';
  /** Permission bits. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** Answer to a question about a file: undefined where it is not known, `missing` where there is no such file. */
export type FileAnswer<T> = T | 'missing' | undefined;

/** One question about one file. */
export interface FileQuestion {
  readonly what: 'text' | 'facts';
  /** Absolute, as Postfix would open it. */
  readonly path: string;
}

class Asked extends Cell {
  answer: FileAnswer<string | FileFacts>;

  constructor(readonly question: FileQuestion) {
    super();
  }
}

export class InstanceFiles {
  readonly #asked = new Map<string, Asked>();
  #pending: FileQuestion[] = [];

  /**
   * True on the host that the configuration is for: what is not there, is missing, and owners and permissions mean
   * something. False for a copy, such as a repository.
   */
  isHost = false;

  /** The address of a file that Postfix would open; undefined where it is out of reach. Set by whoever reads files. */
  locate: (path: string) => string | undefined = () => undefined;

  /** The text of a file. */
  text(path: string): FileAnswer<string> {
    return this.#ask({ what: 'text', path }) as FileAnswer<string>;
  }

  /** Owner, permissions and times; known on the host alone. */
  facts(path: string): FileAnswer<FileFacts> {
    return this.isHost ? (this.#ask({ what: 'facts', path }) as FileAnswer<FileFacts>) : undefined;
  }

  /** Takes the questions that nobody has answered yet. */
  takePending(): readonly FileQuestion[] {
    const taken = this.#pending;
    this.#pending = [];
    return taken;
  }

  answer({ what, path }: FileQuestion, answer: FileAnswer<string | FileFacts>): void {
    const asked = this.#asked.get(keyOf(what, path));
    // Without a host a file that is not here may well be there.
    const known = answer === 'missing' && !this.isHost ? undefined : answer;
    if (!asked || asked.answer === known) return;
    asked.answer = known;
    asked.touch();
  }

  /** Files have changed: asks again for what had been asked about them. Returns whether somebody had. */
  changed(isChanged: (path: string) => boolean): boolean {
    const questions = Array.from(this.#asked.values(), ({ question }) => question).filter(({ path }) =>
      isChanged(path),
    );
    this.#pending.push(...questions);
    return questions.length > 0;
  }

  #ask(question: FileQuestion): FileAnswer<string | FileFacts> {
    const key = keyOf(question.what, question.path);
    let asked = this.#asked.get(key);
    if (!asked) {
      this.#asked.set(key, (asked = new Asked(question)));
      this.#pending.push(question);
    }
    asked.read();
    return asked.answer;
  }
}

function keyOf(what: FileQuestion['what'], path: string): string {
  return `${what} ${path}`;
}
