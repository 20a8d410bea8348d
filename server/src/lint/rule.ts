/** What a rule is, what it is given, and what it reports. */

import type { Span } from '../base/span';
import type { Edition } from '../knowledge/edition';
import type { Instance } from '../project/instance';
import type { InstanceFile } from '../project/instance-file';
import type { Setting } from '../project/setting';
import type { Usage } from '../project/usage';
import type { Line } from '../syntax/line';
import type { MainLine } from '../syntax/main-cf';
import type { MasterLine } from '../syntax/master-cf';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

export type Category = 'syntax' | 'obsolete' | 'consistency';

/**
 * - `safe`: keeps what Postfix does today, or repairs what is already broken; joins "fix all"
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
export interface Related {
  readonly file: InstanceFile;
  readonly line: Line;
  /** In the logical text of the line. */
  readonly span: Span;
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

export interface RuleContext {
  readonly instance: Instance;
  readonly edition: Edition;
  readonly usage: Usage;
  report(report: Report): void;
}

/** A text and its file kind, as an example in a rule's documentation; every one is run as a test. */
export interface RuleExample {
  readonly file: InstanceFile;
  /** Text that the rule reports once or more. */
  readonly bad: string;
  /** What is right instead; what the safe or first fix makes of `bad` where the rule is fixable. */
  readonly good: string;
  /** The other file of the instance, where it matters. */
  readonly other?: string;
  /** Version to check as; the default where left out. */
  readonly version?: string;
}

/** One check. Lives in a file of its own, named like its id. Has no state and looks at one line at a time. */
export interface Rule {
  readonly id: string;
  readonly category: Category;
  readonly severity: Severity;
  /** The fixes it offers: the best kind. */
  readonly fixable: FixSafety | 'none';
  /** One sentence for lists of rules. */
  summary(): string;
  readonly examples: readonly RuleExample[];
  /** Called for every `name = value` of main.cf and every `-o name=value` of master.cf. */
  setting?(setting: Setting, context: RuleContext): void;
  /** Called for every line of main.cf that holds text. */
  mainLine?(line: MainLine, context: RuleContext): void;
  /** Called for every line of master.cf that holds text. */
  masterLine?(line: MasterLine, context: RuleContext): void;
}
