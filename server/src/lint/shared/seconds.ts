/** Times as Postfix reads them: a number and a letter (`src/global/mail_conf_time.c`). */

import type { TimeUnit } from '../../knowledge/facts';

const SECONDS: Readonly<Record<TimeUnit, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };

/** A time in seconds; undefined for text that is none, or has no unit that is known. */
export function seconds(text: string, unit: TimeUnit | undefined): number | undefined {
  const [, number, letter] = /^(\d+)([smhdw]?)/i.exec(text) ?? [];
  const one = (letter?.toLowerCase() as TimeUnit | '' | undefined) || unit;
  return number === undefined || one === undefined ? undefined : Number(number) * SECONDS[one];
}
