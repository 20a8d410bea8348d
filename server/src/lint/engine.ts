/**
 * Runs the rules over the lines of an instance, each line again only when it, or something it was judged by, has changed.
 */

import { observe, type Observer } from '../base/reactive';
import type { Edition } from '../knowledge/edition';
import type { Instance } from '../project/instance';
import type { InstanceFile } from '../project/instance-file';
import { settingOfMain, settingsOfMaster, type Setting } from '../project/setting';
import type { Usage } from '../project/usage';
import type { LineChange } from '../syntax/document';
import type { Line } from '../syntax/line';
import type { MainLine } from '../syntax/main-cf';
import type { MasterLine } from '../syntax/master-cf';
import { hasTemplateMark } from '../syntax/template';
import type { Finding, Report, Rule, RuleContext, Severity } from './rule';

/** What the user has decided about rules, by id. */
export type RuleLevels = ReadonlyMap<string, Severity | 'off'>;

/** Told of a rule that failed; the other rules go on. */
export type CrashReporter = (rule: Rule, error: unknown) => void;

export interface LintOptions {
  readonly rules: readonly Rule[];
  readonly onCrash: CrashReporter;
}

const NOTHING: readonly Finding[] = [];

/** What is known of one line. */
class Verdict implements Observer {
  findings: readonly Finding[] = NOTHING;
  isDisposed = false;

  constructor(
    readonly line: Line,
    private readonly stale: Set<Verdict>,
  ) {
    stale.add(this);
  }

  invalidate(): void {
    if (!this.isDisposed) this.stale.add(this);
  }

  /** The line is gone. */
  dispose(): void {
    this.isDisposed = true;
    this.stale.delete(this);
  }
}

/** The lines of one file. */
class FileVerdicts {
  readonly byLine = new Map<Line, Verdict>();
  readonly stale = new Set<Verdict>();
  /** Grows whenever findings, or the rows they stand in, change. */
  revision = 0;
}

