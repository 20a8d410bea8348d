/**
 * Looks through a tree for files that are Postfix's by their names. Links are never followed to folders, and to files only
 * inside the tree: whatever a tree holds is found in its own place, and no loop can be entered.
 */

import * as l10n from '@vscode/l10n';
import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { kindOfName } from '../../project/file-names';
import { reasonOf, type Messages } from './messages';

/** Folders of other programs, in which copies of what was or is elsewhere may lie. */
export const PASSED_OVER: ReadonlySet<string> = new Set(['.git', '.hg', '.svn', '.jj', 'CVS', 'node_modules']);

export interface Found {
  /** Beginning with the name of the tree. */
  readonly files: readonly string[];
  /** Nothing was found, and nothing was told. */
  readonly isEmpty: boolean;
}

export function walk(tree: string, messages: Messages): Found {
  const walker = new Walker(tree, messages);
  walker.visit(tree);
  walker.takeLinks();
  return { files: walker.files, isEmpty: walker.files.length === 0 && !walker.hasTold };
}

class Walker {
  readonly files: string[] = [];
  hasTold = false;
  readonly #links: string[] = [];
  readonly #root: string;

  constructor(
    private readonly tree: string,
    private readonly messages: Messages,
  ) {
    this.#root = realpathSync(tree);
  }

  visit(folder: string): void {
    const entries = this.#read(folder);
    const folders: string[] = [];
    for (const entry of entries) {
      const name = path.join(folder, entry.name);
      const isOurs = kindOfName(entry.name) !== undefined;
      if (entry.isSymbolicLink()) this.#links.push(name);
      else if (entry.isDirectory()) {
        if (!PASSED_OVER.has(entry.name)) folders.push(name);
        if (isOurs) this.#trouble(l10n.t('{0}: is a directory, not a file', name));
      } else if (isOurs) {
        if (entry.isFile()) this.files.push(name);
        else this.#trouble(l10n.t('{0}: neither a file nor a directory', name));
      }
    }
    for (const one of folders) this.visit(one);
  }

  /** Called when all else has been found. */
  takeLinks(): void {
    const found = new Set(this.files.map((file) => realpathSync(file)));
    for (const link of this.#links) {
      const target = this.#targetOf(link);
      if (target === undefined || found.has(target)) continue;
      found.add(target);
      this.files.push(link);
    }
  }

  #read(folder: string): readonly Dirent[] {
    try {
      return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      this.#trouble(l10n.t('{0}: cannot be read: {1}', folder, reasonOf(error)));
      return [];
    }
  }

  /** The file of ours that a link leads to. */
  #targetOf(link: string): string | undefined {
    const isOurs = kindOfName(path.basename(link)) !== undefined;
    try {
      const target = realpathSync(link);
      const stats = statSync(target);
      const isInside = target === this.#root || target.startsWith(this.#root.replace(/[/\\]?$/, path.sep));
      if (!isInside && (isOurs || stats.isDirectory())) {
        this.hasTold = true;
        this.messages.note(l10n.t('{0}: skipped, the link leads out of {1}', link, this.tree));
      }
      return isInside && isOurs && stats.isFile() ? target : undefined;
    } catch (error) {
      if (isOurs) this.#trouble(l10n.t('{0}: cannot be read: {1}', link, reasonOf(error)));
      return undefined;
    }
  }

  #trouble(message: string): void {
    this.hasTold = true;
    this.messages.trouble(message);
  }
}
