/** What postconf tells at the end: names that nothing uses, and names that are about to go (`postconf_unused.c`). */

import { can } from './abilities';
import type { Configuration } from './configuration';
import { settingsOf } from './registration';
import type { Report } from './report';
import { byBytes } from './values';

export class UnusedNames {
  #hasDeprecated = false;

  constructor(
    private readonly configuration: Configuration,
    private readonly report: Report,
  ) {}

  inMain(): void {
    const { settings, usage } = this.configuration;
    const unused = new Set(settings.filter((line) => usage.isUnusedInMain(line)).map(({ tree }) => tree.name.text));
    const values = settings.map(({ tree }) => [tree.name.text, tree.value.text] as const);
    this.#tell('main', new Map(values), (name) => unused.has(name));
  }

  inMaster(): void {
    const { entries, usage } = this.configuration;
    for (const entry of entries) {
      if (!entry.hasSettings) continue;
      const settings = settingsOf(entry, this.configuration);
      this.#tell('master', settings, (name) => usage.isUnusedInService(entry.namespace, name));
    }
  }

  atLast(): void {
    if (this.#hasDeprecated && can(this.configuration.edition, 'sortedWarnings'))
      this.report.warn('See https://www.postfix.org/DEPRECATION_README.html for details');
  }

  #tell(file: 'main' | 'master', settings: ReadonlyMap<string, string>, isUnused: (name: string) => boolean): void {
    const { edition } = this.configuration;
    const names = [...settings.keys()];
    if (can(edition, 'sortedWarnings')) names.sort(byBytes);
    for (const name of names) {
      const message = this.#message(name, settings.get(name)!, isUnused(name));
      if (message !== undefined) this.report.warn(`${this.configuration.path(file)}: ${message}`);
    }
  }

  #message(name: string, value: string, isUnused: boolean): string | undefined {
    const advice = this.#advice(name);
    if (advice === undefined) return isUnused ? `unused parameter: ${name}=${value}` : undefined;
    this.#hasDeprecated = true;
    return isUnused
      ? `support for parameter ${name} has been removed; instead, ${advice}`
      : `support for parameter "${name}" will be removed; instead, ${advice}`;
  }

  /** What Postfix says to do instead; undefined where it does not warn. */
  #advice(name: string): string | undefined {
    const { edition } = this.configuration;
    const facts = edition.deprecation(name);
    if (facts?.warnedSince === undefined || !edition.isSince(facts.warnedSince)) return undefined;
    const { successor } = facts;
    return ODD_ADVICE[name] ?? (successor === undefined ? 'do not specify' : `specify "${successor}"`);
  }
}

/** Advice that is not worded as all other. */
const ODD_ADVICE: Readonly<Record<string, string>> = {
  lmtp_enforce_tls: 'lmtp_tls_security_level',
  smtpd_tls_dh1024_param_file: 'do not specify (leave at default)',
  smtpd_tls_eecdh_grade: 'do not specify (leave at default)',
};
