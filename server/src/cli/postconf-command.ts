/** `postfix-lint postconf …`: what Postfix's own postconf prints, without Postfix. */

import * as l10n from '@vscode/l10n';
import type { Command } from 'commander';
import { readKnowledge } from '../node/knowledge';
import { thisMachine } from './postconf/machine';
import { postconf } from './postconf/postconf';
import { parseWords } from './postconf/request';
import { UsageError, type ExitStatus, type Terminal } from './terminal';

const DIRECTORY = '/etc/postfix';

export function addPostconf(root: Command, terminal: Terminal, exit: (status: ExitStatus) => void): void {
  root
    .command('postconf')
    .summary(l10n.t('prints what postconf would print, without Postfix'))
    .description(l10n.t('Prints what the postconf of a Postfix version would print, to the byte, without Postfix.'))
    .usage('[-dfhHjnpqx] [-C CLASS] [-o NAME=VALUE]… [-c DIR] [-M|-F|-P] [NAME…] [--postfix-version V]')
    .argument('[WORD...]', l10n.t('options and names as postconf takes them'))
    .option('--postfix-version <V>', l10n.t('version of Postfix whose postconf is meant'), 'auto')
    .helpOption('--help', l10n.t('display help for command'))
    .allowUnknownOption()
    .addHelpText('after', () => `\n${help()}`)
    .action((words: string[], { postfixVersion }: { postfixVersion: string }) => {
      const knowledge = readKnowledge();
      const version = knowledge.resolveVersion(postfixVersion);
      if (!version) throw new UsageError(l10n.t('"{0}" is no version of Postfix', postfixVersion));
      const edition = knowledge.edition(version);
      const parsed = parseWords(words.map(toBytes), edition);
      const asked = parsed.options.findLast(({ letter }) => letter === 'c')?.value;
      const directory = asked ?? toBytesOf(terminal.env['MAIL_CONFIG']);
      const place = { directory: directory ?? DIRECTORY, isGiven: directory !== undefined };
      const { stdout, stderr, status } = postconf(parsed, place, edition, thisMachine());
      terminal.stdout.write(Buffer.from(stdout, 'latin1'));
      terminal.stderr.write(Buffer.from(stderr, 'latin1'));
      exit(status);
    });
}

/** Texts of the command are one character for each byte, whatever they are encoded in. */
function toBytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

function toBytesOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : toBytes(text);
}

function help(): string {
  return '';
}
