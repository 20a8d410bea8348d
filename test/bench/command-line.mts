/**
 * What a check from the command line costs, beside Node starting with an empty program.
 *
 *     npm run bench:cli [-- --runs 30] [DIRECTORY]
 *
 * Runs take turns, so that all see the same machine. The first run of a fresh installation compiles; what it keeps, later
 * runs use. Both are measured. Nothing here fails because of a time: only ratios mean something.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  options: { runs: { type: 'string', default: '30' } },
  allowPositionals: true,
});
const RUNS = Number(values.runs);
const root = fileURLToPath(new URL('../..', import.meta.url));
const script = path.join(root, 'dist/lint.js');
const host = '/etc/postfix';
const directory = positionals[0] ?? (existsSync(host) ? host : path.join(root, 'examples/plain-server'));
const folder = mkdtempSync(path.join(tmpdir(), 'postfix-bench-'));
const empty = path.join(folder, 'empty.js');

interface Subject {
  readonly name: string;
  readonly words: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const SUBJECTS: readonly Subject[] = [
  { name: 'empty program', words: [empty] },
  { name: 'check', words: [script, 'check', directory] },
  { name: 'check, nothing kept', words: [script, 'check', directory], env: { NODE_DISABLE_COMPILE_CACHE: '1' } },
  { name: 'rules', words: [script, 'rules'] },
  { name: 'explain', words: [script, 'explain', 'smtpd_relay_restrictions'] },
  { name: '--help', words: [script, '--help'] },
];

/** Milliseconds from start to end. */
function run({ words, env = {} }: Subject): number {
  const began = performance.now();
  const { stdout, stderr } = spawnSync(process.execPath, words, {
    env: { ...process.env, XDG_CACHE_HOME: folder, ...env },
    encoding: 'utf8',
  });
  const took = performance.now() - began;
  if (words[0] === script && stdout === '') throw new Error(`${words.join(' ')} prints nothing: ${stderr}`);
  return took;
}

try {
  writeFileSync(empty, '');
  const first = new Map(SUBJECTS.map((subject) => [subject, run(subject)]));
  const samples = new Map(SUBJECTS.map((subject): [Subject, number[]] => [subject, []]));
  for (let round = 0; round < RUNS; round++) for (const [subject, all] of samples) all.push(run(subject));
  const figures = [...samples].map(([subject, all]) => ({ subject, sorted: all.toSorted((a, b) => a - b) }));
  const middle = (sorted: readonly number[]): number => sorted[sorted.length >> 1]!;
  const floor = figures[0]!.sorted;
  console.log(`${directory}, ${RUNS} runs each, Node ${process.version}\n`);
  console.log('| | first | median | least | ratio of medians | of least |\n| :-- | --: | --: | --: | --: | --: |');
  for (const { subject, sorted } of figures) {
    const ratio = (a: number, b: number): string => (a / b).toFixed(2);
    const times = [first.get(subject)!, middle(sorted), sorted[0]!].map((time) => `${time.toFixed(0)} ms`);
    const ratios = [ratio(middle(sorted), middle(floor)), ratio(sorted[0]!, floor[0]!)];
    console.log(`| ${[subject.name, ...times, ...ratios].join(' | ')} |`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
