/**
 * What postconf tells while it finds out which names are in use (`postconf_user.c`, `postconf_dbms.c`): names without a
 * meaning, settings that have no effect, broken values, and files of database clients.
 */

import { visitNames, type OnWarning } from '../../project/expand';
import { tableMentions } from '../../project/table-prefixes';
import { splitList } from '../../syntax/list';
import { can, isReadOnly } from './abilities';
import { braceProblem } from './arguments';
import type { ClientFiles } from './client-files';
import type { Configuration } from './configuration';
import type { Entry } from './entries';
import { warnThrough } from './expansion-warnings';
import type { Report } from './report';
import type { Values } from './values';

const CLASSES = 'smtpd_restriction_classes';

export class Registration {
  readonly #onWarning: OnWarning;

  constructor(
    private readonly configuration: Configuration,
    private readonly values: Values,
    private readonly clientFiles: ClientFiles,
    private readonly report: Report,
  ) {
    this.#onWarning = warnThrough(report);
  }

  /** In the order in which postconf does it: services, defaults, main.cf. */
  run(): void {
    const seen = new Set<string>();
    for (const entry of this.configuration.entries) {
      if (!entry.hasSettings) continue;
      this.#scan(settingsOf(entry, this.configuration), entry, !seen.has(entry.namespace));
      seen.add(entry.namespace);
    }
    for (const text of this.values.computedDefaults()) {
      visitNames(text, (name) => this.#checkName(name, undefined), this.configuration.edition, this.#onWarning);
    }
    const main = this.configuration.settings.map(({ tree }) => [tree.name.text, tree.value.text] as const);
    this.#scan(new Map(main), undefined, true);
  }

  /** @param isFirst settings without effect have not been taken out yet */
  #scan(settings: ReadonlyMap<string, string>, entry: Entry | undefined, isFirst: boolean): void {
    const { instance } = this.configuration;
    const classes = settings.get(CLASSES);
    if (classes !== undefined) {
      const list = splitList(this.values.expandedWithin(classes, entry), { braces: false });
      for (const { text } of list) this.#checkName(text, entry);
    }
    for (const [name, value] of settings) {
      const parameter = instance.parameter(name);
      if (isReadOnly(parameter)) {
        if (isFirst) this.report.warn(`${this.#file(entry)}: read-only parameter assignment: ${name}=${value}`);
        continue;
      }
      if (parameter?.type === 'raw') continue;
      visitNames(value, (mentioned) => this.#checkName(mentioned, entry), instance.edition, this.#onWarning);
      if (parameter?.class === 'builtin' || parameter?.class === 'service') this.#lookForTables(value, entry);
    }
  }

  #checkName(name: string, entry: Entry | undefined): void {
    if (!this.configuration.usage.isUndefined(name, entry?.namespace)) return;
    this.report.warn(`${this.#file(entry)}: undefined parameter: ${name}`);
  }

  #lookForTables(value: string, entry: Entry | undefined): void {
    const { edition } = this.configuration;
    for (const mention of tableMentions(this.values.expanded(value, entry), edition)) {
      switch (mention.kind) {
        case 'file':
          if (can(edition, 'clientFiles')) this.clientFiles.check(mention.type, mention.path);
          break;
        case 'braces':
          this.report.warn(`${this.#bracesIn(entry)}: ${braceProblem(mention.problem, mention.text)}`);
          break;
        case 'comment': {
          const { word, rest } = mention;
          const excerpt = `${word} ${rest.slice(0, 20)}...`;
          this.report.warn(`${this.#file(entry)}: #comment after other text is not allowed: ${excerpt}`);
        }
      }
    }
  }

  #file(entry: Entry | undefined): string {
    return this.configuration.path(entry ? 'master' : 'main');
  }

  #bracesIn(entry: Entry | undefined): string {
    const whole = can(this.configuration.edition, 'wholePaths');
    const file = whole ? this.#file(entry) : entry ? 'master.cf' : 'main.cf';
    return entry ? `${file}:${entry.namespace}` : file;
  }
}

/** What is set in the name space of a service, by all entries that share it. */
export function settingsOf({ namespace }: Entry, { instance }: Configuration): Map<string, string> {
  return new Map(Array.from(instance.services.settings(namespace), ([name, { option }]) => [name, option.value.text]));
}
