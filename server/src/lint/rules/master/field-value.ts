/** Columns of master.cf that hold what Postfix does not accept. master(8) and postconf(1) do not agree in all of it. */

import { nearestName } from '../../../base/nearest';
import * as l10n from '@vscode/l10n';
import type { Token } from '../../../base/span';
import type { Edition } from '../../../knowledge/edition';
import { COLUMNS, type Column, type MasterLine } from '../../../syntax/master-cf';
import { isWhole, mayBeDisabled, setColumn } from '../../shared/columns';
import type { Fix, Rule } from '../../rule';

type Refusal = 'both' | 'postconf' | 'master';

export const rule: Rule = {
  id: 'master-field-value',
  category: 'syntax',
  severity: 'error',
  fixable: 'safe',
  summary: () => l10n.t('A column of master.cf holds a value that Postfix does not accept.'),
  docs: {
    why: 'Every column is checked before the first service runs: one wrong letter, such as a capital `Y`, keeps all of Postfix down.',
    reference: ['master(5)', 'src/master/master_ent.c', 'src/postconf/postconf_master.c'],
  },
  examples: [
    {
      file: 'master',
      bad: 'smtp      inet  n       -       Y       -       -       smtpd\n',
      good: 'smtp      inet  n       -       y       -       -       smtpd\n',
    },
    {
      file: 'master',
      bad: 'smtp      inet  no      -       n       -       -       smtpd\n',
      good: 'smtp      inet  n       -       n       -       -       smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'pickup    unix  n       -       n       60?     1       pickup\n',
      why: '"?" behind the seconds means: only once the service has been used.',
    },
    {
      file: 'master',
      text: 'postlog   unix-dgram n    -       n       -       1       postlogd\n',
      why: 'Postfix 3.4 and later have this type.',
    },
  ],
  masterLine(line, { edition, instance, report }) {
    if (!isWhole(line)) return;
    for (const [at, token] of line.tree.fields.entries()) {
      const column = COLUMNS[at]!;
      const refusal = refusalOf(column, token.text, edition);
      if (!refusal || (refusal === 'master' && mayBeDisabled(instance))) continue;
      report({
        span: token,
        message: messageOf(refusal, token.text, column, edition),
        fixes: () => fixes(line, column, token, edition),
      });
      // postconf and master stop at the first bad column.
      return;
    }
  },
};

/** Who refuses `text` in a column (`pcf_check_master_entry` in postconf, `get_master_ent` in master). */
function refusalOf(column: Column, text: string, edition: Edition): Refusal | undefined {
  switch (column) {
    case 'service':
      return undefined;
    case 'type':
      return edition.word('master-types', text) ? undefined : 'both';
    case 'private':
    case 'unprivileged':
    case 'chroot':
      return /^[yn-]$/.test(text) ? undefined : 'both';
    case 'wakeup':
      if (text === '-') return undefined;
      if (/^\d+\??$/.test(text)) return isNegative(text) ? 'master' : undefined;
      if (/^-?\?$/.test(text)) return 'master';
      return /^\d/.test(text) ? 'postconf' : 'both';
    case 'process_limit':
      if (text === '-') return undefined;
      if (/^\d+$/.test(text)) return isNegative(text) ? 'master' : undefined;
      return /^\d/.test(text) ? 'postconf' : 'both';
    case 'command':
      return text === '-' ? 'master' : undefined;
  }
}

/** Does atoi(3) make a negative number of it, on a machine with 64 bits? */
function isNegative(text: string): boolean {
  const digits = /^0*(\d*)/.exec(text)![1]!;
  return digits.length > 18 || BigInt.asIntN(32, BigInt(digits || '0')) < 0;
}

function messageOf(refusal: Refusal, text: string, column: Column, edition: Edition): string {
  const accepted = acceptedIn(column, edition);
  switch (refusal) {
    case 'both':
      return l10n.t(
        '"{0}" is no value of column {1}, which takes {2}. Postfix does not start.',
        text,
        column,
        accepted,
      );
    case 'postconf':
      return l10n.t(
        '"{0}" is no value of column {1}, which takes {2}. postconf refuses the file, and Postfix neither starts nor reloads.',
        text,
        column,
        accepted,
      );
    case 'master':
      return l10n.t(
        '"{0}" in column {1} passes postconf, but master(8) takes {2} there, and does not start.',
        text,
        column,
        accepted,
      );
  }
}

function acceptedIn(column: Column, edition: Edition): string {
  switch (column) {
    case 'type':
      return edition
        .words('master-types')
        .map(({ word }) => `"${word}"`)
        .join(', ');
    case 'wakeup':
      return l10n.t('"-" or a number of seconds, with "?" after it or not');
    case 'process_limit':
      return l10n.t('"-" or a number');
    case 'command':
      return l10n.t('the name of a program');
    default:
      return l10n.t('"y", "n" or "-"');
  }
}

function fixes(line: MasterLine, column: Column, { text }: Token, edition: Edition): Fix[] {
  const lower = text.toLowerCase();
  switch (column) {
    case 'type': {
      const words = edition.words('master-types').map(({ word }) => word);
      if (words.includes(lower)) return [setColumn(line, column, lower, 'safe')];
      const nearest = nearestName(text, words);
      return nearest ? [setColumn(line, column, nearest, 'manual')] : [];
    }
    case 'private':
    case 'unprivileged':
    case 'chroot':
      if (lower === 'y' || lower === 'yes') return [setColumn(line, column, 'y', 'safe')];
      return lower === 'n' || lower === 'no' ? [setColumn(line, column, 'n', 'safe')] : [];
    case 'wakeup':
      return /^-?\?$/.test(text) ? [setColumn(line, column, '-', 'safe')] : [];
    default:
      return [];
  }
}
