/** Finds what stands at a position: the first step of hover, completion, definition and the like. Looks at one line only. */

import type { Position, Range, Span } from '../base/span';
import { scopeOf } from '../project/instance';
import { COLUMNS, type MasterLine, type OptionTree } from '../syntax/master-cf';
import type { MainLine } from '../syntax/main-cf';
import type { FileContext } from './context';
import { lineOf, type Node, type Place } from './node';
import { nodeInArguments } from './node-at/arguments';
import { nodeInValue } from './node-at/value';
import { pick } from './node-at/pick';

/**
 * What stands at `position`. A place between two things belongs to the one that begins there. Undefined in comments,
 * and where nothing is known to stand; nodes with an empty span tell what may be typed there.
 */
export function nodeAt(context: FileContext, position: Position): Node | undefined {
  if (context.file === 'main') {
    const point = context.document.pointAt(position);
    const offset = point && logicalOffset(point.line, point.offset);
    return offset === undefined ? undefined : nodeInMain(context, point!.line, offset);
  }
  const point = context.document.pointAt(position);
  const offset = point && logicalOffset(point.line, point.offset);
  return offset === undefined ? undefined : nodeInMaster(context, point!.line, offset);
}

/** Where a node stands in the document. */
export function rangeOfNode(context: FileContext, node: Node): Range {
  const line = lineOf(node);
  return context.document.rangeOfLogical(line as never, node.span);
}

function logicalOffset(line: MainLine | MasterLine, offset: number): number | undefined {
  return line.isEntry ? line.logical.toLogical(offset) : undefined;
}

function nodeInMain(context: FileContext, line: MainLine, offset: number): Node | undefined {
  const { name, value } = line.tree;
  return nodeInSetting(context, { file: 'main', line, scope: undefined, name, value }, line.tree.equals, offset);
}

function nodeInSetting(
  context: FileContext,
  setting: Place,
  equals: number | undefined,
  offset: number,
): Node | undefined {
  const { name } = setting;
  if (offset <= name.end && (equals === undefined || offset <= equals)) {
    return offset < name.start ? undefined : { kind: 'parameter-name', span: name, setting, name };
  }
  return equals !== undefined && offset > equals ? nodeInValue(context, setting, offset) : undefined;
}

function nodeInMaster(context: FileContext, line: MasterLine, offset: number): Node | undefined {
  const { fields } = line.tree;
  const at = pick(fields, offset);
  if (at >= 0) return { kind: 'column', span: fields[at]!, line, column: COLUMNS[at]!, text: fields[at]! };
  if (fields.length < COLUMNS.length) {
    if (offset <= (fields.at(-1)?.end ?? 0)) return undefined;
    const text = { text: '', start: offset, end: offset };
    return { kind: 'column', span: text, line, column: COLUMNS[fields.length]!, text };
  }
  if (offset <= fields.at(-1)!.end) return undefined;
  const option = line.tree.overrides.find(({ start, end }) => start <= offset && offset <= end);
  return (option && nodeInOption(context, line, option, offset)) ?? nodeInArguments(line, offset);
}

/** Undefined where `offset` is at the `-o` itself or between the parts. */
function nodeInOption(context: FileContext, line: MasterLine, option: OptionTree, offset: number): Node | undefined {
  const { name, value } = option;
  if (offset < name.start) return undefined;
  const setting: Place = { file: 'master', line, scope: scopeOf(line), option, name, value };
  return nodeInSetting(context, setting, option.equals, offset);
}

/** Does the span hold a character, rather than mark a place for one? */
export function isFilled({ span }: { readonly span: Span }): boolean {
  return span.end > span.start;
}
