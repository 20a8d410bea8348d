/** `postfix-lint postconf …`: what Postfix's own postconf prints, without Postfix. */

import * as l10n from '@vscode/l10n';
import type { Command } from 'commander';
import wrapAnsi from 'wrap-ansi';
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

const OF_THE_BUILD =
  '*_directory, *_path, alias_maps, alias_database, default_database_type, default_cache_db_type, mailbox_delivery_lock, *_sasl_type, tls_*';

const WIDTH = 100;

function wrapped(text: string, indent = ''): string {
  return wrapAnsi(text, WIDTH).replace(/^/gm, (_, at: number) => (at === 0 || indent === '' ? indent : `${indent}  `));
}

function help(): string {
  const options: readonly (readonly [string, string])[] = [
    ['-c DIR', l10n.t('the directory of main.cf and master.cf; else that of MAIL_CONFIG, else {0}', DIRECTORY)],
    ['-n, -d', l10n.t('just what main.cf sets; just the defaults')],
    ['-o NAME=VALUE', l10n.t('in place of what main.cf says')],
    ['-x', l10n.t('expand $name')],
    ['-C CLASS', l10n.t('parameters of a class: builtin, service, user, all')],
    ['-h, -H', l10n.t('without names; without values')],
    ['-f, -j', l10n.t('long lines folded; JSON, from Postfix 3.11 on')],
    ['-q', l10n.t('do not warn of names that are unused or dated, from Postfix 3.9 on')],
    ['-M [SERVICE[/TYPE]…]', l10n.t('services of master.cf')],
    ['-F [SERVICE[/TYPE[/COLUMN]]…]', l10n.t('their columns')],
    [
      '-P [SERVICE[/TYPE[/NAME]]…]',
      l10n.t('their settings; -PP all parameters as they see them, from Postfix 3.11 on'),
    ],
  ];
  const causes: readonly string[] = [
    l10n.t('the name of this machine: myhostname, mydomain'),
    l10n.t('its addresses: mynetworks; names and foreign addresses in inet_interfaces are passed over'),
    l10n.t('the number of the process: process_id'),
    l10n.t('how Postfix was built, where packages differ from its source: {0}', OF_THE_BUILD),
  ];
  const width = Math.max(...options.map(([option]) => option.length)) + 2;
  return [
    l10n.t('Options as in postconf(1); single letters may be joined, names come last:'),
    ...options.map(([option, text]) => `  ${option.padEnd(width)}${text}`),
    '',
    wrapped(
      l10n.t(
        'Not offered: what changes a file (-e -X -#), what depends on how Postfix was built (-a -A -l -m -T), what another program does (-b -t), and -v.',
      ),
    ),
    '',
    l10n.t('The output of the real postconf depends on its machine. Here, these defaults come from:'),
    ...causes.map((cause) => wrapped(`- ${cause}`, '  ')),
    l10n.t('Where a service or a value refers to one of them, the same holds.'),
    '',
    l10n.t('Exit status: that of postconf, 0 or 1; 2 for what is not offered.'),
  ].join('\n');
}
