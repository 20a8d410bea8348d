/** Tokens in the value of a parameter: what its words are, which depends on the parameter. */

import { isAllDigits, skip, isDigit } from '../../base/characters';
import type { Span, Token } from '../../base/span';
import type { Parameter } from '../../knowledge/edition';
import type { RestrictionFacts, ValueKind } from '../../knowledge/facts';
import type { Scope } from '../../project/instance';
import { parseLevel } from '../../project/level';
import { innerExpressions, type Expression } from '../../syntax/expression';
import { inlineContent, inlineItems, parseTable, type TableTree } from '../../syntax/table';
import type { FileContext } from '../context';
import type { Place } from '../node';
import { itemsOf } from '../node-at/items';
import { MACROS } from '../node-at/value';
import { look, MACRO, mark, type Look, type Mark } from './legend';
import { MAX_WORD, type Names } from './names';

/** Longer values are long lists of addresses or domains, which have no words that are worth a colour. */
const MAX_VALUE = 100_000;
/** Deeper than any table that works. */
const MAX_TABLE_DEPTH = 20;
/** Lists that come before the sender and the recipient are known. */
const EARLY_STAGES: ReadonlySet<string> = new Set(['client', 'helo', 'sender']);
/** What the grammar of the editor takes for a restriction, whatever Postfix knows. */
const RESTRICTION_LIKE = /^(?:permit|reject|defer|check|warn_if_reject|sleep|dunno)/i;
const CLASSES = 'smtpd_restriction_classes';

const TABLE_KINDS: ReadonlySet<ValueKind> = new Set([
  'table',
  'table-list',
  'domain-list',
  'address-list',
  'string-list',
  'restriction-list',
  'postscreen-access-list',
]);

export class ValueMarker {
  readonly #delays = new Map<Scope, boolean>();

  constructor(
    private readonly context: FileContext,
    private readonly names: Names,
  ) {}

  /** Marks the value of a setting. */
  mark({ line, name, value, scope }: Place, marks: Mark[]): void {
    if (value.text.length > MAX_VALUE) return;
    const parameter = this.names.parameter(name.text);
    const isClass = !parameter && this.names.classes(scope).has(name.text);
    const kind = isClass ? 'restriction-list' : parameter?.kind;
    new MarkedValue(this, this.context, this.names, marks, { line, scope, name: name.text, parameter, kind }).mark(
      value,
    );
  }

  /** Does smtpd wait with all restrictions until it knows the recipient? */
  delaysReject(scope: Scope): boolean {
    let delays = this.#delays.get(scope);
    if (delays === undefined) {
      delays = this.context.instance.expansion('smtpd_delay_reject', scope).text.toLowerCase() === 'yes';
      this.#delays.set(scope, delays);
    }
    return delays;
  }
}

interface Subject {
  readonly line: Place['line'];
  readonly scope: Scope;
  readonly name: string;
  readonly parameter: Parameter | undefined;
  readonly kind: ValueKind | undefined;
}

class MarkedValue {
  readonly #source: string;

  constructor(
    private readonly marker: ValueMarker,
    private readonly context: FileContext,
    private readonly names: Names,
    private readonly marks: Mark[],
    private readonly subject: Subject,
  ) {
    this.#source = subject.line.logical.text;
  }

  mark(value: Span & { readonly isPlain: boolean; readonly expression: Expression }): void {
    this.#words(value);
    if (!value.isPlain) this.#references(value.expression, true);
  }

