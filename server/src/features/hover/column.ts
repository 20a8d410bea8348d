/** Hover over a column of master.cf: what it is for, and what `-` means here. */

import * as l10n from '@vscode/l10n';
import { COLUMNS, field, type Column, type MasterLine } from '../../syntax/master-cf';
import type { FileContext } from '../context';
import { summaryOf } from '../explained';
import { code, plain, shortened } from '../markdown';
import type { ColumnNode } from '../node';
import { details, footer, type Blocks } from './blocks';
import { levelPhrase } from './default';
import { manualPage } from '../links';
import { durationPhrase, inline, linePhrase } from '../phrases';
import { programHover } from './program';
import { jailNeeds } from './jail';
import { resolve } from './resolve';
import { programName, serviceHover } from './service';

export function columnHover(context: FileContext, { column, text, line }: ColumnNode): Blocks | undefined {
  switch (column) {
    case 'service':
      return serviceHover(context, line);
    case 'command':
      return programHover(context, line, text.text);
    default:
      return [
        head(column, text.text, MEANINGS[column](context, text.text)),
        summaryOf(context.edition, `column ${column}`),
        ...REMARKS[column](context, line, text.text),
        details(context.edition, `column ${column}`),
        footer(manualPage('master.5.html')),
      ];
  }
}

type OrdinaryColumn = Exclude<Column, 'service' | 'command'>;

/** `chroot - → n here · column 5 of 8`. */
function head(column: Column, text: string, meaning: string | undefined): string {
  const what =
    meaning === undefined
      ? `**${column}** ${code(text)}`
      : l10n.t('**{0}** {1} → **{2}** here', column, code(text), plain(meaning));
  return inline(what, l10n.t('column {0} of {1}', COLUMNS.indexOf(column) + 1, COLUMNS.length));
}

/** What the text comes to, where it does not say so itself. */
const MEANINGS: Readonly<Record<OrdinaryColumn, (context: FileContext, text: string) => string | undefined>> = {
  type: () => undefined,
  private: (_, text) => (text === '-' ? 'y' : undefined),
  unprivileged: (_, text) => (text === '-' ? 'y' : undefined),
  chroot: ({ instance }, text) => (text === '-' && instance.main ? instance.chrootDefault : undefined),
  wakeup: (_, text) => wakeup(text),
  process_limit: (context, text) => processLimit(context, text),
};

function wakeup(text: string): string | undefined {
  const match = /^(\d+)\??$/.exec(text);
  if (text === '-' || Number(match?.[1]) === 0) return l10n.t('never');
  return match ? l10n.t('every {0}', durationPhrase(Number(match[1]))) : undefined;
}

function processLimit(context: FileContext, text: string): string | undefined {
  if (text === '0') return l10n.t('no limit');
  if (text !== '-' || !context.instance.main) return undefined;
  return resolve(context.instance, { text: '$default_process_limit' }, undefined).text;
}

/** What stands there, and what this service needs. */
const REMARKS: Readonly<
  Record<OrdinaryColumn, (context: FileContext, line: MasterLine, text: string) => readonly (string | undefined)[]>
> = {
  type: (_, __, text) => [typePhrase(text)],
  private: (_, line, text) => [
    field(line.tree, 'type')?.text === 'inet' && text !== 'n'
      ? l10n.t(
          'A service of type {0} cannot be private: *master* refuses to start with this line. It needs {1}.',
          code('inet'),
          code('n'),
        )
      : text === '-'
        ? l10n.t('{0} means the default, {1}.', code('-'), code('y'))
        : undefined,
  ],
  unprivileged: (context, line, text) => [
    l10n.t('The account is {0}.', owner(context)),
    text === '-' ? l10n.t('{0} means the default, {1}.', code('-'), code('y')) : undefined,
    needsPrivileges(context, line, text),
  ],
  chroot: (context, line, text) => [
    l10n.t('The jail is {0}.', queueDirectory(context)),
    text === '-' ? chrootDefault(context) : undefined,
    jailFitness(context, line, text),
  ],
  wakeup: (_, __, text) => [
    text.endsWith('?') ? l10n.t('{0}: only if the service has been used before.', code('?')) : undefined,
  ],
  process_limit: (context, line, text) => [
    text === '-' ? limitDefault(context) : undefined,
    requiredLimit(context, line, text),
  ],
};

