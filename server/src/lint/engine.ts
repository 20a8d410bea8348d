/**
 * Runs the rules over an instance: over each line, and over all of it as one. Each again only when the line, or something
 * it was judged by, has changed.
 */

import { Cell, observe, type Observer } from '../base/reactive';
import type { Edition } from '../knowledge/edition';
import type { Instance } from '../project/instance';
import type { InstanceFile } from '../project/instance-file';
import type { Place } from '../project/place';
import { settingOfMain, settingsOfMaster, type Setting } from '../project/setting';
import { Model } from '../project/model/model';
import type { Usage } from '../project/usage';
import type { LineChange } from '../syntax/document';
import type { Line } from '../syntax/line';
import type { MainLine } from '../syntax/main-cf';
import type { MasterLine } from '../syntax/master-cf';
import { MARK } from './directive';
import { sameFindings } from './finding';
import type { Finding, InstanceContext, PlacedReport, Report, Rule, RuleContext, Severity } from './rule';
import { holds, RuleSet, type ActiveRule, type RuleLevels } from './rule-set';
import { applyDirectives, type Suppression } from './suppression';

/** Told of a rule that failed; the other rules go on. */
export type CrashReporter = (rule: Rule, error: unknown) => void;

export interface LintOptions {
  readonly rules: readonly Rule[];
  readonly onCrash: CrashReporter;
  /** What the user has decided about rules, to begin with. */
  readonly levels?: RuleLevels;
}

const NOTHING: readonly Finding[] = [];

/** What rules have found at one subject: a line, or the instance as one rule sees it. */
class Verdict<Subject> implements Observer {
  findings: readonly Finding[] = NOTHING;
  isDisposed = false;

  constructor(
    readonly subject: Subject,
    private readonly stale: Set<Verdict<Subject>>,
  ) {
    stale.add(this);
  }

  invalidate(): void {
    if (!this.isDisposed) this.stale.add(this);
  }

  /** The subject is gone. */
  dispose(): void {
    this.isDisposed = true;
    this.stale.delete(this);
  }
}

/** The lines of one file. */
class FileVerdicts {
  readonly byLine = new Map<Line, Verdict<Line>>();
  readonly stale = new Set<Verdict<Line>>();
  /** Lines with comments that switch rules off or on. */
  readonly directives = new Set<Line>();
  /** Grows whenever findings, or the rows they stand in, change. */
  revision = 0;
  /** Collected findings, until a line or what was found in one is another: then they would speak of lines that are gone. */
  known: Finding[] | undefined;
}

