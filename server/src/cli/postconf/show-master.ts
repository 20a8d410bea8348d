/** Shows services, their columns and their settings (`postconf_master.c`). */

import { COLUMNS, type Column } from '../../syntax/master-cf';
import type { Configuration } from './configuration';
import { isReadOnly } from './abilities';
import type { Argument } from './arguments';
import type { Entry } from './entries';
import { INDENT, jsonLine, LINE_LIMIT, settledLine } from './lines';
import { columnsOf, parsePatterns, warnOfUnmatched, type Pattern } from './patterns';
import { settingsOf } from './registration';
import type { Report } from './report';
import type { Request } from './request';
import { byBytes, type Values } from './values';

export class MasterView {
  constructor(
    private readonly request: Request,
    private readonly configuration: Configuration,
    private readonly values: Values,
    private readonly report: Report,
  ) {}

  show(): void {
    const { flags } = this.request;
    if (flags.has('F')) this.#showColumns();
    else if (flags.has('P')) this.#showSettings();
    else this.#showEntries();
  }

  #showEntries(): void {
    const patterns = parsePatterns(this.request.names, 2, '-M option requires service_name[/type]');
    this.#forEachMatch(patterns, (entry) => {
      this.#showEntry(entry);
      return true;
    });
  }

  #showColumns(): void {
    const patterns = parsePatterns(this.request.names, 3, '-F option requires service_name[/type[/field]]');
    const columns = new Map(patterns.map((pattern) => [pattern, columnsOf(pattern)]));
    this.#forEachMatch(patterns, (entry, pattern) => {
      for (const column of pattern ? columns.get(pattern)! : COLUMNS) this.#showColumn(entry, column);
      return true;
    });
  }

  #showSettings(): void {
    const patterns = parsePatterns(this.request.names, 3, '-P option requires service_name[/type[/parameter]]');
    const settings = new Map<Entry, ReadonlyMap<string, string>>();
    this.#forEachMatch(patterns, (entry, pattern) => {
      let found = settings.get(entry);
      if (!found) settings.set(entry, (found = this.#settingsOf(entry)));
      if (!entry.hasSettings && !this.request.flags.has('PP')) return false;
      if (pattern?.last === undefined) {
        for (const name of [...found.keys()].sort(byBytes)) this.#showSetting(entry, name, found.get(name)!);
        return true;
      }
      const value = found.get(pattern.last);
      if (value !== undefined) this.#showSetting(entry, pattern.last, value);
      return value !== undefined;
    });
  }

  /** @param act tells whether it has shown something that was asked for */
  #forEachMatch(patterns: readonly Pattern[], act: (entry: Entry, pattern?: Pattern) => boolean): void {
    for (const entry of this.configuration.entries) {
      if (patterns.length === 0) act(entry);
      for (const pattern of patterns) {
        if (pattern.matchesService(entry.name, entry.type) && act(entry, pattern)) pattern.hasMatched = true;
      }
    }
    warnOfUnmatched(patterns, this.report);
  }

  /** Settings of a service; with `-PP` all parameters as the service sees them. */
  #settingsOf(entry: Entry): ReadonlyMap<string, string> {
    const { instance } = this.configuration;
    const own = entry.hasSettings ? settingsOf(entry, this.configuration) : new Map<string, string>();
    for (const name of own.keys()) if (isReadOnly(instance.parameter(name))) own.delete(name);
    if (!this.request.flags.has('PP')) return own;
    const { names, classes } = this.request;
    const merged = new Map<string, string>();
    for (const name of this.values.names) {
      const its = this.values.classOf(name);
      if (names.length === 0 && !(its && classes.has(its))) continue;
      merged.set(name, this.values.value(name, entry) ?? '');
    }
    for (const [name, value] of own) if (!merged.has(name)) merged.set(name, value);
    return merged;
  }

  #showSetting(entry: Entry, name: string, value: string): void {
    const { flags } = this.request;
    const fold = flags.has('f');
    const label = `${entry.namespace}/${name}`;
    if (flags.has('H')) {
      this.report.print(settledLine(label, fold));
      return;
    }
    const shown = flags.has('x') ? this.values.expanded(value, entry) : value;
    if (flags.has('j')) this.report.print(jsonLine(label, shown));
    else this.report.print(settledLine(flags.has('h') ? shown : `${label} = ${shown}`, fold));
  }

  #showEntry(entry: Entry): void {
    const { flags } = this.request;
    if (flags.has('j')) {
      const columns = COLUMNS.map((column) => entry.columns[column]);
      const args = this.#arguments(entry).map(({ text }) => text);
      this.report.print(jsonLine(entry.namespace, [...columns, ...args].join(' ')));
      return;
    }
    const line = new FoldedLine(flags.has('f'));
    for (const column of COLUMNS) line.column(entry.columns[column], GOALS[column]);
    this.#addArguments(line, entry, ROOM_OF_ENTRY);
    this.report.print(line.end());
  }

  #showColumn(entry: Entry, column: Column): void {
    const { flags } = this.request;
    const label = `${entry.namespace}/${column}`;
    const value = entry.columns[column];
    if (flags.has('j')) {
      const args = column === 'command' ? this.#arguments(entry).map(({ text }) => text) : [];
      this.report.print(jsonLine(label, [value, ...args].join(' ')));
      return;
    }
    const line = new FoldedLine(flags.has('f'));
    if (!flags.has('h')) line.add(flags.has('H') ? label : `${label} = `);
    if (!flags.has('H')) {
      line.addLong(value);
      if (column === 'command') this.#addArguments(line, entry, ROOM_OF_COLUMN);
    }
    this.report.print(line.end());
  }

  /** Arguments as they are shown, with options and their values joined. */
  #arguments(entry: Entry): { readonly text: string; readonly hasSetting: boolean; readonly length: number }[] {
    const firstWord = entry.arguments.find(({ isOption }) => !isOption);
    return entry.arguments.map((argument: Argument) => {
      const { text, setting, isOption } = argument;
      if (setting === undefined) {
        // postconf forgets the braces of the first word.
        const shown = isOption || argument === firstWord ? text : braced(text);
        return { text: shown, hasSetting: false, length: text.length };
      }
      const value = this.request.flags.has('x') ? this.values.expanded(setting, entry) : setting;
      const shown = braced(value);
      return { text: `${text} ${shown}`, hasSetting: true, length: text.length + shown.length };
    });
  }

  #addArguments(line: FoldedLine, entry: Entry, room: number): void {
    for (const { text, hasSetting, length } of this.#arguments(entry)) {
      if (hasSetting) line.endRow();
      line.argument(text, hasSetting ? length + room : length);
      if (hasSetting) line.endRow();
    }
  }
}

