/** Services of master.cf as values: transports, and services that Postfix's programs ask. */

import { CompletionItemKind } from 'vscode-languageserver-types';
import * as l10n from '@vscode/l10n';
import type { FileContext } from '../context';
import { services as servicesOf } from './names';
import type { ValuePlace } from './place';
import { placeholder, type Request, type Suggestion } from './suggestion';

interface Service {
  readonly name: string;
  readonly type: string;
  readonly command: string;
}

export function* services({ context, place }: Request): Iterable<Suggestion> {
  if (place.kind !== 'value' || place.before.length > 0 || place.group !== undefined) return;
  if (place.valueKind === 'transport') yield* transports(context, place);
  if (place.valueKind !== 'service') return;
  for (const { name, type, command } of known(context)) {
    if (type !== 'inet') yield { label: name, kind: CompletionItemKind.Reference, group: 1, note: command };
  }
}

function* transports(context: FileContext, place: ValuePlace): Iterable<Suggestion> {
  const typed = place.text.slice(place.word.start, place.offset);
  const colon = place.word.text.indexOf(':');
  if (typed.includes(':')) return yield* nextHops(context, place, typed.slice(0, typed.indexOf(':')));
  for (const { name, type, command } of known(context)) {
    if (type !== 'unix' || context.edition.program(command)?.role !== 'delivery') continue;
    yield {
      label: name,
      kind: CompletionItemKind.Reference,
      group: 1,
      note: command,
      text: colon < 0 ? `${name}:` : name,
      ...(colon < 0 ? {} : { span: { start: place.word.start, end: place.word.start + colon } }),
    };
  }
}

/** What stands behind `transport:`. */
function* nextHops(context: FileContext, place: ValuePlace, transport: string): Iterable<Suggestion> {
  const command = known(context).find(({ name, type }) => name === transport && type === 'unix')?.command;
  const start = place.word.start + transport.length + 1;
  const common = { kind: CompletionItemKind.Value, group: 1, span: { start, end: place.word.end } } as const;
  if (command === 'lmtp') {
    yield { ...common, label: 'unix:', snippet: `unix:${placeholder('private/dovecot-lmtp')}`, note: l10n.t('socket') };
    yield {
      ...common,
      label: 'inet:',
      snippet: `inet:${placeholder('127.0.0.1')}:${placeholder('24', 2)}`,
      note: l10n.t('host and port'),
    };
  } else if (command === 'smtp') {
    yield {
      ...common,
      label: '[host]:port',
      snippet: `[${placeholder('127.0.0.1')}]:${placeholder('10024', 2)}`,
      note: l10n.t('host and port'),
    };
  }
}

/** The services of this instance; those of the file that Postfix ships where no master.cf has been found. */
function known(context: FileContext): Service[] {
  const found = new Map<string, Service>();
  const add = (name: string, type: string, command: string): void => {
    found.set(`${name}/${type}`, { name, type, command: command.split('/').at(-1)! });
  };
  if (context.instance.master) {
    for (const { tree } of servicesOf(context)) add(tree.fields[0]!.text, tree.fields[1]!.text, tree.fields[7]!.text);
  } else {
    for (const { name, type, command, optional } of context.edition.stockServices)
      if (!optional) add(name, type, command);
  }
  return [...found.values()];
}
