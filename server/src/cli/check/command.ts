/** `postfix-lint check PATH…`: its words. What they ask for is loaded when they are understood. */

import * as l10n from '@vscode/l10n';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { localiseFor } from '../../node/localise';
import { environmentLanguage, LANGUAGES } from '../language';
import { UsageError, type ExitStatus, type Terminal } from '../terminal';
import type { CheckOptions } from './check';
import { FORMATS } from './formats/format';

type Options = CheckOptions & { readonly lang?: string };

/** @param exit takes the exit status */
export function addCheck(root: Command, terminal: Terminal, exit: (status: ExitStatus) => void): void {
  root
    .command('check')
    .summary(l10n.t('finds what is wrong'))
    .description(l10n.t('Checks main.cf and master.cf: what does not work, what is dangerous, what has no effect.'))
    .argument('[PATH...]', l10n.t('files, instances, or folders that hold some'))
    .addOption(new Option('--format <FORMAT>', l10n.t('form of the report')).choices(FORMATS).default('stylish'))
    .option(
      '--fix',
      l10n.t(
        'mend safely: keep what Postfix does today, repair what is broken already, or harden what hardly anybody can rely on; nobody may send more than before, and no delivery breaks',
      ),
    )
    .option('--postfix-version <V>', l10n.t('version of Postfix to check against'))
    .addOption(
      new Option('--max-warnings <N>', l10n.t('with more warnings than this, the exit status is 1')).argParser(
        readCount,
      ),
    )
    .addOption(new Option('--lang <LANGUAGE>', l10n.t('language of the messages')).choices(LANGUAGES))
    .option('--config <FILE>', l10n.t('configuration, instead of the nearest .postfixlint.json'))
    .option('--stdin', l10n.t('check the text on standard input'))
    .option('--stdin-filename <NAME>', l10n.t('what the text on standard input is called'))
    .option('--color', l10n.t('with colours, wherever the report goes'))
    .option('--no-color', l10n.t('without colours'))
    .addHelpText('after', () => `\n${exitHelp()}`)
    .action(async (paths: string[], options: Options) => {
      checkUsage(paths, options);
      await localiseFor(options.lang ?? environmentLanguage(terminal.env));
      const { check } = await import('./check');
      exit(await check(paths, options, terminal));
    });
}

function checkUsage(paths: readonly string[], { stdin, stdinFilename }: Options): void {
  if (stdin && paths.length > 0) throw new UsageError(l10n.t('either --stdin or files, not both'));
  if (!stdin && stdinFilename !== undefined) throw new UsageError(l10n.t('--stdin-filename goes with --stdin'));
  if (!stdin && paths.length === 0) throw new UsageError(l10n.t('name what is to be checked, or say --stdin'));
}

function readCount(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError(l10n.t('A whole number, 0 or more, is expected.'));
}

function exitHelp(): string {
  return [
    l10n.t('Exit status:'),
    `  0  ${l10n.t('nothing at the level of errors')}`,
    `  1  ${l10n.t('errors, or more warnings than --max-warnings allows')}`,
    `  2  ${l10n.t('something could not be understood, read or written')}`,
  ].join('\n');
}