export class LintEngine {
  readonly #files: Readonly<Record<InstanceFile, FileVerdicts>> = {
    main: new FileVerdicts(),
    master: new FileVerdicts(),
  };

  /** What rules have found that look at the instance as one. */
  readonly #whole = new Map<Rule, Verdict<Rule>>();
  readonly #staleWhole = new Set<Verdict<Rule>>();
  readonly model: Model;
  readonly #firstSetting: FirstSetting;
  #ruleSet: RuleSet;

  constructor(
    private readonly instance: Instance,
    private readonly usage: Usage,
    private readonly options: LintOptions,
  ) {
    this.model = new Model(instance, usage);
    this.#firstSetting = new FirstSetting(instance);
    this.#ruleSet = new RuleSet(options.rules, instance.edition, options.levels ?? new Map());
    for (const rule of options.rules) {
      if (rule.instance && holds(rule, instance.edition)) this.#whole.set(rule, new Verdict(rule, this.#staleWhole));
    }
    this.#change('main', { removed: [], added: [...(instance.main?.lines ?? [])] });
    this.#change('master', { removed: [], added: [...(instance.master?.lines ?? [])] });
    instance.listen({
      mainChanged: (change) => this.#change('main', change),
      masterChanged: (change) => this.#change('master', change),
    });
  }

  /** What the user has decided about rules. Everything is looked at again when it is another map than before. */
  set levels(levels: RuleLevels) {
    if (levels === this.#ruleSet.levels) return;
    this.#ruleSet = new RuleSet(this.options.rules, this.instance.edition, levels);
    for (const { byLine, stale } of Object.values(this.#files))
      for (const verdict of byLine.values()) stale.add(verdict);
    for (const verdict of this.#whole.values()) this.#staleWhole.add(verdict);
    for (const state of Object.values(this.#files)) {
      state.known = undefined;
      if (state.directives.size > 0) state.revision++;
    }
  }

  /** Changes when, and only when, {@link findings} would give another result than before. */
  revision(file: InstanceFile): number {
    this.#refresh(file);
    return this.#files[file].revision;
  }

  /** All findings of a file, in the order of its lines, without those that comments switch off. */
  findings(file: InstanceFile): Finding[] {
    this.#refresh(file);
    return (this.#files[file].known ??= this.#collect(file));
  }

  #collect(file: InstanceFile): Finding[] {
    const { byLine, directives } = this.#files[file];
    const whole = this.#wholeByLine(file);
    const lines = this.instance[file]?.lines ?? [];
    const at = (line: Line): readonly Finding[] => {
      const own = byLine.get(line)?.findings ?? NOTHING;
      const others = whole.get(line);
      return others ? [...own, ...others] : own;
    };
    if (directives.size > 0) return this.#withDirectives(file, lines, at);
    const found: Finding[] = [];
    for (const line of lines) {
      const findings = at(line);
      if (findings.length > 0) found.push(...findings);
    }
    return found;
  }

  #withDirectives(file: InstanceFile, lines: Iterable<Line>, at: (line: Line) => readonly Finding[]): Finding[] {
    const { findings, suppressions } = applyDirectives(file, lines, at, this.#files[file].directives);
    const own = suppressions.flatMap((one) => this.#judgeSuppression(file, one));
    if (own.length === 0) return findings;
    const document = this.instance[file]!;
    return [...findings, ...own].sort((a, b) => document.compare(a.line as never, b.line as never));
  }

  #judgeSuppression(file: InstanceFile, suppression: Suppression): readonly Finding[] {
    const id = suppression.rule;
    const rule = this.options.rules.find((one) => one.id === id);
    const state = id === undefined ? 'on' : this.#ruleSet.stateOf(rule);
    const collector = new Collector(this.instance, this.usage, this.model, file, suppression.line);
    for (const one of this.options.rules) {
      if (!one.suppression) continue;
      this.#run(one, collector, () => one.suppression!({ ...suppression, state }, collector));
    }
    return collector.findings;
  }

  #wholeByLine(file: InstanceFile): ReadonlyMap<Line, readonly Finding[]> {
    const found = new Map<Line, Finding[]>();
    for (const { findings } of this.#whole.values()) {
      for (const finding of findings) {
        if (finding.file !== file) continue;
        const others = found.get(finding.line);
        if (others) others.push(finding);
        else found.set(finding.line, [finding]);
      }
    }
    return found;
  }

  #change(file: InstanceFile, { removed, added }: LineChange<unknown>): void {
    const state = this.#files[file];
    state.known = undefined;
    const gone = removed.map((line) => state.byLine.get(line));
    for (const [at, line] of removed.entries()) {
      state.byLine.delete(line);
      if (state.directives.delete(line)) state.revision++;
      gone[at]?.dispose();
    }
    this.#forgetFindingsOn(file, new Set<Line>(removed));
    if (file === 'main') this.#firstSetting.update();
    const inPlace = removed.length === added.length && height(removed) === height(added);
    for (const [at, line] of added.entries()) {
      if (line.kind !== 'blank' && line.text.includes(MARK)) {
        state.directives.add(line);
        state.revision++;
      }
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

  /** A finding about the whole needs another place when its line is gone. */
  #forgetFindingsOn(file: InstanceFile, removed: ReadonlySet<Line>): void {
    if (removed.size === 0) return;
    for (const verdict of this.#whole.values()) {
      if (verdict.findings.some((one) => one.file === file && removed.has(one.line))) this.#staleWhole.add(verdict);
    }
  }

  #refresh(file: InstanceFile): void {
    for (const verdict of this.#files[file].stale) this.#judge(file, verdict);
    for (const verdict of this.#staleWhole) this.#judgeWhole(verdict);
  }

  #judge(file: InstanceFile, verdict: Verdict<Line>): void {
    const state = this.#files[file];
    state.stale.delete(verdict);
    state.known = undefined;
    const before = verdict.findings;
    verdict.findings = observe(verdict, () => this.#check(file, verdict.subject));
    if (!sameFindings(before, verdict.findings)) state.revision++;
  }

  #judgeWhole(verdict: Verdict<Rule>): void {
    this.#staleWhole.delete(verdict);
    const before = verdict.findings;
    verdict.findings = observe(verdict, () => this.#checkWhole(verdict.subject));
    if (before.length === 0 && verdict.findings.length === 0) return;
    for (const state of Object.values(this.#files)) state.known = undefined;
    for (const file of ['main', 'master'] as const) {
      const [old, now] = [before, verdict.findings].map((findings) => findings.filter((one) => one.file === file));
      if (!sameFindings(old!, now!) || old!.some(({ line }, at) => line !== now![at]!.line)) {
        this.#files[file].revision++;
      }
    }
  }

  #check(file: InstanceFile, line: Line): readonly Finding[] {
    // What a template makes of the line, nobody knows.
    if (this.instance.templates[file].isExpression(line)) return NOTHING;
    const collector = new Collector(this.instance, this.usage, this.model, file, line);
    const settings = file === 'main' ? mainSettings(line as MainLine) : settingsOfMaster(line as MasterLine);
    for (const setting of settings) this.#look(this.#ruleSet.settings(setting.name.text), setting, collector);
    if (file === 'main') this.#look(this.#ruleSet.mainLines, line as MainLine, collector);
    else this.#look(this.#ruleSet.masterLines, line as MasterLine, collector);
    // A copy has no room to grow.
    return collector.findings.length > 0 ? collector.findings.slice() : NOTHING;
  }

  #checkWhole(rule: Rule): readonly Finding[] {
    const collector = new WholeCollector(this.instance, this.usage, this.model, this.#firstSetting);
    this.#run(rule, collector, () => rule.instance!(collector));
    return collector.findings;
  }

  #look<Subject>(rules: readonly ActiveRule<Subject>[], subject: Subject, collector: Collector): void {
    for (const { rule, level, look } of rules) {
      collector.turnTo(rule, level);
      try {
        look(subject, collector);
      } catch (error) {
        this.options.onCrash(rule, error);
      }
    }
  }

  #run(rule: Rule, collector: Findings, check: () => void): void {
    const level = this.#ruleSet.level(rule);
    if (level === 'off') return;
    collector.turnTo(rule, level);
    try {
      check();
    } catch (error) {
      this.options.onCrash(rule, error);
    }
  }
}

/** Takes what rules report, one rule after the other. */
class Findings {
  readonly findings: Finding[] = [];
  #rule: Rule | undefined;
  #level: Severity | undefined;

  turnTo(rule: Rule, level: Severity | undefined): void {
    this.#rule = rule;
    this.#level = level;
  }

  /** An error or a warning, whatever the user's settings make of it. */
  protected isGrave({ severity = this.#rule!.severity }: Omit<Report, 'span'>): boolean {
    return severity === 'error' || severity === 'warning';
  }

  protected add(report: Omit<Report, 'span'>, { file, line, span }: Place): void {
    const rule = this.#rule!;
    // Property by property: there may be as many findings as lines, and objects made by spreading cost far more memory.
    this.findings.push({
      rule,
      severity: this.#level ?? report.severity ?? rule.severity,
      file,
      line,
      span,
      message: report.message,
      related: report.related,
      tag: report.tag,
      fixes: report.fixes,
    });
  }
}

/** What rules are given while one line is looked at. */
class Collector extends Findings implements RuleContext {
  readonly edition: Edition;

  constructor(
    readonly instance: Instance,
    readonly usage: Usage,
    readonly model: Model,
    private readonly file: InstanceFile,
    private readonly line: Line,
  ) {
    super();
    this.edition = instance.edition;
  }

  /** Bound, because rules take it out of the context. */
  readonly report = (report: Report): void => {
    this.add(report, { file: this.file, line: this.line, span: report.span });
  };
}

/** What rules are given that look at the instance as one. */
class WholeCollector extends Findings implements InstanceContext {
  readonly edition: Edition;

  constructor(
    readonly instance: Instance,
    readonly usage: Usage,
    readonly model: Model,
    private readonly firstSetting: FirstSetting,
  ) {
    super();
    this.edition = instance.edition;
  }

  readonly report = (report: PlacedReport): void => {
    const place = report.at ?? (this.isGrave(report) ? this.firstSetting.place : undefined);
    if (place && !this.instance.templates[place.file].isExpression(place.line)) this.add(report, place);
  };
}

/** Where to tell of what stands nowhere: the first setting of main.cf, whichever it is. */
class FirstSetting extends Cell {
  #place: Place | undefined;

  constructor(private readonly instance: Instance) {
    super();
    this.#place = firstSetting(instance);
  }

  get place(): Place | undefined {
    this.read();
    return this.#place;
  }

  update(): void {
    const place = firstSetting(this.instance);
    if (place?.line === this.#place?.line) return;
    this.#place = place;
    this.touch();
  }
}

function firstSetting({ main }: Instance): Place | undefined {
  for (const line of main?.lines ?? []) {
    if (line.isEntry && !line.tree.problem) return { file: 'main', line, span: line.tree.name };
  }
  return undefined;
}

function mainSettings(line: MainLine): readonly Setting[] {
  const setting = settingOfMain(line);
  return setting ? [setting] : [];
}

function height(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.height, 0);
}
