/** `postfix-lint postconf` and the real postconf, put to the same questions in the same directories. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { thisMachine } from '../../server/src/cli/postconf/machine';
import { postconf } from '../../server/src/cli/postconf/postconf';
import { parseWords } from '../../server/src/cli/postconf/request';
import { edition } from './knowledge';
import { writeOld } from './postconf';

export interface Run {
  readonly stdout: string;
  readonly stderr: readonly string[];
  readonly status: number;
}

/** Texts are one character for each byte. */
export interface Configuration {
  readonly name: string;
  readonly main: string;
  readonly master?: string;
  /** Other files in the directory, which main.cf and master.cf call DIR. */
  readonly others?: Readonly<Record<string, string>>;
}

export interface Comparison {
  readonly name: string;
  readonly words: readonly string[];
  readonly ours: Run;
  readonly theirs: Run;
}

/** Programs that give up sleep for a second first, and do so beside others just as well. */
const AT_ONCE = 64;

/** Does jobs, one in each file: a directory, and words, each on a line. The answers are put beside the file. */
const SCRIPT = `
for file; do
  mapfile -t job < "$file"
  postconf -c "\${job[0]}" "\${job[@]:1}" > "$file.out" 2> "$file.err"
  echo $? > "$file.status"
done
`;

/** Puts every question to both about every configuration. */
export function compareAll(
  configurations: readonly Configuration[],
  questions: readonly (readonly string[])[],
  version: string,
): Comparison[] {
  const root = mkdtempSync(path.join(tmpdir(), 'postconf-'));
  try {
    const jobs = configurations.flatMap(({ name, main, master, others = {} }, index) => {
      const directory = path.join(root, String(index));
      mkdirSync(directory);
      const files = { 'main.cf': main, ...(master === undefined ? {} : { 'master.cf': master }), ...others };
      for (const [file, text] of Object.entries(files))
        writeOld(path.join(directory, file), text.replaceAll('DIR', directory), 'latin1');
      return questions.map((words) => ({ name, directory, words }));
    });
    const files = jobs.map(({ directory, words }, index) => {
      const file = path.join(root, `job${index}`);
      writeFileSync(file, `${[directory, ...words].join('\n')}\n`);
      return file;
    });
    const script = path.join(root, 'script');
    writeFileSync(script, SCRIPT);
    const jobsOfAShell = Math.ceil(files.length / AT_ONCE);
    const options = ['-0', '-n', String(jobsOfAShell), '-P', String(AT_ONCE)];
    execFileSync('xargs', [...options, 'bash', script], { input: files.join('\0') });
    return jobs.map(({ name, directory, words }, index) => {
      const read = (end: string): string => readFileSync(`${files[index]!}.${end}`, 'latin1');
      const theirs = run(read('out'), read('err'), Number(read('status')), directory);
      return { name, words, ours: ourRun(directory, words, version), theirs };
    });
  } finally {
    rmSync(root, { recursive: true });
  }
}

function ourRun(directory: string, words: readonly string[], version: string): Run {
  const its = edition(version);
  const place = { directory, isGiven: true };
  const { stdout, stderr, status } = postconf(parseWords(words, its), place, its, thisMachine());
  return run(stdout, stderr, status, directory);
}

function run(stdout: string, stderr: string, status: number, directory: string): Run {
  return {
    stdout: stdout.replaceAll(directory, 'DIR'),
    stderr: stderr.replaceAll(directory, 'DIR').split('\n').slice(0, -1),
    status,
  };
}
