/** The files that PATHs stand for. */

import * as l10n from '@vscode/l10n';
import { statSync } from 'node:fs';
import path from 'node:path';
import { reasonOf, type Messages } from './messages';
import { walk } from './walk';

/** A file that is to be checked. */
export interface Target {
  /** As the user would name it. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  /** The user has named the file itself, not a folder above it. */
  readonly isNamed: boolean;
}

/** Each file once, in the order of `paths`. What cannot be checked is told. */
export function targetsOf(paths: readonly string[], messages: Messages): readonly Target[] {
  const targets = new Map<string, Target>();
  for (const name of paths) {
    for (const target of targetsIn(name, messages)) {
      const known = targets.get(target.path);
      if (!known || (target.isNamed && !known.isNamed)) targets.set(target.path, target);
    }
  }
  return [...targets.values()];
}

function targetsIn(name: string, messages: Messages): readonly Target[] {
  try {
    const stats = statSync(name);
    if (stats.isFile()) return [{ name: path.normalize(name), path: path.resolve(name), isNamed: true }];
    if (!stats.isDirectory()) {
      messages.trouble(l10n.t('{0}: neither a file nor a directory', name));
      return [];
    }
  } catch (error) {
    messages.trouble(l10n.t('{0}: cannot be read: {1}', name, reasonOf(error)));
    return [];
  }
  const { files, isEmpty } = walk(name, messages);
  if (isEmpty) messages.trouble(l10n.t('{0}: holds no main.cf and no master.cf', name));
  return files.map((file) => ({ name: file, path: path.resolve(file), isNamed: false }));
}
