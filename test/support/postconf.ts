/** The real postconf(1) as a judge. A machine without it fails the tests: nothing is skipped. */

import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Texts } from './instance';

export interface Answer {
  readonly stdout: string;
  /** Lines of standard error without the program's name. */
  readonly messages: readonly string[];
  readonly status: number | null;
}

/** A configuration directory that is deleted after use. */
export function withDirectory<T>(texts: Texts, use: (directory: string) => T): T {
  const directory = mkdtempSync(path.join(tmpdir(), 'postfix-oracle-'));
  try {
    for (const [file, text] of Object.entries(texts)) writeOld(path.join(directory, `${file}.cf`), text);
    return use(directory);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** Postfix reads a file again that was modified a moment ago, and then warns twice. */
export function writeOld(file: string, text: string, encoding: BufferEncoding = 'utf8'): void {
  writeFileSync(file, text, encoding);
  const hourAgo = Date.now() / 1000 - 3600;
  utimesSync(file, hourAgo, hourAgo);
}

/** Runs `postconf -c DIRECTORY ARGUMENTS`. */
export function postconf(directory: string, ...args: string[]): Answer {
  const { stdout, stderr, status, error } = spawnSync('postconf', ['-c', directory, ...args], { encoding: 'latin1' });
  if (error) throw new Error('postconf is needed to judge; install Postfix', { cause: error });
  const messages = stderr.split('\n').filter((line) => line !== '');
  return { stdout, messages: messages.map((line) => line.replace(/^[^:]*postconf: /, '')), status };
}

/** Runs at once: a Postfix program that gives up sleeps for a second first, and does so beside others just as well. */
const AT_ONCE = 24;

/** What postconf prints for each of the configurations; undefined where it gives up. */
export async function postconfAll(
  configurations: readonly Texts[],
  ...args: string[]
): Promise<(string | undefined)[]> {
  const answers: (string | undefined)[] = [];
  const queue = [...configurations.entries()];
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) answers[next[0]] = await answerTo(next[1], args);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return answers;
}

async function answerTo(texts: Texts, args: readonly string[]): Promise<string | undefined> {
  const directory = mkdtempSync(path.join(tmpdir(), 'postfix-oracle-'));
  for (const [file, text] of Object.entries(texts)) writeOld(path.join(directory, `${file}.cf`), text);
  try {
    return await new Promise((resolve, reject) => {
      execFile('postconf', ['-c', directory, ...args], { encoding: 'latin1' }, (error, stdout) => {
        if (error && typeof error.code !== 'number') reject(new Error('postconf is needed to judge', { cause: error }));
        else resolve(error ? undefined : stdout);
      });
    });
  } finally {
    rmSync(directory, { recursive: true });
  }
}
