/** Which findings comments have switched off, and what each of those comments has done. */

import type { InstanceFile } from '../project/instance-file';
import type { Line } from '../syntax/line';
import { readDirectives, type Directive } from './directive';
import type { Finding } from './rule';

/** A name in a comment that switches a rule off. */
export interface Suppression {
  readonly file: InstanceFile;
  readonly line: Line;
  readonly directive: Directive;
  /** Undefined for a comment that names no rule, and switches off all. */
  readonly rule: string | undefined;
  /** It has switched off a finding. */
  readonly isUsed: boolean;
}

export interface Suppressed {
  readonly findings: Finding[];
  readonly suppressions: readonly Suppression[];
}

/** Names that are in force, each with the directive to thank for it. `undefined` stands for all rules. */
type Active = Map<string | undefined, Use>;

interface Use extends Suppression {
  isUsed: boolean;
}

/**
 * @param file the file that is looked at
 * @param lines all lines of the file, in order
 * @param at the findings of a line
 * @param directiveLines the lines that hold a directive
 */
export function applyDirectives(
  file: InstanceFile,
  lines: Iterable<Line>,
  at: (line: Line) => readonly Finding[],
  directiveLines: ReadonlySet<Line>,
): Suppressed {
  const state = new State(file);
  const findings: Finding[] = [];
  for (const line of lines) {
    const directives = directiveLines.has(line) ? readDirectives(line.text) : [];
    if (line.kind === 'comment') {
      for (const directive of directives) state.take(line, directive);
      continue;
    }
    if (line.kind === 'blank') continue;
    findings.push(...state.pass(line, at(line), directives));
  }
  return { findings, suppressions: state.uses };
}

class State {
  readonly uses: Use[] = [];
  #active: Active = new Map();
  /** Rules that are in force although all are switched off. */
  readonly #enabled = new Set<string>();

  constructor(private readonly file: InstanceFile) {}
  /** For the next line alone. */
  #next: Active = new Map();

  take(line: Line, directive: Directive): void {
    const names = directive.rules.length > 0 ? directive.rules.map(({ text }) => text) : [undefined];
    for (const rule of names) {
      if (directive.action === 'enable') {
        this.#enable(rule);
        continue;
      }
      const use: Use = { file: this.file, line, directive, rule, isUsed: false };
      this.uses.push(use);
      if (directive.action === 'disable') this.#forget(rule);
      (directive.action === 'disable' ? this.#active : this.#next).set(rule, use);
    }
  }

  /** The findings of a line that nobody has switched off. Comments between its rows hold from there on. */
  pass(line: Line, findings: readonly Finding[], inner: readonly Directive[]): Finding[] {
    const next = this.#next;
    this.#next = new Map();
    const sorted = findings.toSorted((a, b) => startOf(a) - startOf(b));
    const kept: Finding[] = [];
    let at = 0;
    let rowOnly: { readonly active: Active; readonly end: number } | undefined;
    for (const finding of sorted) {
      const start = startOf(finding);
      for (; at < inner.length && inner[at]!.comment.start < start; at++) {
        this.take(line, inner[at]!);
        if (this.#next.size === 0) continue;
        rowOnly = { active: this.#next, end: rowAfter(line.text, inner[at]!.comment.end) };
        this.#next = new Map();
      }
      const ofRow = rowOnly && start < rowOnly.end ? rowOnly.active : undefined;
      const use = [this.#active, next, ofRow]
        .map((active) => active && this.#useOf(active, finding.rule.id))
        .find(Boolean);
      if (use) use.isUsed = true;
      else kept.push(finding);
    }
    for (; at < inner.length; at++) this.take(line, inner[at]!);
    if (inner.length > 0) this.#next = new Map();
    return kept;
  }

  #enable(rule: string | undefined): void {
    if (rule === undefined) {
      this.#active = new Map();
      return;
    }
    this.#active.delete(rule);
    this.#enabled.add(rule);
  }

  #forget(rule: string | undefined): void {
    if (rule === undefined) this.#enabled.clear();
    else this.#enabled.delete(rule);
  }

  #useOf(active: Active, id: string): Use | undefined {
    const all = active === this.#active && this.#enabled.has(id) ? undefined : active.get(undefined);
    return active.get(id) ?? all;
  }
}

function startOf({ line, span }: Finding): number {
  return line.kind === 'comment' ? span.start : line.physical(span).start;
}

/** End of the first row behind `offset` that is no comment. */
function rowAfter(text: string, offset: number): number {
  let start = text.indexOf('\n', offset);
  while (start >= 0) {
    const end = text.indexOf('\n', start + 1);
    const row = text.slice(start + 1, end < 0 ? text.length : end);
    if (row.trim() !== '' && !row.trimStart().startsWith('#')) return end < 0 ? text.length : end + 1;
    start = end;
  }
  return text.length;
}
