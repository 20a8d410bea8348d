/** The command column of master.cf: programs of this version that can run there. */

import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { ProgramFacts } from '../../knowledge/facts';
import type { Request, Suggestion } from './suggestion';

/** Groups: what Postfix ships for this service, what accepts its type (if open to the network, what is made for that), all else. */
const GROUP = { stock: 0, fitting: 1, other: 2 } as const;

export function* daemons({ context, place }: Request): Iterable<Suggestion> {
  if (place.kind !== 'column' || place.column !== 'command') return;
  const { edition } = context;
  const [name, type] = place.tree.fields.map(({ text }) => text);
  const stock = new Set(
    edition.stockServices.filter((one) => one.name === name && one.type === type).map(({ command }) => command),
  );
  for (const { name: program, types, role } of edition.programs) {
    const fits = accepts(types, type) && (type !== 'inet' || role === 'server');
    yield {
      label: program,
      kind: CompletionItemKind.Module,
      group: stock.has(program) ? GROUP.stock : fits ? GROUP.fitting : GROUP.other,
      note: ROLES[role](),
      subject: { kind: 'program', name: program },
    };
  }
}

function accepts(types: readonly string[] | undefined, type: string | undefined): boolean {
  return type === undefined || types === undefined || types.includes(type);
}

export const ROLES: Readonly<Record<ProgramFacts['role'], () => string>> = {
  delivery: () => l10n.t('delivery agent'),
  server: () => l10n.t('server for clients outside'),
  internal: () => l10n.t('inner service'),
  command: () => l10n.t('runs a command'),
};
