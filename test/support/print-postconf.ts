/** `postfix-lint postconf` on files that are nowhere but in a test. */

import assert from 'node:assert/strict';
import type { Machine } from '../../server/src/cli/postconf/machine';
import { postconf } from '../../server/src/cli/postconf/postconf';
import { parseWords } from '../../server/src/cli/postconf/request';
import { edition } from './knowledge';

const DIRECTORY = '/etc/postfix';

export interface Case {
  readonly main?: string;
  readonly master?: string;
  /** By their paths. */
  readonly files?: Readonly<Record<string, string>>;
  readonly version?: string;
  /** Nobody has asked for the directory. */
  readonly isUsual?: boolean;
}

const NO_FILE = { code: 'ENOENT', error: 'No such file or directory' };

function machine(files: Readonly<Record<string, string>>): Machine {
  return {
    hostName: 'host',
    processId: 1234,
    interfaces: [
      { family: 'IPv4', address: '127.0.0.1', prefix: 8 },
      { family: 'IPv6', address: '::1', prefix: 128 },
      { family: 'IPv4', address: '192.0.2.5', prefix: 24 },
    ],
    read: (path) => (path in files ? { text: files[path]! } : NO_FILE),
    isFile: (path) => path in files,
  };
}

/** Runs `postconf WORDS`; words are split at blanks. */
export function run(
  words: string,
  { main, master, files, version = '3.11', isUsual }: Case,
): ReturnType<typeof postconf> {
  const all = {
    ...(main === undefined ? {} : { [`${DIRECTORY}/main.cf`]: main }),
    ...(master === undefined ? {} : { [`${DIRECTORY}/master.cf`]: master }),
    ...files,
  };
  const its = edition(version);
  const parsed = parseWords(words.split(' '), its);
  return postconf(parsed, { directory: DIRECTORY, isGiven: !isUsual }, its, machine(all));
}

/** Fails unless all goes well and just this is printed. */
export function checkPrinted(words: string, texts: Case, expected: string): void {
  const { stdout, stderr, status } = run(words, { main: '', master: '', isUsual: true, ...texts });
  assert.deepEqual({ stdout, stderr, status }, { stdout: trimmed(expected), stderr: '', status: 0 });
}

/** Fails unless these are the messages. */
export function checkMessages(words: string, texts: Case, expected: readonly string[], status = 0): void {
  const printed = run(words, { main: '', master: '', isUsual: true, ...texts });
  assert.deepEqual(
    printed.stderr.split('\n').slice(0, -1),
    expected.map((message) => `postconf: ${message}`),
  );
  assert.equal(printed.status, status);
}

/** Without the line break and the indentation that a template has in a test. */
function trimmed(text: string): string {
  const lines = text.replace(/^\n/, '').replace(/ *$/, '').split('\n');
  const indent = /^ */.exec(lines[0]!)![0].length;
  return lines.map((line) => line.slice(indent)).join('\n');
}
