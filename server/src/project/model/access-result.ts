/** What smtpd(8) makes of the right-hand side of an access table (`check_table_result` of `src/smtpd/smtpd_check.c`). */

import { isAllDigits } from '../../base/characters';
import { splitList } from '../../syntax/list';

/**
 * - `permit`: ends the list, and lets the client in
 * - `refuse`: ends all lists
 * - `discard`: mail is taken and thrown away
 * - `neutral`: the list goes on
 * - `restrictions`: names restrictions or classes, which are asked in its place
 * - `table`: holds a colon, which is taken for a table and answered with a server error
 * - `empty`: nothing; permits before 3.2, answered with a server error from then on (`maps_find`)
 */
export type AccessAction = 'permit' | 'refuse' | 'discard' | 'neutral' | 'restrictions' | 'table' | 'empty';

export function accessAction(value: string): AccessAction {
  if (value === '') return 'empty';
  const [first = '', rest = ''] = /^([^ \t]*)\s*(.*)$/s.exec(value)?.slice(1) ?? [];
  const known = ACTIONS[first.toLowerCase()];
  if (known) return known;
  // Digits alone permit, `550` too: other programs leave time stamps there.
  if (isAllDigits(value)) return 'permit';
  if (rest !== '' && /^[45]\d\d$/.test(first)) return 'refuse';
  if (/^(ok|relay)$/i.test(first)) return 'permit';
  if (value.includes(':')) return 'table';
  return splitList(value, { braces: true }).length === 0 ? 'permit' : 'restrictions';
}

const ACTIONS: Readonly<Record<string, AccessAction>> = {
  bcc: 'neutral',
  defer: 'refuse',
  defer_if_permit: 'refuse',
  defer_if_reject: 'neutral',
  discard: 'discard',
  dunno: 'neutral',
  filter: 'neutral',
  hangup: 'refuse',
  hold: 'neutral',
  info: 'neutral',
  prepend: 'neutral',
  redirect: 'neutral',
  reject: 'refuse',
  warn: 'neutral',
};
