/** What a run prints, and how Postfix's programs tell their troubles (msg(3)). */

export interface Printed {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: 0 | 1;
}

/** Ends a run with exit status 1. */
export class Fatal extends Error {}

/** Output that has not been written when a program gives up is lost; it is written in pieces of this size. */
const BUFFER = 4096;

/** Text here is one character for each byte. */
export class Report {
  #stdout = '';
  #stderr = '';

  print(text: string): void {
    this.#stdout += text;
  }

  warn(message: string): void {
    this.#tell(`warning: ${message}`);
  }

  /** Runs `act` to its end, or to a fatal error. */
  run(act: () => void): Printed {
    try {
      act();
      return { stdout: this.#stdout, stderr: this.#stderr, status: 0 };
    } catch (error) {
      if (!(error instanceof Fatal)) throw error;
      this.#tell(`fatal: ${error.message}`);
      return { stdout: this.#written, stderr: this.#stderr, status: 1 };
    }
  }

  get #written(): string {
    const { length } = this.#stdout;
    return this.#stdout.slice(0, Math.max(0, Math.ceil(length / BUFFER) - 1) * BUFFER);
  }

  #tell(message: string): void {
    this.#stderr += `postconf: ${printable(message)}\n`;
  }
}

/** Bytes that are not printable ASCII are shown as question marks. */
function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?');
}
