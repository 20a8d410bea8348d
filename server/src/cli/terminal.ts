/** The part of a process that commands touch. */
export interface Terminal {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface Output {
  write(text: string | Uint8Array): unknown;
  readonly isTTY?: boolean;
  /** Width in characters; undefined where the output is no terminal. */
  readonly columns?: number | undefined;
}

/** Something that the user can mend. It is told in one line, and the exit status is 2. */
export class UsageError extends Error {}

export const EXIT = { ok: 0, findings: 1, trouble: 2 } as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];