export class LintEngine {
  readonly #files: Readonly<Record<InstanceFile, FileVerdicts>> = {
    main: new FileVerdicts(),
    master: new FileVerdicts(),
  };

  #levels: RuleLevels = new Map();

  constructor(
    private readonly instance: Instance,
    private readonly usage: Usage,
    private readonly options: LintOptions,
  ) {
    this.#change('main', { removed: [], added: [...(instance.main?.lines ?? [])] });
    this.#change('master', { removed: [], added: [...(instance.master?.lines ?? [])] });
    instance.listen({
      mainChanged: (change) => this.#change('main', change),
      masterChanged: (change) => this.#change('master', change),
    });
  }

  /** What the user has decided about rules. Everything is looked at again when it is another map than before. */
  set levels(levels: RuleLevels) {
    if (levels === this.#levels) return;
    this.#levels = levels;
    for (const { byLine, stale } of Object.values(this.#files))
      for (const verdict of byLine.values()) stale.add(verdict);
  }

  /** Changes when, and only when, {@link findings} would give another result than before. */
  revision(file: InstanceFile): number {
    this.#refresh(file);
    return this.#files[file].revision;
  }

  /** All findings of a file, in the order of its lines. */
  findings(file: InstanceFile): Finding[] {
    this.#refresh(file);
    const { byLine } = this.#files[file];
    const document = this.instance[file];
    const found: Finding[] = [];
    for (const line of document?.lines ?? []) {
      const verdict = byLine.get(line);
      if (verdict && verdict.findings.length > 0) found.push(...verdict.findings);
    }
    return found;
  }

  /** Findings of one line. */
  findingsOf(file: InstanceFile, line: Line): readonly Finding[] {
    const verdict = this.#files[file].byLine.get(line);
    if (verdict && this.#files[file].stale.has(verdict)) this.#judge(file, verdict);
    return verdict?.findings ?? NOTHING;
  }

  #change(file: InstanceFile, { removed, added }: LineChange<unknown>): void {
    const state = this.#files[file];
    const gone = removed.map((line) => state.byLine.get(line));
    for (const [at, line] of removed.entries()) {
      state.byLine.delete(line);
      gone[at]?.dispose();
    }
    const inPlace = removed.length === added.length && height(removed) === height(added);
    for (const [at, line] of added.entries()) {
      if (line.kind === 'comment' || line.kind === 'blank') {
        if (gone[at] && gone[at].findings.length > 0) state.revision++;
        continue;
      }
      const verdict = new Verdict(line, state.stale);
      // What the line's predecessor had is what the client knows; see #judge.
      if (inPlace) verdict.findings = gone[at]?.findings ?? NOTHING;
      state.byLine.set(line, verdict);
    }
    if (!inPlace) {
      // Rows have moved, also those that findings of the other file point to.
      this.#files.main.revision++;
      this.#files.master.revision++;
    }
  }

  #refresh(file: InstanceFile): void {
    for (const verdict of this.#files[file].stale) this.#judge(file, verdict);
  }

  #judge(file: InstanceFile, verdict: Verdict): void {
    const state = this.#files[file];
    state.stale.delete(verdict);
    const before = verdict.findings;
    verdict.findings = observe(verdict, () => this.#check(file, verdict.line));
    if (!sameFindings(before, verdict.findings)) state.revision++;
  }

  #check(file: InstanceFile, line: Line): readonly Finding[] {
    // What a template makes of the line, nobody knows.
    if (hasTemplateMark(line.text)) return NOTHING;
    const settings = file === 'main' ? mainSettings(line as MainLine) : settingsOfMaster(line as MasterLine);
    const collector = new Collector(this.instance, this.usage, file, line);
    for (const rule of this.options.rules) {
      const level = this.#levels.get(rule.id);
      if (level === 'off') continue;
      collector.turnTo(rule, level);
      try {
        if (rule.setting) for (const setting of settings) rule.setting(setting, collector);
        if (file === 'main') rule.mainLine?.(line as MainLine, collector);
        else rule.masterLine?.(line as MasterLine, collector);
      } catch (error) {
        this.options.onCrash(rule, error);
      }
    }
    // A copy has no room to grow.
    return collector.findings.length > 0 ? collector.findings.slice() : NOTHING;
  }
}

/** What rules are given, one after the other, while one line is looked at. */
class Collector implements RuleContext {
  readonly findings: Finding[] = [];
  readonly edition: Edition;
  #rule: Rule | undefined;
  #level: Severity | undefined;

  constructor(
    readonly instance: Instance,
    readonly usage: Usage,
    private readonly file: InstanceFile,
    private readonly line: Line,
  ) {
    this.edition = instance.edition;
  }

  turnTo(rule: Rule, level: Severity | undefined): void {
    this.#rule = rule;
    this.#level = level;
  }

  /** Bound, because rules take it out of the context. */
  readonly report = (report: Report): void => {
    const rule = this.#rule!;
    // Property by property: there may be as many findings as lines, and objects made by spreading cost far more memory.
    this.findings.push({
      rule,
      severity: this.#level ?? report.severity ?? rule.severity,
      file: this.file,
      line: this.line,
      span: report.span,
      message: report.message,
      related: report.related,
      tag: report.tag,
      fixes: report.fixes,
    });
  };
}

function mainSettings(line: MainLine): readonly Setting[] {
  const setting = settingOfMain(line);
  return setting ? [setting] : [];
}

function height(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.height, 0);
}

/** Would a client see a difference? Lines may be others, but stand in the same rows. */
function sameFindings(a: readonly Finding[], b: readonly Finding[]): boolean {
  return a.length === b.length && a.every((finding, at) => sameFinding(finding, b[at]!));
}

function sameFinding(a: Finding, b: Finding): boolean {
  if (a.rule !== b.rule || a.severity !== b.severity || a.message !== b.message || a.tag !== b.tag) return false;
  if (!samePlace(a, b)) return false;
  const [relatedA, relatedB] = [a.related ?? [], b.related ?? []];
  return (
    relatedA.length === relatedB.length &&
    relatedA.every((one, at) => {
      const other = relatedB[at]!;
      return one.message === other.message && one.span.start === other.span.start && one.line === other.line;
    })
  );
}

function samePlace(a: Finding, b: Finding): boolean {
  if (a.line === b.line) return a.span.start === b.span.start && a.span.end === b.span.end;
  const [spanA, spanB] = [a.line.physical(a.span), b.line.physical(b.span)];
  return samePosition(a.line, spanA.start, b.line, spanB.start) && samePosition(a.line, spanA.end, b.line, spanB.end);
}

/** Row and column, not offset: the same offset may stand in another row of a line of several. */
function samePosition(a: Line, offsetA: number, b: Line, offsetB: number): boolean {
  const [positionA, positionB] = [a.positionAt(offsetA), b.positionAt(offsetB)];
  return positionA.line === positionB.line && positionA.character === positionB.character;
}
