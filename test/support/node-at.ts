/** Shows in one line what stands at the cursor of a fixture: `reference "$myhostname" in relay_domains`. */

import type { Node } from '../../server/src/features/node';
import { lineOf } from '../../server/src/features/node';
import { nodeAt } from '../../server/src/features/node-at';
import { atCursor } from './hover';

export function showNode(source: string, version?: string): string | undefined {
  const { context, position } = atCursor(source, version);
  const node = nodeAt(context, position);
  if (!node) return undefined;
  const text = lineOf(node).logical.text.slice(node.span.start, node.span.end);
  const where = 'setting' in node ? ` in ${node.setting.name.text}` : '';
  return [node.kind, JSON.stringify(text), ...details(node)].join(' ') + where;
}

function details(node: Node): string[] {
  switch (node.kind) {
    case 'table':
      return [node.part, node.table.type.text, ...(node.adapter ? [`via ${node.adapter.type.text}`] : [])];
    case 'restriction':
      return node.restriction ? [] : ['(unknown)'];
    case 'restriction-argument':
      return [`of ${node.restriction.name}`];
    case 'item-attribute':
      return [node.part, `of ${node.vocabulary ?? 'unknown'}`];
    case 'column':
      return [node.column];
    case 'daemon-option':
      return [node.option];
    case 'attribute':
      return [node.part, `of ${node.name.text}`];
    case 'flag':
    case 'macro':
      return [`of ${node.vocabulary}`];
    default:
      return [];
  }
}
