/** What stands at a place in the value of a parameter. */

import type { Span, Token } from '../../base/span';
import type { Parameter } from '../../knowledge/edition';
import type { ValueKind } from '../../knowledge/facts';
import { closingBrace, unbrace } from '../../syntax/braced';
import { splitList } from '../../syntax/list';
import { inlineContent, inlineItems, parseTable, type TableTree } from '../../syntax/table';
import type { FileContext } from '../context';
import type { ItemAttributeNode, Node, Place, TableNode, ValueNode } from '../node';
import { placeIn } from './expression';
import { itemsOf, ownerOf } from './items';
import { countFrom, pick } from './pick';

/** What stands at `offset`, which is somewhere behind the `=` of `setting`. */
export function nodeInValue(context: FileContext, setting: Place, offset: number): Node | undefined {
  const source = setting.line.logical.text;
  const { value } = setting;
  const parameter = context.instance.parameter(setting.name.text);
  const kind = parameter ? parameter.kind : kindByUse(context, setting);
  if (offset < value.start || offset > value.end) {
    return settled(context, { setting, parameter, kind, source, span: value }, offset);
  }
  const place = value.isPlain ? undefined : placeIn(source, value.expression, offset);
  switch (place?.at) {
    case undefined:
      return settled(context, { setting, parameter, kind, source, span: value }, offset);
    case 'head': {
      const { reference, span } = place;
      const name = reference.name!;
      const vocabulary = parameter && MACROS[parameter.name];
      if (vocabulary) return { kind: 'macro', span, line: setting.line, vocabulary, name };
      return { kind: 'reference', span, setting, name, reference };
    }
    case 'frame':
      return { kind: 'conditional', span: place.reference, setting, reference: place.reference };
    case 'text':
      return place.isResult
        ? settled(context, { setting, parameter, kind, source, span: place.expression }, offset)
        : undefined;
  }
}

/** Parameters that Postfix fills in per message, from names of its own. */
export const MACROS: Readonly<Record<string, string>> = {
  command_execution_directory: 'local-macros',
  default_rbl_reply: 'rbl-reply-macros',
  forward_path: 'local-macros',
  luser_relay: 'local-macros',
  postscreen_reject_footer: 'postscreen-footer-macros',
  smtpd_reject_footer: 'reject-footer-macros',
};

/** Names of one's own are restriction lists where a list of classes or their name says so. */
function kindByUse({ usage }: FileContext, { name, scope }: Place): ValueKind | undefined {
  const isClass = usage.restrictionClasses(scope).has(name.text);
  return isClass || name.text.endsWith('_restrictions') ? 'restriction-list' : undefined;
}

interface Area {
  readonly setting: Place;
  readonly parameter: Parameter | undefined;
  readonly kind: ValueKind | undefined;
  readonly source: string;
  /** The value, or a branch of a condition in it. */
  readonly span: Span;
}

function settled(context: FileContext, area: Area, offset: number): Node | undefined {
  const { setting, parameter, kind, source, span } = area;
  const items = itemsOf(setting.line, source, span, kind);
  const at = pick(items, offset);
  const empty = { text: '', start: offset, end: offset };
  const item = items[at] ?? empty;
  const index = at >= 0 ? at : countFrom(items, offset);
  switch (kind) {
    case 'restriction-list':
      if (parameter?.vocabulary === undefined) return restrictionNode(context, area, items, index, item, offset);
      return valueNode(area, item);
    case 'milter-list':
      return groupNode(area, item, offset, 'milter-settings') ?? valueNode(area, item);
    case 'environment-list':
      return valueNode(area, item);
    case 'postscreen-access-list':
    case 'domain-list':
    case 'address-list':
    case 'string-list':
    case 'table-list':
    case 'table':
    case undefined:
      return tableNode(area, item, offset) ?? valueNode(area, item);
    default:
      return { kind: 'value', span: item, setting, parameter, item };
  }
}

function valueNode({ setting, parameter }: Area, item: Token): ValueNode {
  return { kind: 'value', span: item, setting, parameter, item };
}

