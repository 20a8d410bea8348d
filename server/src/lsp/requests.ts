/** Requests beyond the protocol, shared with the client. Their names are promises. */

export { HARDEN_KIND } from '../features/findings/harden-actions';
export { SET_LEVEL_COMMAND } from '../features/findings/suppress';
export { HARDEN_TARGETS } from '../lint/harden';

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

/** Client to server: the text of a page of the reference. */
export const PAGE_REQUEST = 'postfix/page';

/** Scheme of the addresses that pages have in the client. */
export const PAGE_SCHEME = 'postfix-doc';

/** The client's command that shows a page; its argument is the page's path, or what the user asks about. */
export const EXPLAIN_COMMAND = 'postfix.explain';

export interface PageParams {
  /** Path in an address such as `postfix-doc:/parameter/smtpd_banner.md`, decoded. */
  readonly path: string;
}

export interface PageAnswer {
  /** Markdown. Its links to other pages are relative. */
  readonly text: string;
}

/** Client to server: everything that there is a page for. */
export const NAMES_REQUEST = 'postfix/names';

export interface NamesAnswer {
  readonly names: readonly PageName[];
  /** In the order of their titles. */
  readonly subjects: readonly PageSubject[];
  /** Path of the page that lists all subjects. */
  readonly index: string;
}

export interface PageName {
  readonly name: string;
  /** What kind of thing it is, for people. */
  readonly kind: string;
  readonly summary: string;
  readonly path: string;
}

export interface PageSubject {
  readonly title: string;
  /** Number of names that it tells of. */
  readonly count: number;
  readonly path: string;
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
  /** The client has {@link EXPLAIN_COMMAND}: hovers are short and link to pages. */
  readonly showsPages?: boolean;
  /** The client has {@link SET_LEVEL_COMMAND}. */
  readonly setsLevels?: boolean;
  /** The user trusts the workspace: files outside of it may be looked at. */
  readonly isTrusted?: boolean;
  /** The loaded translations, by message. */
  readonly l10n?: Readonly<Record<string, string>>;
}
