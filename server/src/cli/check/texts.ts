/** Reads and writes configuration files without loss, whatever their encoding, and never leaves half of one. */

import { isUtf8 } from 'node:buffer';
import * as fs from 'node:fs';
import path from 'node:path';

/** A file's text, and how to get its bytes back. Files that are not UTF-8 are read byte by byte. */
export interface FileText {
  readonly text: string;
  readonly encoding: 'utf8' | 'latin1';
}

export function decode(bytes: Buffer): FileText {
  const encoding = isUtf8(bytes) ? 'utf8' : 'latin1';
  return { text: bytes.toString(encoding), encoding };
}

/** Throws where `file` is no regular file, or cannot be read. Does not wait for pipes. */
export function readText(file: string): FileText {
  if (!fs.statSync(file).isFile()) throw new NoFileError();
  return decode(fs.readFileSync(file));
}

/** A directory, a pipe, a device. */
export class NoFileError extends Error {}

/** The file has changed since it was read. */
export class ChangedError extends Error {}

/**
 * Replaces the text of a file: a new file takes the old one's place, with its permissions, and its owner as far as the
 * system allows. Where the path is a link, its target is replaced.
 *
 * @returns the file that has been replaced
 */
export function replaceText(file: string, before: FileText, text: string): string {
  const target = fs.realpathSync(file);
  fs.accessSync(target, fs.constants.W_OK);
  const stats = fs.statSync(target);
  const temporary = path.join(path.dirname(target), `.postfix-lint.${Math.random().toString(36).slice(2)}~`);
  const handle = fs.openSync(temporary, 'wx', 0o600);
  try {
    try {
      fs.writeFileSync(handle, Buffer.from(text, before.encoding));
      keepOwner(handle, stats);
      fs.fchmodSync(handle, stats.mode & 0o7777);
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
    if (readText(target).text !== before.text) throw new ChangedError();
    fs.renameSync(temporary, target);
    return target;
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}

/** Who is not root may give a file to a group of theirs, and no more. */
function keepOwner(handle: number, { uid, gid }: fs.Stats): void {
  const made = fs.fstatSync(handle);
  if (made.uid === uid && made.gid === gid) return;
  try {
    fs.fchownSync(handle, uid, gid);
  } catch {
    try {
      fs.fchownSync(handle, made.uid, gid);
    } catch {
      // Neither is allowed: the file is then whose who fixed it.
    }
  }
}