/** Where columns begin, if those before leave room. */
const GOALS: Readonly<Record<Column, number>> = {
  service: 0,
  type: 11,
  private: 17,
  unprivileged: 25,
  chroot: 33,
  wakeup: 41,
  process_limit: 49,
  command: 57,
};

/** What postconf allows for between an option and its value: not the same in the two places. */
const ROOM_OF_ENTRY = 3;
const ROOM_OF_COLUMN = 1;

/** A line that is made piece by piece. */
class FoldedLine {
  #text = '';
  /** Length as postconf counts it: that of a full row where the next piece is to begin a new one. */
  #length = 0;

  constructor(private readonly fold: boolean) {}

  add(text: string): void {
    this.#text += text;
    this.#length += text.length;
  }

  column(text: string, goal: number): void {
    if (this.#length > 0) this.add(' '.repeat(Math.max(1, goal - this.#length)));
    this.add(text);
  }

  /** A text that begins a row of its own where it would be too long; it does so unfolded too. */
  addLong(text: string): void {
    if (this.#length > 0 && this.#length + text.length > LINE_LIMIT) this.#newRow();
    this.add(text);
  }

  argument(text: string, length: number): void {
    if (this.#length > INDENT.length) {
      if (!this.fold || this.#length + 1 + length < LINE_LIMIT) this.add(' ');
      else this.#newRow();
    }
    this.add(text);
  }

  endRow(): void {
    this.#length = LINE_LIMIT;
  }

  end(): string {
    return `${this.#text}\n`;
  }

  #newRow(): void {
    this.#text += `\n${INDENT}`;
    this.#length = INDENT.length;
  }
}

/** Words that hold blanks stand in braces. */
function braced(text: string): string {
  return /[ \t\r\n]/.test(text) ? `{${text}}` : text;
}
