/**
 * Fixtures: annotated text. Every line has a gutter of two columns, which is taken off. A line with `#` in the gutter and
 * carets after it annotates the line above. `<cursor>` marks a place, `--- master.cf` begins another file, and
 * `--- /etc/postfix/access` one that values name.
 *
 *     checkFindings(`
 *       smtpd_helo_required = true
 *     #                       ^^^^ error syntax-boolean
 *     --- master.cf
 *       …
 *     `);
 */

import type { InstanceFile } from '../../server/src/project/instance-file';

export interface Annotation {
  readonly row: number;
  readonly start: number;
  readonly end: number;
  /** What stands after the carets. */
  readonly text: string;
}

export interface FixtureFile {
  readonly text: string;
  readonly annotations: readonly Annotation[];
  readonly cursor?: { readonly line: number; readonly character: number };
}

export type Fixture = Partial<Record<InstanceFile, FixtureFile>> & {
  /** Texts of the files that values name, by path. */
  readonly others: Readonly<Record<string, string>>;
};

const HEADER = /^---\s+(?:(main|master)\.cf|(\/\S+))\s*$/;
const CARETS = /^#( *)(\^+)\s*(.*)$/;
const GUTTER = 2;

/** Reads a fixture. Text before the first header is main.cf. */
export function readFixture(source: string): Fixture {
  const margin = /^\n( *)/.exec(source)?.[1]?.length ?? 0;
  const lines = source.replace(/^\n/, '').replace(/\n *$/, '').split('\n');
  const indent = lines.reduce(
    (least, line) => (line.trim() === '' ? least : Math.min(least, /^ */.exec(line)![0].length)),
    margin,
  );
  const files = new Map<string, string[]>();
  let current = 'main';
  for (const line of lines.map((text) => text.slice(indent))) {
    const header = HEADER.exec(line);
    if (header) {
      current = header[1] ?? header[2]!;
      files.set(current, []);
    } else if (files.has(current)) files.get(current)!.push(line);
    else files.set(current, [line]);
  }
  const isGutter = isGuttered(lines, indent);
  const read = Array.from(files, ([file, content]) => [file, readFile(content, isGutter)] as const);
  const others = read.filter(([file]) => file.startsWith('/')).map(([file, { text }]) => [file, text]);
  return {
    ...Object.fromEntries(read.filter(([file]) => !file.startsWith('/'))),
    others: Object.fromEntries(others) as Fixture['others'],
  };
}

/** A fixture without annotations may leave the gutter out. */
function isGuttered(lines: readonly string[], indent: number): boolean {
  return lines.every((line) => {
    const text = line.slice(indent);
    return text.trim() === '' || text.startsWith('  ') || CARETS.test(text) || HEADER.test(text);
  });
}

function readFile(lines: readonly string[], guttered: boolean): FixtureFile {
  const rows: string[] = [];
  const annotations: Annotation[] = [];
  let cursor: FixtureFile['cursor'];
  for (const line of lines) {
    const carets = guttered ? CARETS.exec(line) : null;
    if (carets) {
      const start = carets[1]!.length + 1 - GUTTER;
      annotations.push({ row: rows.length - 1, start, end: start + carets[2]!.length, text: carets[3]! });
      continue;
    }
    let text = guttered ? line.slice(GUTTER) : line;
    const at = text.indexOf('<cursor>');
    if (at >= 0) {
      cursor = { line: rows.length, character: at };
      text = text.replace('<cursor>', '');
    }
    rows.push(text);
  }
  return { text: `${rows.join('\n')}\n`, annotations, ...(cursor ? { cursor } : {}) };
}
