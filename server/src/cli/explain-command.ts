/** `postfix-lint explain NAME…`: what the editor shows of a name, in the terminal. */

import * as l10n from '@vscode/l10n';
import { Option, type Command } from 'commander';
import type { Edition } from '../knowledge/edition';
import type { Knowledge } from '../knowledge/knowledge';
import { readKnowledge } from '../node/knowledge';
import { localiseFor } from '../node/localise';
import { explain } from './explain';
import { environmentLanguage, LANGUAGES } from './language';
import { listAsJson, listAsText } from './name-list';
import { UsageError, type Terminal } from './terminal';

interface Options {
  readonly postfixVersion: string;
  readonly lang?: string;
  readonly list?: boolean;
  readonly format: 'text' | 'json';
}

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
      const { knowledge, edition } = open(language, options.postfixVersion);
      terminal.stdout.write(answer(knowledge, edition, names, options, terminal));
    });
}

function open(language: string, asked: string): { knowledge: Knowledge; edition: Edition } {
  const knowledge = readKnowledge();
  knowledge.explanations.language = language;
  const version = knowledge.resolveVersion(asked);
  if (!version) throw new UsageError(l10n.t('"{0}" is no version of Postfix', asked));
  return { knowledge, edition: knowledge.edition(version) };
}

function answer(
  knowledge: Knowledge,
  edition: Edition,
  names: readonly string[],
  { list, format }: Options,
  { stdout }: Terminal,
): string {
  if (list) return format === 'json' ? listAsJson(knowledge, edition) : listAsText(knowledge);
  if (names.length === 0) throw new UsageError(l10n.t('name what is to be explained, or say --list'));
  return names.map((name) => explain(knowledge, edition, name, stdout.columns)).join('\n');
}
