/** Keeps a failure in one request from taking others with it. */

import type { RemoteConsole } from 'vscode-languageserver';

/** Wraps handlers: a failure is logged once, and answered with a value that means "nothing". */
export class Guard {
  constructor(private readonly console: RemoteConsole) {}

  /** `handler`, with `nothing` as its answer where it fails. */
  wrap<Params, Result>(
    name: string,
    nothing: Result,
    handler: (params: Params) => Result | Promise<Result>,
  ): (params: Params) => Promise<Result> {
    return async (params) => {
      try {
        return await handler(params);
      } catch (error) {
        this.report(name, error);
        return nothing;
      }
    };
  }

  report(what: string, error: unknown): void {
    this.console.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}
