/** Shows the Markdown of our pages in a terminal: headings, paragraphs, lists, quotes, tables and blocks of code. */

import type { PhrasingContent, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import colors from 'picocolors';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** Longer lines are hard to read. */
const MAX_WIDTH = 100;
const MIN_WIDTH = 20;

/** @param columns width of the terminal; a usual one where it is not known */
export function forTerminal(markdown: string, columns = 80): string {
  const width = Math.max(MIN_WIDTH, Math.min(columns, MAX_WIDTH));
  const { children } = fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  return `${blocks(children, width)}\n`;
}

function blocks(nodes: readonly RootContent[], width: number): string {
  return nodes
    .map((node) => block(node, width))
    .filter((text) => text !== '')
    .join('\n\n');
}

function block(node: RootContent, width: number): string {
  switch (node.type) {
    case 'heading':
      return colors.bold(node.depth === 1 ? colors.underline(inline(node.children)) : inline(node.children));
    case 'paragraph':
      return wrapAnsi(inline(node.children), width);
    case 'list':
      return node.children.map((item) => indent(blocks(item.children, width - 2), '  ', '• ')).join('\n');
    case 'blockquote':
      return indent(blocks(node.children, width - 2), '│ ');
    case 'code':
      return indent(node.value, '    ');
    case 'table':
      return table(node, width);
    default:
      return '';
  }
}

function inline(nodes: readonly PhrasingContent[]): string {
  return nodes.map(span).join('').replace(/\n/g, ' ');
}

function span(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'inlineCode':
      return colors.isColorSupported ? colors.cyan(node.value) : `\`${node.value}\``;
    case 'strong':
      return colors.bold(inline(node.children));
    case 'emphasis':
      return colors.italic(inline(node.children));
    case 'link':
      return `${inline(node.children)}: ${node.url}`;
    default:
      return '';
  }
}

/** Columns side by side; the last takes what width is left. */
function table({ children: rows }: Table, width: number): string {
  const cells = rows.map((row) => row.children.map((cell) => inline(cell.children)));
  const shown = cells.filter((row) => row.some((text) => text !== ''));
  const first = Math.max(0, ...shown.map(([text = '']) => stringWidth(text)));
  const rest = Math.max(MIN_WIDTH, width - first - 2);
  return shown
    .map(([label = '', ...others]) => {
      const padding = ' '.repeat(first - stringWidth(label) + 2);
      return indent(wrapAnsi(others.join('  '), rest), ' '.repeat(first + 2), label + padding);
    })
    .join('\n');
}

function indent(text: string, by: string, first = by): string {
  return text
    .split('\n')
    .map((line, index) => ((index === 0 ? first : by) + line).trimEnd())
    .join('\n');
}
