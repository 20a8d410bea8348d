/** The engine, set up as a configuration says. */

import * as l10n from '@vscode/l10n';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Rule } from '../../lint/rule';
import { PostfixService } from '../../service';
import type { PlacedConfig } from './config/find';
import { disk } from './disk';
import { reasonOf, type Messages } from './messages';

export class Services {
  readonly #crashed = new Set<Rule>();

  /** @param version the one that the command line asks for; it goes before those of configurations */
  constructor(
    private readonly knowledge: Knowledge,
    private readonly messages: Messages,
    private readonly version: string | undefined,
  ) {}

  /** An engine for one instance; nothing has to be closed afterwards. */
  create(config: PlacedConfig): PostfixService {
    const onCrash = (rule: Rule, error: unknown): void => this.#tell(rule, error);
    const service = new PostfixService({ knowledge: this.knowledge, reader: disk, onCrash });
    service.configure({ version: this.version ?? config.postfixVersion ?? 'auto', levels: config.levels });
    return service;
  }

  #tell(rule: Rule, error: unknown): void {
    if (this.#crashed.has(rule)) return;
    this.#crashed.add(rule);
    this.messages.trouble(l10n.t('the rule "{0}" has failed, and finds nothing: {1}', rule.id, reasonOf(error)));
  }
}
