/** What an editor shows while the mouse rests on a word. Facts come first, from the knowledge and from this instance. */

import { MarkupKind, type Hover } from 'vscode-languageserver-types';
import type { Position } from '../base/span';
import type { FileContext } from './context';
import { attributeHover, daemonOptionHover, flagHover, macroHover } from './hover/argument';
import { render, type Blocks, type HoverStyle } from './hover/blocks';
import { columnHover } from './hover/column';
import { conditionalHover, parameterNameHover, referenceHover } from './hover/parameter';
import { restrictionHover } from './hover/restriction';
import { tableHover } from './hover/table';
import { itemAttributeHover, restrictionArgumentHover, valueHover } from './hover/value';
import type { Node } from './node';
import { isFilled, nodeAt, rangeOfNode } from './node-at';

/** Undefined in comments and for what nothing certain can be said of. */
export function hover(context: FileContext, position: Position, style: HoverStyle = {}): Hover | undefined {
  const node = nodeAt(context, position);
  if (!node || !isFilled(node)) return undefined;
  const blocks = describe(context, node);
  const value = blocks && render(blocks, style);
  if (!value) return undefined;
  return { contents: { kind: MarkupKind.Markdown, value }, range: rangeOfNode(context, node) };
}

function describe(context: FileContext, node: Node): Blocks | undefined {
  switch (node.kind) {
    case 'parameter-name':
      return parameterNameHover(context, node);
    case 'reference':
      return referenceHover(context, node);
    case 'conditional':
      return conditionalHover(context, node);
    case 'value':
      return valueHover(context, node);
    case 'restriction':
      return restrictionHover(context, node);
    case 'restriction-argument':
      return restrictionArgumentHover(context, node);
    case 'table':
      return tableHover(context, node);
    case 'item-attribute':
      return itemAttributeHover(context, node);
    case 'column':
      return columnHover(context, node);
    case 'daemon-option':
      return daemonOptionHover(context, node);
    case 'attribute':
      return attributeHover(context, node);
    case 'flag':
      return flagHover(context, node);
    case 'macro':
      return macroHover(context, node);
    case 'argument':
      return undefined;
  }
}