function restrictionNode(
  context: FileContext,
  area: Area,
  items: readonly Token[],
  index: number,
  item: Token,
  offset: number,
): Node {
  const { setting } = area;
  const owner = ownerOf(items, index, context.edition);
  const isPolicy = owner?.argument === 'policy-server';
  const group = groupNode(area, item, offset, isPolicy ? 'policy-service-settings' : undefined);
  if (group) return group;
  if (!owner || owner.argument === 'table') {
    const table = tableNode(area, item, offset);
    if (table) return owner ? { ...table, restriction: owner.name } : table;
  }
  if (owner) return { kind: 'restriction-argument', span: item, setting, argument: item, restriction: owner };
  return { kind: 'restriction', span: item, setting, name: item, restriction: context.edition.restriction(item.text) };
}

/** `{ first, name = value, … }`: the attributes in it; the first member stands for the whole. */
function groupNode(area: Area, item: Token, offset: number, vocabulary: string | undefined): Node | undefined {
  if (!item.text.startsWith('{')) return undefined;
  const { setting, source } = area;
  const { content } = unbrace(source, item.start, item.end);
  const members = splitList(source, { braces: true }, content.start, content.end);
  const at = pick(members, offset);
  const member = members[at];
  if (!member) return undefined;
  if (at === 0) return tableNode(area, member, offset) ?? valueNode(area, member);
  return attributeNode(setting, source, member, offset, vocabulary);
}

function attributeNode(
  setting: Place,
  source: string,
  member: Token,
  offset: number,
  vocabulary: string | undefined,
): ItemAttributeNode {
  const content = member.text.startsWith('{') ? unbrace(source, member.start, member.end).content : member;
  const equals = content.text.indexOf('=');
  const nameEnd = content.start + (equals < 0 ? content.text.length : equals);
  const name = trim({ text: source.slice(content.start, nameEnd), start: content.start, end: nameEnd });
  const valueStart = equals < 0 ? content.end : nameEnd + 1;
  const value = trim({ text: source.slice(valueStart, content.end), start: valueStart, end: content.end });
  const part = equals >= 0 && offset > nameEnd ? 'value' : 'name';
  return { kind: 'item-attribute', span: part === 'name' ? name : value, setting, vocabulary, name, value, part };
}

function trim({ text, start }: Token): Token {
  const from = start + text.length - text.trimStart().length;
  const inner = text.trim();
  return { text: inner, start: from, end: from + inner.length };
}

/** The table that an item names; of `unionmap:{…}` and `proxy:…`, the table inside. */
function tableNode(area: Area, item: Token, offset: number, adapter?: TableTree, depth = 0): TableNode | undefined {
  const { setting, source } = area;
  const negation = /^!+/.exec(item.text)?.[0].length ?? 0;
  const from = item.start + negation;
  let table = parseTable(source, { text: item.text.slice(negation), start: from, end: item.end });
  let outer = adapter;
  while (table?.inner && offset >= table.inner.start) {
    outer = table;
    table = table.inner;
  }
  if (!table || !/^[a-z][a-z0-9-]*$/.test(table.type.text)) return undefined;
  const inner = depth < MAX_DEPTH ? insideComposite(area, table, offset, depth) : undefined;
  if (inner) return inner;
  const node = { kind: 'table', setting, table, span: table.name.text.startsWith('{') ? table.type : table } as const;
  const part = offset <= table.type.end ? 'type' : 'name';
  return outer ? { ...node, part, adapter: outer } : { ...node, part };
}

/** Deeper than any table that works. */
const MAX_DEPTH = 20;

function insideComposite(area: Area, table: TableTree, offset: number, depth: number): TableNode | undefined {
  if (table.type.text !== 'unionmap' && table.type.text !== 'pipemap') return undefined;
  const { name } = table;
  if (!name.text.startsWith('{') || offset <= name.start) return undefined;
  const close = closingBrace(area.source, name.start, name.end);
  if (close !== undefined && offset > close) return undefined;
  const items = inlineItems(area.source, inlineContent(area.source, table)!);
  const member = items[pick(items, offset)];
  return member && tableNode(area, member, offset, undefined, depth + 1);
}
