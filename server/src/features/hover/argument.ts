/** Hover over what stands behind a command: options of the program, and attributes of pipe(8), spawn(8) and smtp(8). */

import * as l10n from '@vscode/l10n';
import { field } from '../../syntax/master-cf';
import type { FileContext } from '../context';
import { code } from '../markdown';
import type { AttributeNode, DaemonOptionNode, FlagNode, MacroNode } from '../node';
import { manualEntry, programPage } from './links';
import { inline, sincePhrase } from './phrases';
import { programName } from './service';

export function daemonOptionHover(_: FileContext, { option }: DaemonOptionNode): string | undefined {
  switch (option) {
    case '-v':
      return inline(code(option), l10n.t('logs in detail; given twice or more, in still more detail'));
    case '-D':
      return inline(
        code(option),
        l10n.t('runs under the debugger that {0} names', code('debugger_command')),
        manualEntry('debugger_command'),
      );
    case '-o':
      return inline(
        code(option),
        l10n.t('what follows sets a parameter for this service alone: {0}', code('name=value')),
      );
    default:
      return undefined;
  }
}

export function attributeHover(
  { edition }: FileContext,
  { name, vocabulary, line }: AttributeNode,
): string | undefined {
  const word = edition.word(vocabulary, name.text);
  if (!word) return undefined;
  const program = programName(field(line.tree, 'command')?.text ?? '');
  const what = vocabulary === 'spawn-attributes' ? SPAWN_ATTRIBUTES[word.word] : ATTRIBUTES[word.word];
  return inline(code(`${word.word}=`), what?.(), sincePhrase(word.since), programPage(program));
}

type Phrases = Readonly<Record<string, () => string>>;

const ATTRIBUTES: Phrases = {
  argv: () => l10n.t('the command and its arguments; must come last. No shell looks at it'),
  chroot: () => l10n.t('the folder that becomes the root of the file system for the command'),
  directory: () => l10n.t('the folder that the command starts in'),
  eol: () => l10n.t('what ends each line of the message'),
  flags: () => l10n.t('letters that change what the message looks like on its way out'),
  null_sender: () => l10n.t('what stands for the empty sender address in arguments'),
  size: () => l10n.t('the largest message in bytes; larger ones are returned'),
  user: () =>
    l10n.t('the account, or account:group, that the command runs as. Neither *root* nor the owner of Postfix'),
};

const SPAWN_ATTRIBUTES: Phrases = {
  argv: () => l10n.t('the command and its arguments; must come last. No shell looks at it'),
  user: () =>
    l10n.t('the account, or account:group, that the command runs as. Neither *root* nor the owner of Postfix'),
};

export function flagHover({ edition }: FileContext, { flag, vocabulary, line }: FlagNode): string | undefined {
  const word = edition.word(vocabulary, flag.text);
  if (!word) return undefined;
  const program = programName(field(line.tree, 'command')?.text ?? '');
  return inline(
    code(flag.text),
    l10n.t('letter of {0}', code('flags=')),
    FLAGS[flag.text]?.(),
    sincePhrase(word.since),
    programPage(program),
  );
}

const FLAGS: Phrases = {
  '.': () => l10n.t('puts a dot before each line that begins with one'),
  '>': () => l10n.t('puts {0} before each line that begins with {1}', code('>'), code('From ')),
  B: () => l10n.t('adds an empty line at the end'),
  D: () => l10n.t('adds a {0} header; needs a recipient limit of 1', code('Delivered-To')),
  F: () => l10n.t('adds a {0} line at the top, as mailbox files have it', code('From')),
  O: () => l10n.t('adds an {0} header; needs a recipient limit of 1', code('X-Original-To')),
  R: () => l10n.t('adds a {0} header with the sender', code('Return-Path')),
  X: () => l10n.t('counts as the final delivery in reports to the sender'),
  h: () => l10n.t('turns domains in arguments into lower case'),
  q: () => l10n.t('quotes special characters in addresses in arguments'),
  u: () => l10n.t('turns the part before the {0} in arguments into lower case', code('@')),
};

export function macroHover({ edition }: FileContext, { name, vocabulary }: MacroNode): string | undefined {
  const word = edition.word(vocabulary, name.text);
  if (!word) {
    return vocabulary === 'pipe-macros'
      ? l10n.t('*pipe* does not know {0}: the mail stays in the queue.', code(`$${name.text}`))
      : undefined;
  }
  return inline(
    code(`\${${word.word}}`),
    MACROS[word.word]?.(),
    l10n.t('filled in for each message'),
    sincePhrase(word.since),
  );
}

const MACROS: Phrases = {
  client_address: () => l10n.t('IP address of the client'),
  client_helo: () => l10n.t('name that the client greeted with'),
  client_hostname: () => l10n.t('host name of the client'),
  client_port: () => l10n.t('TCP port of the client'),
  client_protocol: () => l10n.t('protocol that the mail came by'),
  domain: () => l10n.t('domain of the recipient'),
  extension: () => l10n.t('what follows the recipient delimiter in the address'),
  mailbox: () => l10n.t('part of the recipient before the @, extension included'),
  nexthop: () => l10n.t('next hop: what follows the name of the transport'),
  original_recipient: () => l10n.t('recipient before any rewriting or aliases'),
  queue_id: () => l10n.t('name of the message in the queue'),
  recipient: () => l10n.t('whole address of the recipient'),
  sender: () => l10n.t('envelope sender'),
  size: () => l10n.t('size of the message in bytes'),
  user: () => l10n.t('part of the recipient before the delimiter'),
};
