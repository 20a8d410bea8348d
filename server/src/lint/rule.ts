/** What a rule is, what it is given, and what it reports. */

import type { Span } from '../base/span';
import type { Edition } from '../knowledge/edition';
import type { FileFacts } from '../project/files';
import type { Instance } from '../project/instance';
import type { InstanceFile } from '../project/instance-file';
import type { Model } from '../project/model/model';
import type { Place } from '../project/place';
import type { Setting } from '../project/setting';
import type { Usage } from '../project/usage';
import type { Line } from '../syntax/line';
import type { MainLine } from '../syntax/main-cf';
import type { MasterLine } from '../syntax/master-cf';
import type { Suppression } from './suppression';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** What a rule is about. A promise: settings and scripts group by it. */
export const CATEGORIES = [
  'syntax',
  'relay',
  'smtp-protocol',
  'tls-server',
  'tls-client',
  'sasl',
  'master-chroot',
  'master-exposure',
  'tables-secrets',
  'consistency',
  'dns',
  'obsolete',
  'performance',
  'suppression',
] as const;

export type Category = (typeof CATEGORIES)[number];

/**
 * - `safe`: keeps what Postfix does today, repairs what is already broken, or hardens what hardly anybody can rely on, and
 *   neither lets anybody send more than before nor breaks delivery; joins "fix all"
 * - `manual`: offered one by one, because it may change who may relay, or what is delivered
 */
export type FixSafety = 'safe' | 'manual';

/** Replaces a span of a line's physical text. Deleting the whole text deletes the line. */
export interface LineEdit {
  readonly file: InstanceFile;
  readonly line: Line;
  /** Offsets in `line.text`. */
  readonly span: Span;
  readonly newText: string;
}

export interface Fix {
  /** An imperative that says the edit, with the new text. */
  readonly title: string;
  readonly safety: FixSafety;
  readonly edits: readonly LineEdit[];
  /** The one that a person would choose. */
  readonly preferred?: boolean;
}

/** Another place that a finding speaks of. */
export type Related = RelatedPlace | RelatedRow;

/** In one of the files of the instance. */
export interface RelatedPlace extends Place {
  readonly message: string;
}

/** In the file of a table. */
export interface RelatedRow {
  /** As Postfix would open it. */
  readonly path: string;
  /** From 0. */
  readonly row: number;
  readonly message: string;
}

/** What a rule reports of a line. */
export interface Report {
  /** In the logical text of the line. */
  readonly span: Span;
  readonly message: string;
  /** Where it differs from the rule's. */
  readonly severity?: Severity | undefined;
  readonly related?: readonly Related[] | undefined;
  readonly tag?: 'unnecessary' | 'deprecated' | undefined;
  /** Ways out, made when somebody asks for them. */
  readonly fixes?: (() => readonly Fix[]) | undefined;
}

/** A report with its rule and line. */
export interface Finding extends Report {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly file: InstanceFile;
  readonly line: Line;
}

/** What a rule reports of the instance as a whole. */
export interface PlacedReport extends Omit<Report, 'span'> {
  /**
   * Where. Undefined for what stands nowhere, such as a default that nobody has changed: errors and warnings are then
   * reported at the first setting of main.cf, and advice is not given.
   */
  readonly at: Place | undefined;
}

interface ContextBase {
  readonly instance: Instance;
  readonly edition: Edition;
  readonly usage: Usage;
  readonly model: Model;
}

export interface RuleContext extends ContextBase {
  report(report: Report): void;
}

export interface InstanceContext extends ContextBase {
  report(report: PlacedReport): void;
}

/** A configuration that a rule is tried on, and what stands around it. */
export interface RuleSetting {
  /** The other file of the instance, where it matters. */
  readonly other?: string;
  /** Texts of tables and other files, by the path that Postfix would open. */
  readonly files?: Readonly<Record<string, string>>;
  /** What the host knows of files, by path; a plain file of root's where a fact is left out. Given: this is the host. */
  readonly facts?: Readonly<Record<string, Partial<FileFacts> | 'missing'>>;
  /** Version to check as; the default where left out. */
  readonly version?: string;
}

/** A text and its file kind, as an example in a rule's documentation; every one is run as a test. */
export interface RuleExample extends RuleSetting {
  readonly file: InstanceFile;
  /** Text that the rule reports once or more. */
  readonly bad: string;
  /** What is right instead; what the safe or first fix makes of `bad` where the rule is fixable. */
  readonly good: string;
}

/** A configuration that looks like a hit and is rightly left alone; part of the documentation, and run as a test. */
export interface LookAlike extends RuleSetting {
  readonly file: InstanceFile;
  readonly text: string;
  /** Why it is right: a sentence. */
  readonly why: string;
}

/** The manual page of a rule, in English: paragraphs of Markdown. */
export interface RuleDocs {
  /** What it reports, where the summary does not say it all. */
  readonly what?: string;
  /** What happens because of it, and why that matters. */
  readonly why: string;
  /** When it is fine to ignore it. */
  readonly ignore?: string;
  /** Where the facts come from: `postconf(5) smtpd_banner`, `src/smtpd/smtpd.c`, `RFC 3207`, `TLS_README`. */
  readonly reference: readonly string[];
}

/**
 * One check. Lives in a file of its own, named like its id. Has no state. Looks at one line at a time, or, as
 * {@link Rule.instance} does, at all that an instance is.
 */
export interface Rule {
  readonly id: string;
  readonly category: Category;
  readonly severity: Severity;
  /** Off until somebody's settings give it a level: advice that is a matter of policy. */
  readonly isOptional?: true;
  /** First version that it holds for; all where left out. */
  readonly since?: string;
  /** First version that it no longer holds for. */
  readonly until?: string;
  /** The fixes it offers: the best kind. */
  readonly fixable: FixSafety | 'none';
  /** One sentence for lists of rules. */
  summary(): string;
  readonly docs: RuleDocs;
  readonly examples: readonly RuleExample[];
  readonly lookAlikes: readonly LookAlike[];
  /** The parameters that {@link Rule.setting} looks at; all where left out. */
  readonly names?: readonly string[];
  /** Called for `name = value` of main.cf and `-o name=value` of master.cf, also where a later one overrides it. */
  setting?(setting: Setting, context: RuleContext): void;
  /** Called for every line of main.cf that holds text. */
  mainLine?(line: MainLine, context: RuleContext): void;
  /** Called for every line of master.cf that holds text. */
  masterLine?(line: MasterLine, context: RuleContext): void;
  /** Called once for the instance, and again when something it has asked about has changed. */
  instance?(context: InstanceContext): void;
  /** Called for every name in a comment that switches rules off. `isKnown`: there is such a rule, and it is on. */
  suppression?(suppression: Suppression & { readonly state: 'on' | 'off' | 'unknown' }, context: RuleContext): void;
}
