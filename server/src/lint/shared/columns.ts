/** What rules about master.cf share: the program of a service, what it does with words, fixes that set a column. */

import * as l10n from '@vscode/l10n';
import type { Edition } from '../../knowledge/edition';
import type { ProgramFacts } from '../../knowledge/facts';
import type { Instance } from '../../project/instance';
import { knownChrootDefault } from '../../project/known';
import { COLUMNS, field, type Column, type MasterLine } from '../../syntax/master-cf';
import { replace } from '../edits';
import type { Fix, FixSafety } from '../rule';

/** The program that a service runs, if it is one of Postfix's own in its usual place. */
export function programOf(line: MasterLine, edition: Edition): ProgramFacts | undefined {
  const command = field(line.tree, 'command');
  return line.isEntry && command ? edition.program(command.text) : undefined;
}

/**
 * What a program does with arguments that are no options:
 * - `attributes`: reads them as `name=value`
 * - `flags`: reads `flags=…` and dies of all others
 * - `none`: dies of them
 * - `ignored`
 */
export type WordUse = 'attributes' | 'flags' | 'none' | 'ignored';

/** Undefined for programs that are not Postfix's. */
export function wordUse(program: ProgramFacts | undefined, edition: Edition): WordUse | undefined {
  switch (program?.name) {
    case undefined:
      return undefined;
    case 'pipe':
    case 'spawn':
      return 'attributes';
    case 'smtp':
    case 'lmtp':
      return edition.isSince('3.5') ? 'flags' : 'none';
    case 'nbdb_reindexd':
    case 'postscreen':
      return 'ignored';
    default:
      return 'none';
  }
}

/** Does the line have all columns of a service? */
export function isWhole(line: MasterLine): boolean {
  return line.isEntry && line.tree.fields.length === COLUMNS.length && !isUnindented(line);
}

/** Options and attributes that stand in the first column have lost their indentation. */
export function isUnindented({ tree }: MasterLine): boolean {
  const [first, second] = tree.fields;
  if (!first || /^(inet|unix|fifo|pass|unix-dgram)$/.test(second?.text ?? '')) return false;
  return /^-[A-Za-z]/.test(first.text) || /^(argv|chroot|directory|eol|flags|null_sender|size|user)=/i.test(first.text);
}

/** Sets a column of a line that has it. The columns after it stay where they are, if blanks allow. */
export function setColumn(line: MasterLine, column: Column, value: string, safety: FixSafety): Fix {
  const { start, end } = field(line.tree, column)!;
  const gap = /^ */.exec(line.logical.text.slice(end))![0].length;
  const newGap = gap < 2 ? gap : Math.max(1, gap + end - start - value.length);
  const whole = { start, end: end + gap };
  const { start: from, end: to } = line.physical(whole);
  const isOneRow = to - from === end + gap - start;
  return {
    title: l10n.t('Set {0} to "{1}"', column, value),
    safety,
    preferred: true,
    edits: [
      isOneRow
        ? replace('master', line, whole, value + ' '.repeat(newGap))
        : replace('master', line, { start, end }, value),
    ],
  };
}

/** May master(8) skip this line, so that what it alone would refuse does no harm? (`master_service_disable`) */
export function mayBeDisabled(instance: Instance): boolean {
  return instance.definition('master_service_disable') !== undefined;
}

/** Does the service lock itself into the queue directory? Undefined where that rests on a main.cf that is not known. */
export function isChrooted(line: MasterLine, instance: Instance): boolean | undefined {
  switch (field(line.tree, 'chroot')?.text) {
    case 'y':
      return true;
    case '-': {
      const byDefault = knownChrootDefault(instance);
      return byDefault && byDefault === 'y';
    }
    default:
      return false;
  }
}
