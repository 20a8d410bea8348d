/**
 * Runs a program from what V8 made of its source at an earlier run, which saves a short command a good third of its time. That
 * is kept in the user's cache folder, for each command apart, since what is not run is not compiled.
 *
 * Compiled code is not looked at again before it runs. So only files are used that belong to the user and that nobody else
 * can write; all else, and every failure, means an ordinary start.
 */

import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

const COMMANDS: readonly (string | undefined)[] = ['check', 'explain', 'postconf', 'rules'];
const GROUP_OR_OTHERS_WRITE = 0o022;

/** The versions of Node whose V8 is known to have the flag. */
const KNOWN_NODES = /^(20|22|24)\./;

/** V8 is to optimise what runs for seconds; for what is over sooner, that is wasted. Part of what compiled code is kept for. */
function optimiseLater(): void {
  if (KNOWN_NODES.test(process.versions.node)) setFlagsFromString('--interrupt-budget=1000000');
}

/**
 * @param file a CommonJS program in the function that Node would put around it, in ASCII alone, that needs no other file
 * @param build what tells this program from all others; nothing is kept where it is empty
 */
export function runCompiled(file: string, build: string): void {
  optimiseLater();
  const kept = build === '' ? undefined : keptFile(build);
  const cachedData = kept === undefined ? undefined : read(kept);
  // Bytes that are characters need no decoding, which takes longer than reading them.
  const script = new Script(fs.readFileSync(file, 'latin1'), { filename: file, cachedData });
  if (kept !== undefined && (!cachedData || script.cachedDataRejected)) {
    process.once('exit', () => keep(kept, build, script.createCachedData()));
  }
  const module = { exports: {} };
  const run = script.runInThisContext() as (...values: readonly unknown[]) => void;
  run(module.exports, require, module, file, path.dirname(file));
}

/** Node's own switch for such files is ours too. */
function keptFile(build: string): string | undefined {
  if (process.env['NODE_DISABLE_COMPILE_CACHE']) return undefined;
  const command = COMMANDS.find((name) => name === process.argv[2]) ?? 'other';
  try {
    const name = `${build}-${process.version}-${process.arch}-${command}`;
    return path.join(process.env['XDG_CACHE_HOME'] || path.join(os.homedir(), '.cache'), 'postfix-lint', name);
  } catch {
    return undefined; // There is no home.
  }
}

function read(file: string): Buffer | undefined {
  try {
    return isSafe(path.dirname(file)) && isSafe(file) ? fs.readFileSync(file) : undefined;
  } catch {
    return undefined;
  }
}

function isSafe(file: string): boolean {
  const { uid, mode } = fs.lstatSync(file);
  // Windows has neither; there, the cache folder is below the user's own.
  return !process.geteuid || (uid === process.geteuid() && (mode & GROUP_OR_OTHERS_WRITE) === 0);
}

/** In one step, for others may be reading. What older programs have left behind goes. */
function keep(file: string, build: string, data: Buffer): void {
  try {
    const folder = path.dirname(file);
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!isSafe(folder)) return;
    const temporary = `${file}.${process.pid}`;
    fs.writeFileSync(temporary, data, { flag: 'wx', mode: 0o600 });
    fs.renameSync(temporary, file);
    for (const name of fs.readdirSync(folder)) {
      if (!name.startsWith(`${build}-`)) fs.rmSync(path.join(folder, name), { force: true });
    }
  } catch {
    // The next start takes as long as this one.
  }
}
