/** Applies fixes to texts: those of one round that do not get in each other's way, and all safe ones until none is left. */

import type { InstanceFiles } from '../project/files';
import { Instance } from '../project/instance';
import type { InstanceFile } from '../project/instance-file';
import { Usage } from '../project/usage';
import type { Line } from '../syntax/line';
import { parseMain } from '../syntax/main-cf';
import { parseMaster } from '../syntax/master-cf';
import { LintEngine, type LintOptions } from './engine';
import type { Finding, Fix, LineEdit } from './rule';

/** Texts of an instance; undefined for a file that is not there. */
export type InstanceTexts = Readonly<Partial<Record<InstanceFile, string>>>;

/** More rounds than fixes that make way for each other could need. */
const MAX_ROUNDS = 10;

/** The first safe fix of each finding, without those that overlap an earlier one. */
export function safeFixes(findings: readonly Finding[]): Fix[] {
  const chosen = findings.flatMap((finding) => finding.fixes?.().find(({ safety }) => safety === 'safe') ?? []);
  return withoutOverlaps(chosen);
}

/** Leaves out every fix that touches text which an earlier fix touches. */
function withoutOverlaps(fixes: readonly Fix[]): Fix[] {
  const taken = new Map<Line, LineEdit[]>();
  return fixes.filter(({ edits }) => {
    if (edits.some((edit) => taken.get(edit.line)?.some((other) => overlap(edit, other)))) return false;
    for (const edit of edits) taken.set(edit.line, [...(taken.get(edit.line) ?? []), edit]);
    return true;
  });
}

/** The texts of an instance with edits applied. Edits must not overlap. */
export function applyEdits(instance: Instance, edits: readonly LineEdit[]): InstanceTexts {
  return {
    ...(instance.main ? { main: edited(instance.main.lines, editsOf(edits, 'main')) } : {}),
    ...(instance.master ? { master: edited(instance.master.lines, editsOf(edits, 'master')) } : {}),
  };
}

/**
 * The texts after all safe fixes, applied again and again until there is none left.
 *
 * @param files files that may be changed
 * @param tables what values name, as far as it has been read
 */
export function fixAllSafe(
  texts: InstanceTexts,
  edition: Instance['edition'],
  options: LintOptions,
  files: readonly InstanceFile[],
  tables?: InstanceFiles,
): InstanceTexts {
  let current = texts;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const { instance, engine } = load(current, edition, options, tables);
    const findings = files.flatMap((file) => engine.findings(file));
    const fixes = safeFixes(findings).filter(({ edits }) => edits.every(({ file }) => files.includes(file)));
    if (fixes.length === 0) return current;
    current = applyEdits(
      instance,
      fixes.flatMap(({ edits }) => edits),
    );
  }
  return current;
}

function load(
  texts: InstanceTexts,
  edition: Instance['edition'],
  options: LintOptions,
  tables: InstanceFiles | undefined,
): { instance: Instance; engine: LintEngine } {
  const instance = new Instance(edition, tables);
  const usage = new Usage(instance);
  if (texts.master !== undefined) instance.master = parseMaster(texts.master);
  if (texts.main !== undefined) instance.main = parseMain(texts.main);
  const engine = new LintEngine(instance, usage, options);
  return { instance, engine };
}

function editsOf(edits: readonly LineEdit[], file: InstanceFile): Map<Line, LineEdit[]> {
  const byLine = new Map<Line, LineEdit[]>();
  for (const edit of edits) {
    if (edit.file === file) byLine.set(edit.line, [...(byLine.get(edit.line) ?? []), edit]);
  }
  return byLine;
}

function edited(lines: Iterable<Line>, edits: ReadonlyMap<Line, readonly LineEdit[]>): string {
  let text = '';
  for (const line of lines) {
    let at = 0;
    for (const { span, newText } of (edits.get(line) ?? []).toSorted((a, b) => a.span.start - b.span.start)) {
      text += line.text.slice(at, span.start) + newText;
      at = Math.max(at, span.end);
    }
    text += line.text.slice(at);
  }
  return text;
}

/** Two insertions at one place overlap too: nobody could say which comes first. */
function overlap({ span: a }: LineEdit, { span: b }: LineEdit): boolean {
  return a.start < Math.max(b.end, b.start + 1) && b.start < Math.max(a.end, a.start + 1);
}
