/** `postfix-lint explain NAME…`: its words. What they ask for is loaded when they are understood. */

import * as l10n from '@vscode/l10n';
import { Option, type Command } from 'commander';
import { localiseFor } from '../node/localise';
import type { ExplainOptions } from './explain-answer';
import { environmentLanguage, LANGUAGES } from './language';
import type { Terminal } from './terminal';

type Options = Omit<ExplainOptions, 'language'> & { readonly lang?: string };

export function addExplain(root: Command, terminal: Terminal): void {
  root
    .command('explain')
    .summary(l10n.t('tells what a name means'))
    .description(l10n.t('Tells what a parameter, restriction, service, table type, column, value, concept or rule is.'))
    .argument('[NAME...]', l10n.t('what is to be explained'))
    .option('--postfix-version <V>', l10n.t('version of Postfix that the text is to hold for'), 'auto')
    .addOption(new Option('--lang <LANGUAGE>', l10n.t('language of the text')).choices(LANGUAGES))
    .option('--list', l10n.t('list every name that can be explained'))
    .addOption(new Option('--format <FORMAT>', l10n.t('form of the list')).choices(['text', 'json']).default('text'))
    .action(async (names: string[], options: Options) => {
      const language = options.lang ?? environmentLanguage(terminal.env);
      await localiseFor(language);
      const { answer } = await import('./explain-answer');
      terminal.stdout.write(answer(names, { ...options, language }, terminal));
    });
}
