/** Reads main.cf and master.cf into an instance, with the warnings that Postfix gives while it reads. */

import type { Edition } from '../../knowledge/edition';
import { Instance } from '../../project/instance';
import { Usage } from '../../project/usage';
import { SourceDocument } from '../../syntax/document';
import { parseMain, type MainLine } from '../../syntax/main-cf';
import { splitNameValue } from '../../syntax/name-value';
import { parseSettled } from './arguments';
import { entriesOf, type Entry } from './entries';
import type { Machine } from './machine';
import { Fatal, type Report } from './report';
import { NAME_VALUE_PROBLEMS, readSettings } from './text';

const CONFIG_DIRECTORY = 'config_directory';

export interface Place {
  readonly directory: string;
  /** Was the directory asked for? Then it is a setting of main.cf too. */
  readonly isGiven: boolean;
}

export class Configuration {
  readonly instance: Instance;
  readonly usage: Usage;
  entries: readonly Entry[] = [];
  /** Defaults that are made of the host's name and addresses, and of what main.cf says. */
  computedDefault: (name: string) => string | undefined = () => undefined;

  constructor(
    readonly edition: Edition,
    readonly place: Place,
    private readonly machine: Machine,
    private readonly report: Report,
  ) {
    this.instance = new Instance(edition, undefined, (name) => this.computedDefault(name));
    this.usage = new Usage(this.instance);
    this.instance.main = parseMain('');
  }

  path(file: 'main' | 'master'): string {
    return `${this.place.directory}/${file}.cf`;
  }

  readMaster(isNeeded: boolean): void {
    const path = this.path('master');
    const file = this.machine.read(path);
    if ('error' in file) {
      const message = file.code === 'EISDIR' ? `read ${path}: ${file.error}` : `open ${path}: ${file.error}`;
      if (isNeeded) throw new Fatal(message);
      this.report.warn(message);
    }
    const document = new SourceDocument('text' in file ? file.text : '', parseSettled);
    this.entries = entriesOf(document, path, this.edition, this.report);
    this.instance.master = document;
  }

  /** Settings from elsewhere become lines at the end, where they override all others. */
  readMain(overrides: readonly string[]): void {
    const path = this.path('main');
    const file = this.machine.read(path);
    if ('error' in file) throw new Fatal(`open ${path}: ${file.error}`);
    const { directory, isGiven } = this.place;
    const given = new Map(isGiven ? [[CONFIG_DIRECTORY, directory]] : []);
    const settings = readSettings(file.text, path, this.edition, this.report, given);
    const lines = overrides.map(settingLine);
    const mayAdd = isGiven && settings.get(CONFIG_DIRECTORY) === directory;
    const text = [file.text, ...(mayAdd ? [`${CONFIG_DIRECTORY} = ${directory}`] : []), ...lines].join('\n');
    this.instance.main = parseMain(text);
  }

  /** The lines of main.cf that decide, in the order of the file. */
  get settings(): MainLine[] {
    const { instance } = this;
    return [...(instance.main?.lines ?? [])].filter(
      (line) => line.isEntry && !line.tree.problem && instance.isInForce(line),
    );
  }
}

function settingLine(word: string): string {
  const { name, value, problem } = splitNameValue(word);
  if (problem) throw new Fatal(`invalid parameter override: ${word}: ${NAME_VALUE_PROBLEMS[problem]}`);
  return `${name.text} = ${value.text.replaceAll('\n', ' ')}`;
}