  /** `isResult` is false in the operands of comparisons, which are no part of the value. */
  #references({ parts }: Expression, isResult: boolean): void {
    for (const part of parts) {
      if (part.kind !== 'reference') continue;
      const { name, comparison, call } = part;
      if (name) this.#put(name, this.#reference(name.text));
      for (const inner of innerExpressions(part)) {
        const counts =
          isResult && inner !== comparison?.left && inner !== comparison?.right && inner !== call?.argument;
        if (counts) this.#words(inner);
        this.#references(inner, counts);
      }
    }
  }

  #reference(name: string): Look | undefined {
    const { parameter, scope } = this.subject;
    const macros = parameter && MACROS[parameter.name];
    return macros && this.names.word(macros, name) ? MACRO : this.names.reference(name, scope);
  }

  /** The value, or the branch of a condition in it. */
  #words(span: Span): void {
    const { parameter, kind, line } = this.subject;
    if (kind === undefined) return;
    const items = itemsOf(line, this.#source, span, kind);
    if (kind === 'restriction-list' && parameter?.vocabulary === undefined) return this.#restrictions(items);
    for (const item of items) {
      if (item.text.length > MAX_WORD || item.text.includes('$')) this.#tables(item);
      else this.#word(item, kind);
    }
  }

  #word(item: Token, kind: ValueKind): void {
    const { parameter, name, scope } = this.subject;
    const { text, start } = item;
    if (name === CLASSES) {
      return this.#put(
        item,
        this.names.classes(scope).has(text) ? this.names.reference(text, scope) && CLASS : undefined,
      );
    }
    const facts = parameter?.vocabulary === undefined ? undefined : this.names.word(parameter.vocabulary, text);
    if (facts) {
      const isTable = parameter?.vocabulary === 'database-types';
      const type = isTable ? 'type' : isAllDigits(text) ? 'number' : 'enumMember';
      return this.#put(item, this.names.worded(type, facts));
    }
    switch (kind) {
      case 'boolean':
        return this.#put(item, /^(?:yes|no)$/i.test(text) ? WORD : undefined);
      case 'number':
      case 'reply-code':
      case 'size':
        return this.#put(item, isAllDigits(text) ? NUMBER : undefined);
      case 'level':
        return this.#put(item, parseLevel(text) ? NUMBER : undefined);
      case 'time': {
        const end = skip(this.#source, start, item.end, isDigit);
        return this.#put({ start, end }, /^\d+[smhdw]?$/i.test(text) ? NUMBER : undefined);
      }
      case 'transport':
      case 'service': {
        const service = text.split(':', 1)[0]!;
        const isThere = service !== '' && this.context.instance.services.named(service).length > 0;
        return this.#put({ start, end: start + service.length }, isThere ? SERVICE : undefined);
      }
      default:
        this.#tables(item);
    }
  }

  #restrictions(items: readonly Token[]): void {
    let owner: RestrictionFacts | undefined;
    for (const item of items) {
      const argument = owner?.argument;
      owner = undefined;
      if (argument === 'seconds') this.#put(item, isAllDigits(item.text) ? NUMBER : undefined);
      else if (argument) this.#tables(item);
      else owner = this.#restriction(item);
    }
  }

  /** Marks an item that is no argument. Returns the restriction that wants the next item as one. */
  #restriction(item: Token): RestrictionFacts | undefined {
    const { text } = item;
    if (text.length > MAX_WORD || text.includes('$') || text.startsWith('{') || text.includes(':')) {
      this.#tables(item);
      return undefined;
    }
    const restriction = this.context.edition.restriction(text);
    if (restriction) {
      this.#put(item, this.#hasEffect(restriction) ? this.names.worded('keyword', restriction) : TEXT);
      return restriction.argument ? restriction : undefined;
    }
    const isClass = this.names.classes(this.subject.scope).has(text);
    this.#put(item, isClass ? CLASS : RESTRICTION_LIKE.test(text) ? TEXT : undefined);
    return undefined;
  }

  /** A class may be used in every list. */
  #hasEffect({ stages }: RestrictionFacts): boolean {
    const { parameter, scope } = this.subject;
    const stage = parameter?.stage;
    if (stage === undefined || stages.includes(stage)) return true;
    const worksLater = stages.includes('sender') || stages.includes('recipient');
    return EARLY_STAGES.has(stage) && worksLater && this.marker.delaysReject(scope);
  }

  /** The types of a `type:name` and of the tables inside. */
  #tables(item: Token, depth = 0): void {
    const { kind } = this.subject;
    if (kind === undefined || !TABLE_KINDS.has(kind)) return;
    let table: TableTree | undefined = parseTable(this.#source, item);
    for (; table; table = table.inner) {
      const facts = this.context.edition.tableType(table.type.text);
      if (!facts) return;
      this.#put(table.type, TABLE);
      const inside = facts.argument === 'tables' ? inlineContent(this.#source, table) : undefined;
      if (!inside || depth >= MAX_TABLE_DEPTH) continue;
      for (const member of inlineItems(this.#source, inside)) this.#tables(member, depth + 1);
    }
  }

  #put(span: Span, how: Look | undefined): void {
    if (how && span.start < span.end) this.marks.push(mark(span, how));
  }
}

const CLASS = look('class');
const NUMBER = look('number');
const SERVICE = look('namespace');
const TABLE = look('type');
const TEXT = look('string');
const WORD = look('enumMember');
