/** One entry of an explanation file. */

/** A part of an entry's text; `since` and `before` limit it to versions. */
export interface Part {
  readonly text: string;
  readonly since?: string;
  readonly before?: string;
}

export interface Entry {
  /** For example `parameter smtpd_tls_security_level`. */
  readonly key: string;
  /** For people; only concepts have one, all else is called by its name. */
  readonly title?: string;
  readonly summary: string;
  readonly body: readonly Part[];
  readonly risk?: readonly Part[];
  readonly examples: readonly { readonly language: string; readonly text: string }[];
  readonly see: readonly string[];
  /** Row of the heading, from 1. */
  readonly row: number;
}

export interface Subject {
  readonly subject: string;
  readonly title: string;
  /** Version of Postfix that the statements were checked against. */
  readonly checked: string;
  /** Version against which somebody else read the texts once more. */
  readonly reviewed?: string;
  readonly entries: readonly Entry[];
}
