/** What is told beside the report, on standard error, in one line each. */

import type { Output } from '../terminal';
import { visible } from './formats/visible';

/** Tells what has gone wrong, and what has been passed over. */
export class Messages {
  readonly #troubles: string[] = [];

  constructor(private readonly stderr: Output) {}

  /** Something that the user asked for could not be done; the exit status will say so. */
  trouble(message: string): void {
    this.#troubles.push(message);
    this.note(message);
  }

  note(message: string): void {
    this.stderr.write(`postfix-lint: ${visible(message)}\n`);
  }

  get troubles(): readonly string[] {
    return this.#troubles;
  }
}

/** Why something failed, in the words of the system: `permission denied`, without the call and the path. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const text = error.message.split('\n')[0]!;
  return 'code' in error ? text.replace(/^\w+: /, '').replace(/, \w+(?: '.*)?$/, '') : text;
}
