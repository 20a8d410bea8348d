/** The outline of a file: the parameters of main.cf, the services of master.cf with their `-o` settings. */

import { SymbolKind, SymbolTag, type DocumentSymbol } from 'vscode-languageserver-types';
import type { Range, Span } from '../base/span';
import type { Instance } from '../project/instance';
import { contentLength } from '../syntax/document';
import type { Line } from '../syntax/line';
import type { MainLine } from '../syntax/main-cf';
import { field, type MasterLine } from '../syntax/master-cf';
import type { Page } from '../syntax/pages';
import type { Value } from '../syntax/value';
import type { FileContext } from './context';
import { isSecret, withoutCredentials } from './secrets';
import { NameLooks } from './symbols/name-looks';

/** Longest text shown; what is beyond does not fit beside the tree anyway. */
const MAX_TEXT = 80;
/** How much of a text is looked at: room for the indentation of the lines in it. */
const MAX_LOOK = 4 * MAX_TEXT;

/** No person looks through more; an answer with all lines of a huge file would cost more than all else together. */
const MAX_SYMBOLS = 10_000;

export function symbols(context: FileContext): DocumentSymbol[] {
  const maker = makerOf(context.instance);
  return context.file === 'main'
    ? inPages(context.document.pages, (page, row) => maker.main(page, row))
    : inPages(context.document.pages, (page, row) => maker.master(page, row));
}

function inPages<Tree>(
  pages: readonly Page<Tree>[],
  symbolsOf: (page: Page<Tree>, firstRow: number) => DocumentSymbol[],
): DocumentSymbol[] {
  const found: DocumentSymbol[] = [];
  let row = 0;
  for (const page of pages) {
    found.push(...symbolsOf(page, row));
    if (found.length >= MAX_SYMBOLS) break;
    row += page.height;
  }
  return found.slice(0, MAX_SYMBOLS);
}

/** The symbols of one run of lines, and what they depend on besides its text. */
interface PageSymbols {
  readonly firstRow: number;
  readonly generation: number;
  readonly symbols: DocumentSymbol[];
}

const makers = new WeakMap<Instance, SymbolMaker>();

function makerOf(instance: Instance): SymbolMaker {
  let maker = makers.get(instance);
  if (!maker) makers.set(instance, (maker = new SymbolMaker(instance)));
  return maker;
}

/** Editors ask for the outline at every key. What stands in a run of lines that the edit left alone is kept. */
class SymbolMaker {
  readonly #looks: NameLooks;
  readonly #pages = new WeakMap<object, PageSymbols>();

  constructor(private readonly instance: Instance) {
    this.#looks = new NameLooks(instance);
  }

  main(page: Page<MainLine['tree']>, firstRow: number): DocumentSymbol[] {
    return this.#kept(page, firstRow, (line, row) => this.#parameter(line, row));
  }

  master(page: Page<MasterLine['tree']>, firstRow: number): DocumentSymbol[] {
    return this.#kept(page, firstRow, (line, row) => this.#service(line, row));
  }

  #kept<Tree>(
    page: Page<Tree>,
    firstRow: number,
    symbolOf: (line: Line<Tree>, row: number) => DocumentSymbol | undefined,
  ): DocumentSymbol[] {
    const kept = this.#pages.get(page);
    if (kept?.firstRow === firstRow && kept.generation === this.#looks.generation) return kept.symbols;
    const found: DocumentSymbol[] = [];
    let row = firstRow;
    for (const line of page.lines) {
      const symbol = line.isEntry ? symbolOf(line, row) : undefined;
      if (symbol) found.push(symbol);
      row += line.height;
    }
    this.#pages.set(page, { firstRow, generation: this.#looks.generation, symbols: found });
    return found;
  }

  #parameter(line: MainLine, row: number): DocumentSymbol | undefined {
    const { name, value } = line.tree;
    return this.#setting(name.text, value, wholeLine(line, row), placeOf(line, row, name));
  }

  #service(line: MasterLine, row: number): DocumentSymbol | undefined {
    const service = field(line.tree, 'service');
    if (!service || isInvisible(service.text)) return undefined;
    const type = field(line.tree, 'type')?.text;
    const command = field(line.tree, 'command')?.text;
    const children = this.#options(line, row);
    return {
      name: shortened(type === undefined ? service.text : `${shortened(service.text)} ${type}`),
      kind: type === 'inet' ? SymbolKind.Interface : SymbolKind.Module,
      range: wholeLine(line, row),
      selectionRange: placeOf(line, row, service),
      ...(command === undefined ? {} : { detail: shortened(command) }),
      ...(children.length > 0 ? { children } : {}),
    };
  }

  #options(line: MasterLine, row: number): DocumentSymbol[] {
    return line.tree.overrides.flatMap((option) => {
      const { name, value } = option;
      return this.#setting(name.text, value, placeOf(line, row, option), placeOf(line, row, name)) ?? [];
    });
  }

  #setting(name: string, value: Value, range: Range, selectionRange: Range): DocumentSymbol | undefined {
    if (isInvisible(name)) return undefined;
    const { kind, deprecated, detail } = this.#looks.of(name);
    const symbol: DocumentSymbol = { name: shortened(name), kind, range, selectionRange };
    const isHidden = detail === 'hidden' || (detail === 'checked' && isSecret(name, value.text, this.instance));
    if (!isHidden && value.text !== '') symbol.detail = shortened(withoutCredentials(value.text));
    if (deprecated) symbol.tags = [SymbolTag.Deprecated];
    return symbol;
  }
}

function wholeLine(line: Line, row: number): Range {
  return { start: { line: row, character: 0 }, end: line.positionAt(contentLength(line.text), row) };
}

/** Range of a span of the logical text. An open brace holds what follows, even half of the line ending: not so here. */
function placeOf(line: Line, row: number, logical: Span): Range {
  const { start, end } = line.physical(logical);
  const last = Math.max(start, Math.min(end, contentLength(line.text)));
  return { start: line.positionAt(start, row), end: line.positionAt(last, row) };
}

/** Editors refuse symbols without a name to show. */
function isInvisible(name: string): boolean {
  return name.trim() === '';
}

/** Text on one line, without a half character at its end. */
function shortened(text: string): string {
  if (text.length <= MAX_TEXT && !/\s\s|[\t-\r]/.test(text)) return text;
  const collapsed = text.slice(0, MAX_LOOK).replace(/\s+/g, ' ').trim();
  if (collapsed.length <= MAX_TEXT && text.length <= MAX_LOOK) return collapsed;
  const kept = collapsed.slice(0, MAX_TEXT - 1);
  return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}
