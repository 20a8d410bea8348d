/** Requests beyond the protocol, shared with the client. Their names are promises. */

/** Client to server: which version of Postfix is in force. */
export const VERSION_REQUEST = 'postfix/version';

export interface VersionAnswer {
  /** For example `3.11` or `3.7.11`. */
  readonly version: string;
  /** True where no setting asks for it. */
  readonly isDefault: boolean;
  /** What can be chosen, oldest first. */
  readonly releases: readonly { readonly series: string; readonly snapshot: boolean }[];
}

/** Server to client: the text of a file that is not open, or null. Only asked of clients that offer it. */
export const READ_FILE_REQUEST = 'postfix/readFile';

export interface ReadFileParams {
  readonly uri: string;
}

/** What our client adds to `initializationOptions`. */
export interface InitializationOptions {
  /** The client answers {@link READ_FILE_REQUEST}. */
  readonly readsFiles?: boolean;
  /** The loaded translations, by message. */
  readonly l10n?: Readonly<Record<string, string>>;
}
