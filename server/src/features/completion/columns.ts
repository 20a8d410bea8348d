/** The columns of master.cf between the service's name and its command. */

import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { FileContext } from '../context';
import type { ColumnPlace } from './place';
import type { Request, Suggestion } from './suggestion';

const kind = CompletionItemKind.EnumMember;

export function* columns({ context, place }: Request): Iterable<Suggestion> {
  if (place.kind !== 'column') return;
  switch (place.column) {
    case 'type':
      return yield* types(context, place);
    case 'private':
    case 'unprivileged':
    case 'chroot':
      return yield* flags(context, place, place.column);
    case 'wakeup':
      return yield* wakeups();
    case 'process_limit':
      return yield* processLimits(context, place);
    default:
      return;
  }
}

function* types({ edition }: FileContext, { tree }: ColumnPlace): Iterable<Suggestion> {
  const name = tree.fields[0]?.text;
  const stock = new Set(edition.stockServices.filter((service) => service.name === name).map(({ type }) => type));
  for (const { word } of edition.words('master-types')) {
    yield {
      label: word,
      kind,
      group: stock.has(word) ? 0 : 1,
      subject: { kind: 'word', name: `master-types/${word}` },
    };
  }
}

/** Services of type inet are open to the network: Postfix refuses to call them private. */
function* flags(
  context: FileContext,
  { tree }: ColumnPlace,
  column: 'private' | 'unprivileged' | 'chroot',
): Iterable<Suggestion> {
  const isOpen = column === 'private' && tree.fields[1]?.text === 'inet';
  const byDefault = column === 'chroot' ? context.instance.chrootDefault : 'y';
  const subject = { kind: 'column', name: column } as const;
  if (!isOpen) yield { label: '-', kind, group: 0, note: l10n.t('default, {0}', byDefault), subject };
  yield { label: 'n', kind, group: 1, subject };
  if (!isOpen) yield { label: 'y', kind, group: 2, subject };
}

function* wakeups(): Iterable<Suggestion> {
  const subject = { kind: 'column', name: 'wakeup' } as const;
  yield { label: '-', kind, group: 0, note: l10n.t('never'), subject };
  for (const seconds of ['60', '300', '1000']) {
    yield { label: seconds, kind, group: 1, note: l10n.t('every {0} seconds', seconds), subject };
    yield {
      label: `${seconds}?`,
      kind,
      group: 2,
      note: l10n.t('every {0} seconds, if it is in use', seconds),
      subject,
    };
  }
}

function* processLimits({ edition, instance }: FileContext, { tree }: ColumnPlace): Iterable<Suggestion> {
  const [name, type, , , , , , command] = tree.fields.map(({ text }) => text);
  const stock = edition.stockServices.find(
    (service) => service.name === name && service.type === type && !service.optional,
  );
  const program = command ?? stock?.command;
  const only = edition.program(program?.split('/').at(-1) ?? '')?.processLimit;
  const subject = { kind: 'column', name: 'process_limit' } as const;
  const { text } = instance.expansion('default_process_limit');
  yield { label: '-', kind, group: only === undefined ? 0 : 3, note: l10n.t('default, {0}', text), subject };
  yield { label: '0', kind, group: only === 0 ? 0 : 2, note: l10n.t('no limit'), subject };
  yield { label: '1', kind, group: only === 1 ? 0 : 1, subject };
}
