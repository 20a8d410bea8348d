/** Checks files instance by instance: finds their configuration, reads them, has them examined, writes what was fixed. */

import * as l10n from '@vscode/l10n';
import { realpathSync } from 'node:fs';
import path from 'node:path';
import type { Configs, PlacedConfig } from './config/find';
import { examine, type Subject } from './examine';
import { byInstance } from './instances';
import { kindOf } from './kind';
import { reasonOf, type Messages } from './messages';
import type { FileReport } from './problem';
import type { Services } from './services';
import type { Target } from './targets';
import { ChangedError, NoFileError, readText, replaceText, type FileText } from './texts';

/** What was found in a file, and the configuration that held for it. */
export interface Checked {
  readonly report: FileReport;
  readonly config: PlacedConfig;
}

interface ReadTarget {
  readonly target: Target;
  readonly before: FileText;
}

export class Checker {
  constructor(
    private readonly configs: Configs,
    private readonly services: Services,
    private readonly messages: Messages,
  ) {}

  async check(targets: readonly Target[], fix: boolean): Promise<readonly Checked[]> {
    const checked: Checked[] = [];
    for (const group of byInstance(targets)) checked.push(...(await this.#checkInstance(group, fix)));
    return checked;
  }

  /** A text that is no file, or not yet. */
  async checkText(name: string, text: string, fix: boolean): Promise<Checked | undefined> {
    const file = path.resolve(name);
    const config = this.configs.forFolder(path.dirname(file));
    if (!config) return undefined;
    const subject = { name, path: file, file: kindOf(file, text), text, isOurs: true };
    const [report] = await examine(this.services.create(config), [subject], { fix });
    return report && { report, config };
  }

  async #checkInstance(group: readonly Target[], fix: boolean): Promise<readonly Checked[]> {
    const config = this.configs.forFolder(path.dirname(group[0]!.path));
    if (!config) return [];
    const read = (await withoutExcluded(group, config)).flatMap((target) => this.#read(target));
    const reports = await examine(this.services.create(config), read.map(toSubject), { fix });
    const written = read.map((one, at) => !reports[at]?.isChanged || this.#write(one, reports[at].text));
    if (written.includes(false)) return this.#checkInstance(group, false);
    return reports.flatMap((report, at) => {
      if (report) return { report, config };
      this.messages.note(l10n.t('{0}: skipped, this is no file of Postfix', read[at]!.target.name));
      return [];
    });
  }

  #read(target: Target): ReadTarget[] {
    try {
      return [{ target, before: readText(target.path) }];
    } catch (error) {
      const reason = error instanceof NoFileError ? l10n.t('this is no file') : reasonOf(error);
      this.messages.trouble(l10n.t('{0}: cannot be read: {1}', target.name, reason));
      return [];
    }
  }

  #write({ target, before }: ReadTarget, text: string): boolean {
    try {
      const written = replaceText(target.path, before, text);
      if (path.dirname(written) !== realpathSync(path.dirname(target.path))) {
        this.messages.note(l10n.t('{0}: is a link; fixed is what it leads to: {1}', target.name, written));
      }
      return true;
    } catch (error) {
      const reason = error instanceof ChangedError ? l10n.t('it has changed meanwhile') : reasonOf(error);
      this.messages.trouble(l10n.t('{0}: cannot be fixed: {1}', target.name, reason));
      return false;
    }
  }
}

function toSubject({ target, before: { text } }: ReadTarget): Subject {
  return { name: target.name, path: target.path, file: kindOf(target.path, text), text, isOurs: target.isNamed };
}

/** What the user names is checked, whatever the configuration says. */
async function withoutExcluded(targets: readonly Target[], config: PlacedConfig): Promise<readonly Target[]> {
  if (config.exclude.length === 0) return targets;
  const { excluder } = await import('./config/exclude');
  const isExcluded = excluder(config);
  return targets.filter(({ isNamed, path: file }) => isNamed || !isExcluded(file));
}
