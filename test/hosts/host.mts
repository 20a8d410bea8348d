// What the hosts that run in a browser have in common: what they are asked to load, and how they are reached and ended.

export interface HostOptions {
  /** Absolute path of the extension under development. */
  extension: string;
  /** Absolute path of the folder to open. */
  workspace: string;
  /** Absolute path of the suite's bundle; without it, VS Code opens to be used. */
  tests?: string;
  /** A file to open, relative to the workspace; `:line` or `:line:column` may follow. */
  open?: string;
}

export interface Host {
  url: string;
  stop(): Promise<void>;
}
