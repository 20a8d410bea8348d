/** What the parts of completion offer, and how it becomes an item of the protocol. */

import {
  CompletionItemTag,
  InsertTextFormat,
  InsertTextMode,
  type CompletionItem,
  type CompletionItemKind,
  type Range,
} from 'vscode-languageserver-types';
import type { Span } from '../../base/span';
import type { FileContext } from '../context';
import type { Place } from './place';

/** What is asked, and how much the editor can do. */
export interface Request {
  readonly context: FileContext;
  readonly place: Place;
  /** The editor knows snippets. */
  readonly snippets: boolean;
}

/** One subject of completion. Offers nothing where the place is not its own. */
export type Part = (request: Request) => Iterable<Suggestion>;

/** What an item stands for, so that more can be told of it when somebody looks. */
export type SubjectKind = 'parameter' | 'restriction' | 'table-type' | 'program' | 'word' | 'column';

export interface Suggestion {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** One digit: lower ones come first; within a group the labels decide. */
  readonly group: number;
  /** What is put in; the label where left out. */
  readonly text?: string;
  /** The same with tab stops, for editors that know them. */
  readonly snippet?: string;
  /** What is replaced, where that is not the word. */
  readonly span?: Span;
  /** A few words beside the label. */
  readonly note?: string | undefined;
  /** What the editor shows of the item before it asks for more. */
  readonly detail?: string | undefined;
  /** Tells apart items of one label. */
  readonly variant?: string;
  readonly isDeprecated?: boolean;
  /** What it stands for, where that is more than its label. */
  readonly subject?: { readonly kind: SubjectKind; readonly name: string };
}

/** The data of an item: all that `resolveCompletion` needs. */
export interface ItemData {
  readonly kind: SubjectKind;
  readonly name: string;
  readonly uri: string;
}

/** Filled in step by step, since a list may have a thousand items and is made at every key. */
export function toItem(suggestion: Suggestion, request: Request, range: Range): CompletionItem {
  const { label, kind, group, text = label, snippet, note, detail, isDeprecated, subject } = suggestion;
  const isSnippet = request.snippets && snippet !== undefined;
  const item: CompletionItem = {
    label,
    kind,
    sortText: group + label,
    filterText: label,
    textEdit: { range, newText: isSnippet ? snippet : text },
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
  };
  if (text.includes('\n')) item.insertTextMode = InsertTextMode.asIs;
  if (note !== undefined) item.labelDetails = { description: note };
  if (detail !== undefined) item.detail = detail;
  if (isDeprecated) item.tags = [CompletionItemTag.Deprecated];
  const uri = request.context.uris[request.context.file];
  if (subject && uri !== undefined) item.data = { kind: subject.kind, name: subject.name, uri } satisfies ItemData;
  return item;
}

/** `text` as it is, inside a snippet. */
export function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A tab stop with one of `words` to choose. */
export function choice(words: readonly string[], stop = 1): string {
  return `\${${stop}|${words.map((word) => word.replace(/[\\,|$}]/g, '\\$&')).join(',')}|}`;
}

/** A tab stop with `text` in it, which the next key overwrites. */
export function placeholder(text: string, stop = 1): string {
  return `\${${stop}:${escaped(text)}}`;
}
