/** `postfix-lint rules`: its words. */

import * as l10n from '@vscode/l10n';
import { Option, type Command } from 'commander';
import { localiseFor } from '../../node/localise';
import { environmentLanguage, LANGUAGES } from '../language';
import type { Terminal } from '../terminal';

interface Options {
  readonly format: 'text' | 'json';
  readonly lang?: string;
}

export function addRules(root: Command, terminal: Terminal): void {
  root
    .command('rules')
    .summary(l10n.t('lists all rules'))
    .description(l10n.t('Lists every rule that "check" knows, with what it reports.'))
    .addOption(new Option('--format <FORMAT>', l10n.t('form of the list')).choices(['text', 'json']).default('text'))
    .addOption(new Option('--lang <LANGUAGE>', l10n.t('language of the text')).choices(LANGUAGES))
    .action(async ({ format, lang }: Options) => {
      await localiseFor(lang ?? environmentLanguage(terminal.env));
      const { rulesAsJson, rulesAsText } = await import('./list');
      terminal.stdout.write(format === 'json' ? rulesAsJson() : rulesAsText());
    });
}
