/** Which rules look at what: those for one version of Postfix that a user has not switched off. */

import type { Edition } from '../knowledge/edition';
import type { Setting } from '../project/setting';
import type { MainLine } from '../syntax/main-cf';
import type { MasterLine } from '../syntax/master-cf';
import type { Rule, RuleContext, Severity } from './rule';

/** What the user has decided about rules, by id. */
export type RuleLevels = ReadonlyMap<string, Severity | 'off'>;

/** A rule that is on, as it looks at one kind of thing. */
export interface ActiveRule<Subject> {
  readonly rule: Rule;
  /** What the user has made of its severity. */
  readonly level: Severity | undefined;
  readonly look: (subject: Subject, context: RuleContext) => void;
}

export class RuleSet {
  /** What looks at lines of main.cf as a whole; most rules look at settings. */
  readonly mainLines: readonly ActiveRule<MainLine>[];
  readonly masterLines: readonly ActiveRule<MasterLine>[];
  readonly #settings: readonly ActiveRule<Setting>[];
  readonly #byName = new Map<string, readonly ActiveRule<Setting>[]>();

  constructor(
    rules: readonly Rule[],
    private readonly edition: Edition,
    readonly levels: RuleLevels,
  ) {
    const active = rules.filter((rule) => this.stateOf(rule) === 'on');
    this.mainLines = this.#looking(active, ({ mainLine }) => mainLine);
    this.masterLines = this.#looking(active, ({ masterLine }) => masterLine);
    this.#settings = this.#looking(active, ({ setting }) => setting);
  }

  /** What looks at settings of a parameter. A configuration has few names, and a rule often looks at one. */
  settings(name: string): readonly ActiveRule<Setting>[] {
    let found = this.#byName.get(name);
    if (!found) {
      found = this.#settings.filter(({ rule: { names } }) => names?.includes(name) ?? true);
      this.#byName.set(name, found);
    }
    return found;
  }

  /** `unknown`: there is no such rule. */
  stateOf(rule: Rule | undefined): 'on' | 'off' | 'unknown' {
    if (!rule) return 'unknown';
    return this.level(rule) === 'off' || !holds(rule, this.edition) ? 'off' : 'on';
  }

  /** What the user has decided about a rule, or what holds where nobody has. */
  level({ id, isOptional }: Rule): Severity | 'off' | undefined {
    return this.levels.get(id) ?? (isOptional ? 'off' : undefined);
  }

  #looking<Subject>(
    active: readonly Rule[],
    lookOf: (rule: Rule) => ActiveRule<Subject>['look'] | undefined,
  ): ActiveRule<Subject>[] {
    return active.flatMap((rule) => {
      const look = lookOf(rule);
      return look ? [{ rule, level: this.level(rule) as Severity | undefined, look }] : [];
    });
  }
}

/** Is the rule meant for this version of Postfix? */
export function holds({ since, until }: Rule, edition: Edition): boolean {
  return edition.isSince(since) && !(until !== undefined && edition.isSince(until));
}
