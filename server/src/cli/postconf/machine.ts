/** What postconf asks the machine for. */

import { readFileSync, statSync } from 'node:fs';
import { hostname, networkInterfaces } from 'node:os';
import type { Interface } from './own-networks';

export type FileText = { readonly text: string } | { readonly error: string; readonly code: string };

export interface Machine {
  readonly hostName: string;
  readonly processId: number;
  readonly interfaces: readonly Interface[];
  /** The text of a file, one character for each byte, or the system's words for why there is none. */
  read(path: string): FileText;
  isFile(path: string): boolean;
}

export function thisMachine(): Machine {
  return { hostName: hostname(), processId: process.pid, interfaces: interfaces(), read, isFile };
}

function interfaces(): Interface[] {
  const all = Object.values(networkInterfaces()).flatMap((some) => some ?? []);
  return all.map(({ family, address, cidr }) => ({ family, address, prefix: Number(cidr?.split('/')[1] ?? 0) }));
}

/** strerror(3) of the usual reasons. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'Permission denied',
  EISDIR: 'Is a directory',
  ELOOP: 'Too many levels of symbolic links',
  EMFILE: 'Too many open files',
  ENAMETOOLONG: 'File name too long',
  ENOENT: 'No such file or directory',
  ENOTDIR: 'Not a directory',
};

function read(path: string): FileText {
  try {
    return { text: readFileSync(path, 'latin1') };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { code, error: REASONS[code] ?? code };
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
