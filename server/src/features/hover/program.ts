/** Hover over a command: the program that a service runs, and what it insists on. */

import * as l10n from '@vscode/l10n';
import type { Edition } from '../../knowledge/edition';
import type { ProgramFacts } from '../../knowledge/facts';
import { field, type MasterLine } from '../../syntax/master-cf';
import type { FileContext } from '../context';
import { absencePhrase } from '../closest';
import { summaryOf } from '../explained';
import { bold, code } from '../markdown';
import { programPage } from '../links';
import { inline, programRolePhrase, sincePhrase } from '../phrases';
import { details, footer, type Blocks } from './blocks';
import { programName } from './service';

export function programHover({ edition }: FileContext, line: MasterLine, command: string): Blocks | undefined {
  const name = programName(command);
  const program = edition.program(name);
  if (!program) return unknown(edition, name);
  return [
    inline(bold(name), programRolePhrase(program), sincePhrase(program.since)),
    summaryOf(edition, `program ${name}`),
    needs(program, line),
    inline(
      program.types && l10n.t('Types: {0}', program.types.map(code).join(', ')),
      program.prefixes &&
        l10n.t('Its parameters: {0}', program.prefixes.map((prefix) => code(`${prefix}…`)).join(', ')),
    ),
    details(edition, `program ${name}`),
    footer(programPage(name)),
  ];
}

function unknown(edition: Edition, name: string): Blocks | undefined {
  if (!/^[\w-]+$/.test(name)) return undefined;
  return [
    l10n.t('{0} is no program of Postfix {1}.', code(name), edition.version.text),
    absencePhrase(
      edition,
      `program ${name}`,
      edition.programs.map((program) => program.name),
    ),
  ];
}

/** What makes it refuse to start, or to work; with a word where this line gets it wrong. */
function needs(program: ProgramFacts, line: MasterLine): string | undefined {
  const { privileged, processLimit, chroot } = program;
  const rows: string[] = [];
  if (processLimit === 1) rows.push(l10n.t('process limit {0}: there may be only one of it', code('1')));
  if (processLimit === 0) rows.push(l10n.t('process limit {0}: it must never run out of processes', code('0')));
  if (privileged) rows.push(l10n.t('unprivileged {0}: it changes to other accounts', code('n')));
  if (chroot === 'never') rows.push(l10n.t('chroot {0}: it needs the whole file system', code('n')));
  if (rows.length === 0) return undefined;
  return `${l10n.t('Needs {0}.', rows.join('; '))}${unmet(program, line)}`;
}

function unmet({ privileged, processLimit }: ProgramFacts, { tree }: MasterLine): string {
  const limit = field(tree, 'process_limit')?.text;
  const isWrong =
    (privileged && field(tree, 'unprivileged')?.text !== 'n') ||
    (processLimit !== undefined && limit !== String(processLimit));
  return isWrong ? ` ${l10n.t('With this line it refuses to start.')}` : '';
}
