/** Services that Postfix's own master.cf has, active or commented out: each with its whole entry. */

import { CompletionItemKind } from 'vscode-languageserver-types';
import type { StockServiceFacts } from '../../knowledge/facts';
import type { FileContext } from '../context';
import type { ColumnPlace } from './place';
import type { Request, Suggestion } from './suggestion';

/** Columns begin where they do in the file that Postfix ships. */
const WIDTHS = [10, 6, 8, 8, 8, 8, 8];

export function* stockServices({ context, place }: Request): Iterable<Suggestion> {
  if (place.kind !== 'column' || place.column !== 'service') return;
  for (const service of context.edition.stockServices) {
    if (isPresent(context, place, service)) continue;
    const { name, type, command, optional } = service;
    yield {
      label: name,
      kind: CompletionItemKind.Struct,
      group: optional ? 2 : 1,
      note: `${type} ${command}`,
      ...(place.isLast ? { text: entry(context, service), variant: `${type} ${command}` } : {}),
      subject: { kind: 'program', name: command },
    };
  }
}

function isPresent({ instance }: FileContext, { line }: ColumnPlace, { name, type }: StockServiceFacts): boolean {
  return instance.services.named(name).some((other) => other !== line && other.tree.fields[1]?.text === type);
}

/** The lines of a service; settings that this version does not know are left out. */
function entry({ edition }: FileContext, service: StockServiceFacts): string {
  const { name, type, private: isPrivate, unprivileged, chroot, wakeup, processLimit, command } = service;
  const head = [name, type, isPrivate, unprivileged, chroot, wakeup, processLimit]
    .map((text, at) => `${text} `.padEnd(WIDTHS[at]!))
    .join('');
  const options: string[] = [];
  const rest: string[] = [];
  const args = service.arguments ?? [];
  for (let at = 0; at < args.length; at++) {
    const [argument, setting] = [args[at]!, args[at + 1]];
    if (argument !== '-o' || rest.length > 0 || setting === undefined) {
      rest.push(argument);
      continue;
    }
    at++;
    if (edition.parameter(setting.split('=')[0]!)) options.push(`-o ${setting}`);
  }
  return [head + command, ...options, ...(rest.length > 0 ? [rest.join(' ')] : [])].join('\n  ');
}
