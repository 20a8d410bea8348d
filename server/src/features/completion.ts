/** Completion in main.cf and master.cf: finds what the cursor is at, and asks every part what could stand there. */

import type { CompletionItem, CompletionList } from 'vscode-languageserver-types';
import type { Position, Range } from '../base/span';
import { addresses } from './completion/addresses';
import { serviceArguments } from './completion/arguments';
import { columns } from './completion/columns';
import { daemons } from './completion/daemons';
import { documentation } from './completion/documentation';
import { optionNames } from './completion/option-names';
import { parameterNames } from './completion/parameter-names';
import { placeAt, type Placed } from './completion/place-at';
import { defaultValue, feedback, levels, protocols, timeUnits } from './completion/plain-values';
import { references } from './completion/references';
import { restrictions } from './completion/restrictions';
import { services } from './completion/services';
import { stockServices } from './completion/stock-services';
import { toItem, type ItemData, type Part, type Request, type Suggestion } from './completion/suggestion';
import { tables } from './completion/tables';
import { words } from './completion/words';
import type { FileContext } from './context';

/** Characters that begin a word, after which editors would not ask by themselves. For the server's capabilities. */
export const COMPLETION_TRIGGERS: readonly string[] = ['$', '{', '(', '=', ':', ',', '-', '>', '!'];

export interface CompletionOptions {
  /** The editor can fill in tab stops. */
  readonly snippets: boolean;
}

/** In this order: where two parts offer the same, the first one's counts. */
const PARTS: readonly Part[] = [
  parameterNames,
  optionNames,
  references,
  words,
  restrictions,
  timeUnits,
  protocols,
  levels,
  feedback,
  services,
  addresses,
  tables,
  defaultValue,
  stockServices,
  columns,
  daemons,
  serviceArguments,
];

/** All that could stand at `position`. The editor picks out what fits what has been typed. */
export function completion(context: FileContext, position: Position, { snippets }: CompletionOptions): CompletionList {
  const placed = placeAt(context, position);
  if (!placed) return { isIncomplete: false, items: [] };
  const request: Request = { context, place: placed.place, snippets };
  const range = rangeOf(placed, placed.place.word);
  const items = new Map<string, CompletionItem>();
  for (const part of PARTS) {
    for (const suggestion of part(request)) {
      const key = keyOf(suggestion);
      if (!items.has(key))
        items.set(key, toItem(suggestion, request, suggestion.span ? rangeOf(placed, suggestion.span) : range));
    }
  }
  return { isIncomplete: false, items: [...items.values()] };
}

/** Adds what is told of an item. `contextOf` finds the file that it was offered in. */
export function resolveCompletion(
  item: CompletionItem,
  contextOf: (uri: string) => FileContext | undefined,
): CompletionItem {
  const data = item.data as Partial<ItemData> | undefined;
  if (data?.kind === undefined || data.name === undefined || data.uri === undefined) return item;
  const context = contextOf(data.uri);
  if (!context) return item;
  const { detail, text } = documentation(context, { kind: data.kind, name: data.name });
  return {
    ...item,
    ...(detail === undefined || item.detail !== undefined ? {} : { detail }),
    ...(text ? { documentation: { kind: 'markdown', value: text } } : {}),
  };
}

function keyOf({ label, variant }: Suggestion): string {
  return variant === undefined ? label : `${label} ${variant}`;
}

/** The row of the cursor holds all of a word. */
function rangeOf({ place, position }: Placed, { start, end }: { readonly start: number; readonly end: number }): Range {
  const origin = position.character - place.offset;
  return {
    start: { line: position.line, character: origin + start },
    end: { line: position.line, character: origin + end },
  };
}
