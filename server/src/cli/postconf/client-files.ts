/** Looks for unused settings in the files of database clients that values name (`postconf_dbms.c`). */

import type { Edition } from '../../knowledge/edition';
import type { Machine } from './machine';
import type { Report } from './report';
import { readSettings } from './text';

export class ClientFiles {
  readonly #seen = new Set<string>();

  constructor(
    private readonly edition: Edition,
    private readonly machine: Machine,
    private readonly report: Report,
    private readonly warnsOfUnused: boolean,
  ) {}

  /** Nothing happens the second time, nor where the file may not be read. */
  check(type: string, path: string): void {
    const table = `${type}:${path}`;
    if (this.#seen.has(table)) return;
    this.#seen.add(table);
    const file = this.machine.read(path);
    if ('error' in file && file.code !== 'EISDIR') {
      if (file.code !== 'EACCES') this.report.warn(`open "${type}" configuration "${path}": ${file.error}`);
      return;
    }
    if ('error' in file || !this.machine.isFile(path)) {
      this.report.warn(`open "${type}" configuration "${path}": not a regular file`);
      return;
    }
    const settings = readSettings(file.text, path, this.edition, this.report);
    if (!this.warnsOfUnused) return;
    const known = this.edition.clientParameters(type);
    for (const [name, value] of settings) {
      if (!known?.has(name)) this.report.warn(`${table}: unused parameter: ${name}=${value}`);
    }
  }
}
