/** Shows parameters (`postconf_main.c`). */

import { jsonLine, settledLine } from './lines';
import type { Report } from './report';
import type { Request } from './request';
import type { Values } from './values';

export function showParameters(request: Request, values: Values, report: Report): void {
  const { names, classes } = request;
  if (names.length === 0) {
    for (const name of values.names) {
      const its = values.classOf(name);
      if (its && classes.has(its)) showParameter(name, request, values, report);
    }
  }
  for (const name of names) {
    if (values.has(name)) showParameter(name, request, values, report);
    else report.warn(`${name}: unknown parameter`);
  }
}

function showParameter(name: string, { flags }: Request, values: Values, report: Report): void {
  const set = flags.has('n') ? values.setting(name) : values.value(name);
  if (set === undefined) return;
  const fold = flags.has('f');
  if (flags.has('H')) {
    report.print(settledLine(name, fold));
    return;
  }
  const value = flags.has('x') && !values.isRaw(name) ? values.expanded(set) : set;
  if (flags.has('j')) report.print(jsonLine(name, value));
  else report.print(settledLine(flags.has('h') ? value : `${name} = ${value}`, fold));
}
