/** What can stand at a place in main.cf or master.cf, as the features see it: the result of {@link nodeAt}. */

import type { Span, Token } from '../base/span';
import type { RestrictionFacts } from '../knowledge/facts';
import type { Parameter } from '../knowledge/edition';
import type { Scope } from '../project/instance';
import type { ReferencePart } from '../syntax/expression';
import type { MainLine } from '../syntax/main-cf';
import type { ArgumentTree, Column, MasterLine, OptionTree } from '../syntax/master-cf';
import type { TableTree } from '../syntax/table';
import type { Value } from '../syntax/value';

/** `name = value` in main.cf or after `-o`; unlike a rule's setting it may lack its `=` or its name, as while one types. */
export type Place =
  | {
      readonly file: 'main';
      readonly line: MainLine;
      readonly scope: undefined;
      readonly name: Token;
      readonly value: Value;
    }
  | {
      readonly file: 'master';
      readonly line: MasterLine;
      readonly scope: NonNullable<Scope>;
      readonly option: OptionTree;
      readonly name: Token;
      readonly value: Value;
    };

interface InSetting {
  /** What to underline or replace, in the logical text of the line. */
  readonly span: Span;
  readonly setting: Place;
}

interface InService {
  readonly span: Span;
  readonly line: MasterLine;
}

/** The name before `=`; empty where one is about to be typed. */
export interface ParameterNameNode extends InSetting {
  readonly kind: 'parameter-name';
  readonly name: Token;
}

/** `$name`, or the head of `${name…}`; the span covers the dollar sign. */
export interface ReferenceNode extends InSetting {
  readonly kind: 'reference';
  readonly name: Token;
  readonly reference: ReferencePart;
}

/** The brackets and operators of `${…}` with a condition, a comparison or a function; the span is all of it. */
export interface ConditionalNode extends InSetting {
  readonly kind: 'conditional';
  readonly reference: ReferencePart;
}

/** A whole value, or an item of a list, that is nothing more special. Empty where one may be typed. */
export interface ValueNode extends InSetting {
  readonly kind: 'value';
  /** Undefined for names that Postfix does not know. */
  readonly parameter: Parameter | undefined;
  readonly item: Token;
}

/** Where a restriction list has a restriction or a class, or may have one: then the name is empty. */
export interface RestrictionNode extends InSetting {
  readonly kind: 'restriction';
  readonly name: Token;
  /** Undefined for names that are no restriction of this version, such as restriction classes. */
  readonly restriction: RestrictionFacts | undefined;
}

/** What a restriction takes after its name, other than a table. */
export interface RestrictionArgumentNode extends InSetting {
  readonly kind: 'restriction-argument';
  readonly argument: Token;
  readonly restriction: RestrictionFacts;
}

/** `type:name`; of nested tables the innermost that holds the place. */
export interface TableNode extends InSetting {
  readonly kind: 'table';
  readonly table: TableTree;
  readonly part: 'type' | 'name';
  /** The adapter around it, such as `proxy:`. */
  readonly adapter?: TableTree;
  /** Name of the restriction that it is the argument of. */
  readonly restriction?: string;
}

/** `name=value` inside the braces of a milter, a policy service or a table. */
export interface ItemAttributeNode extends InSetting {
  readonly kind: 'item-attribute';
  readonly vocabulary: string | undefined;
  readonly name: Token;
  readonly value: Token;
  readonly part: 'name' | 'value';
}

/** A column of master.cf; empty where one may be typed. */
export interface ColumnNode extends InService {
  readonly kind: 'column';
  readonly column: Column;
  readonly text: Token;
}

/** `-v`, `-D`, or the `-o` before a setting. */
export interface DaemonOptionNode extends InService {
  readonly kind: 'daemon-option';
  /** The option that the place is at, such as `-v`, also where several letters share a dash. */
  readonly option: string;
}

/** `user=` and the like: an attribute of pipe(8), spawn(8) or, from 3.5 on, smtp(8). */
export interface AttributeNode extends InService {
  readonly kind: 'attribute';
  readonly vocabulary: string;
  readonly name: Token;
  readonly value: Token;
  readonly part: 'name' | 'value';
}

/** One letter of `flags=`. */
export interface FlagNode extends InService {
  readonly kind: 'flag';
  readonly vocabulary: string;
  readonly flag: Token;
}

/** `${recipient}`: a name that Postfix fills in for each message or session, not a parameter. */
export interface MacroNode {
  readonly kind: 'macro';
  readonly span: Span;
  readonly line: MainLine | MasterLine;
  readonly vocabulary: string;
  readonly name: Token;
}

/** Any other word after the command; empty where one may be typed. */
export interface ArgumentNode extends InService {
  readonly kind: 'argument';
  readonly argument: ArgumentTree | undefined;
}

export type SettingNode =
  | ParameterNameNode
  | ReferenceNode
  | ConditionalNode
  | ValueNode
  | RestrictionNode
  | RestrictionArgumentNode
  | TableNode
  | ItemAttributeNode;

export type ServiceNode = ColumnNode | DaemonOptionNode | AttributeNode | FlagNode | ArgumentNode;

/** Spans are offsets in the logical text of the line. */
export type Node = SettingNode | ServiceNode | MacroNode;

/** The line that a node stands in. */
export function lineOf(node: Node): MainLine | MasterLine {
  return 'setting' in node ? node.setting.line : node.line;
}