function typePhrase(text: string): string | undefined {
  switch (text) {
    case 'inet':
      return l10n.t('{0}: over TCP, by whoever can reach the port.', code(text));
    case 'unix':
      return l10n.t('{0}: over a UNIX socket, by programs on this host.', code(text));
    case 'unix-dgram':
      return l10n.t('{0}: over a UNIX datagram socket, by programs on this host.', code(text));
    case 'fifo':
      return l10n.t('{0}: over a named pipe, by programs on this host.', code(text));
    case 'pass':
      return l10n.t(
        '{0}: over a UNIX socket through which another service, such as *postscreen*, hands on open connections.',
        code(text),
      );
    default:
      return undefined;
  }
}

function owner(context: FileContext): string {
  return parameterValue(context, 'mail_owner');
}

function queueDirectory(context: FileContext): string {
  return parameterValue(context, 'queue_directory');
}

/** What a parameter comes to, or else its name. */
function parameterValue({ instance }: FileContext, name: string): string {
  const { text, problem, dependsOn } = resolve(instance, { text: `$${name}` }, undefined);
  return problem || dependsOn === 'main' ? code(name) : code(shortened(text));
}

function chrootDefault(context: FileContext): string {
  const level = code('compatibility_level');
  if (!context.instance.main) {
    return l10n.t(
      '{0} means the default: {1} since 3.0, but {2} where {3} in main.cf is below 1 or not set.',
      code('-'),
      code('n'),
      code('y'),
      level,
    );
  }
  const why = l10n.t(
    '{0} means the default: {1} since 3.0, {2} before. In 3.x it is still {2} where {3} is below 1.',
    code('-'),
    code('n'),
    code('y'),
    level,
  );
  return `${why} ${l10n.t('Here it is {0}.', levelPhrase(context))}`;
}

function program({ edition }: FileContext, { tree }: MasterLine): ReturnType<FileContext['edition']['program']> {
  return edition.program(programName(field(tree, 'command')?.text ?? ''));
}

function needsPrivileges(context: FileContext, line: MasterLine, text: string): string | undefined {
  const found = program(context, line);
  if (!found?.privileged) return undefined;
  return text === 'n'
    ? l10n.t('*{0}* needs {1}.', found.name, code('n'))
    : l10n.t('*{0}* needs {1}: with this line it refuses to start.', found.name, code('n'));
}

/** Why a program must stay outside of the jail. */
const REASONS: Readonly<Partial<Record<string, () => string>>> = {
  proxymap: () => l10n.t('it exists to open tables for services that are inside'),
  local: () => l10n.t("it reads users' files in their home directories and runs their commands"),
  virtual: () => l10n.t('the mailboxes lie outside'),
  pipe: () => l10n.t('the programs that it runs lie outside'),
  spawn: () => l10n.t('the programs that it runs lie outside'),
};

function reasonOutside(program: string): string {
  return REASONS[program]?.() ?? l10n.t('it needs the whole file system');
}

/** Can the program live in the jail at all, and what would it miss there? */
function jailFitness(context: FileContext, line: MasterLine, text: string): string | undefined {
  const found = program(context, line);
  if (!found) return undefined;
  if (found.chroot === 'never')
    return l10n.t('*{0}* must stay outside the jail: {1}.', found.name, reasonOutside(found.name));
  const isOutside = text === 'n' || (text === '-' && context.instance.chrootDefault === 'n');
  const fit = l10n.t('*{0}* can work in the jail.', found.name);
  const needs = jailNeeds(context, found.name, line);
  return isOutside ? [fit, needs].filter(Boolean).join(' ') : needs;
}

function limitDefault(context: FileContext): string {
  const { instance } = context;
  const name = code('default_process_limit');
  const line = instance.definition('default_process_limit');
  if (line) return l10n.t('{0} means {1} ({2}).', code('-'), name, linePhrase(context, 'main', line));
  return instance.main
    ? l10n.t('{0} means {1}, which main.cf does not set.', code('-'), name)
    : l10n.t('{0} means {1} of main.cf.', code('-'), name);
}

function requiredLimit(context: FileContext, line: MasterLine, text: string): string | undefined {
  const found = program(context, line);
  if (found?.processLimit === undefined) return undefined;
  const limit = String(found.processLimit);
  return text === limit
    ? l10n.t('*{0}* needs {1}.', found.name, code(limit))
    : l10n.t('*{0}* needs {1}: with this line it refuses to start.', found.name, code(limit));
}
