/** The outline of a file: the parameters of main.cf, the services of master.cf with their `-o` settings. */

import { SymbolKind, SymbolTag, type DocumentSymbol } from 'vscode-languageserver-types';
import { isDeprecated } from '../knowledge/deprecated';
import type { Parameter } from '../knowledge/edition';
import type { ValueKind } from '../knowledge/facts';
import type { Instance } from '../project/instance';
import type { RowedLine } from '../syntax/document';
import { field, type MasterDocument, type OptionTree, type ServiceTree } from '../syntax/master-cf';
import type { Value } from '../syntax/value';
import type { FileContext, MainContext, MasterContext } from './context';
import { isSecret, withoutCredentials } from './secrets';

/** Longest text shown; what is beyond does not fit beside the tree anyway. */
const MAX_TEXT = 80;
/** How much of a text is looked at: room for the indentation of the lines in it. */
const MAX_LOOK = 4 * MAX_TEXT;

/** What the outline says of a name, whatever its value. */
interface NameLook {
  readonly kind: SymbolKind;
  readonly deprecated: boolean;
  /** May its value hold a password? */
  isSecret(value: string): boolean;
}

export function symbols(context: FileContext): DocumentSymbol[] {
  return context.file === 'main' ? mainSymbols(context) : masterSymbols(context);
}

function mainSymbols({ document, instance }: MainContext): DocumentSymbol[] {
  const lookOf = looks(instance);
  const found: DocumentSymbol[] = [];
  for (const { line, row } of document.rowedLines()) {
    if (!line.isEntry) continue;
    const { name, value } = line.tree;
    if (isInvisible(name.text)) continue;
    found.push({
      ...named(name.text, value, lookOf(name.text)),
      range: document.rangeOf(line, undefined, row),
      selectionRange: document.rangeOfLogical(line, name, row),
    });
  }
  return found;
}

function masterSymbols({ document, instance }: MasterContext): DocumentSymbol[] {
  const lookOf = looks(instance);
  const found: DocumentSymbol[] = [];
  for (const place of document.rowedLines()) {
    const { line, row } = place;
    if (!line.isEntry) continue;
    const service = field(line.tree, 'service');
    if (!service || isInvisible(service.text)) continue;
    const type = field(line.tree, 'type')?.text;
    const command = field(line.tree, 'command')?.text;
    const children = line.tree.overrides.flatMap((option) => optionSymbol(document, place, option, lookOf));
    found.push({
      name: shortened(type === undefined ? service.text : `${shortened(service.text)} ${type}`),
      kind: type === 'inet' ? SymbolKind.Interface : SymbolKind.Module,
      range: document.rangeOf(line, undefined, row),
      selectionRange: document.rangeOfLogical(line, service, row),
      ...(command === undefined ? {} : { detail: shortened(command) }),
      ...(children.length > 0 ? { children } : {}),
    });
  }
  return found;
}

function optionSymbol(
  document: MasterDocument,
  { line, row }: RowedLine<ServiceTree>,
  option: OptionTree,
  lookOf: (name: string) => NameLook,
): DocumentSymbol[] {
  const { name, value } = option;
  if (isInvisible(name.text)) return [];
  return [
    {
      ...named(name.text, value, lookOf(name.text)),
      range: document.rangeOfLogical(line, option, row),
      selectionRange: document.rangeOfLogical(line, name, row),
    },
  ];
}

function named(
  name: string,
  value: Value,
  look: NameLook,
): Pick<DocumentSymbol, 'name' | 'kind' | 'detail' | 'tags'> {
  return {
    name: shortened(name),
    kind: look.kind,
    ...(value.text === '' || look.isSecret(value.text) ? {} : { detail: shortened(withoutCredentials(value.text)) }),
    ...(look.deprecated ? { tags: [SymbolTag.Deprecated] } : {}),
  };
}

/** Looks up names, each once for the whole file: the same few make up a long one. */
function looks(instance: Instance): (name: string) => NameLook {
  const known = new Map<string, NameLook>();
  return (name) => {
    let look = known.get(name);
    if (!look) {
      look = lookOf(name, instance);
      known.set(name, look);
    }
    return look;
  };
}

function lookOf(name: string, instance: Instance): NameLook {
  // A table of passwords that is written out in the value; without one, the name is not suspicious at all.
  const isSuspicious = isSecret(name, 'inline:', instance);
  return {
    kind: kindOf(instance.parameter(name)),
    deprecated: isDeprecated(name, instance.edition),
    isSecret: (value) => isSuspicious && isSecret(name, value, instance),
  };
}

function kindOf(parameter: Parameter | undefined): SymbolKind {
  return parameter ? (KINDS[parameter.kind] ?? SymbolKind.String) : SymbolKind.Variable;
}

/** Kinds of values that are not plain text. */
const KINDS: Partial<Readonly<Record<ValueKind, SymbolKind>>> = {
  boolean: SymbolKind.Boolean,
  number: SymbolKind.Number,
  'reply-code': SymbolKind.Number,
  size: SymbolKind.Number,
  time: SymbolKind.Number,
  level: SymbolKind.Number,
  'word-list': SymbolKind.Array,
  list: SymbolKind.Array,
  'domain-list': SymbolKind.Array,
  'address-list': SymbolKind.Array,
  'string-list': SymbolKind.Array,
  'table-list': SymbolKind.Array,
  'restriction-list': SymbolKind.Array,
  'postscreen-access-list': SymbolKind.Array,
  'host-list': SymbolKind.Array,
  'milter-list': SymbolKind.Array,
  'macro-list': SymbolKind.Array,
  'dnsbl-list': SymbolKind.Array,
  'environment-list': SymbolKind.Array,
  'protocol-list': SymbolKind.Array,
  'cipher-list': SymbolKind.Array,
  table: SymbolKind.Object,
};

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
