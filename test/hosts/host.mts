// What every browser-driven host has in common: what it is asked to load, and how it is reached and ended.

export interface HostOptions {
  /** Absolute path of the extension under development. */
  extension: string;
  /** Absolute path of the folder to open. */
  workspace: string;
  /** Absolute path of the suite's bundle; without it, VS Code opens for use by hand. */
  tests?: string;
}

export interface Host {
  url: string;
  stop(): Promise<void>;
}
