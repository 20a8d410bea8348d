/** What stands at a place behind the command of a service, other than `-o name=value`. */

import { cut, type Token } from '../../base/span';
import { field, type ArgumentTree, type MasterLine } from '../../syntax/master-cf';
import { parsePipeArguments } from '../../syntax/pipe-arguments';
import type { ArgumentNode, AttributeNode, DaemonOptionNode, FlagNode, Node } from '../node';
import { placeIn } from './expression';
import { pick } from './pick';

/** Programs with attributes behind the command, the vocabulary of their names, and that of the letters of `flags=`. */
export const ATTRIBUTES: Readonly<Record<string, { readonly names: string; readonly flags?: string }>> = {
  pipe: { names: 'pipe-attributes', flags: 'pipe-flags' },
  spawn: { names: 'spawn-attributes' },
  smtp: { names: 'smtp-attributes', flags: 'smtp-flags' },
  lmtp: { names: 'smtp-attributes', flags: 'smtp-flags' },
};

export function nodeInArguments(line: MasterLine, offset: number): Node | undefined {
  const args = line.tree.arguments;
  const argument = args[pick(args, offset)];
  if (!argument) {
    return { kind: 'argument', span: { start: offset, end: offset }, line, argument: undefined };
  }
  if (argument.role === 'flag' || argument.role === 'override') return daemonOption(line, argument, offset);
  const program = field(line.tree, 'command')?.text.split('/').at(-1) ?? '';
  const attributes = argument.role === 'word' ? ATTRIBUTES[program] : undefined;
  const node = attributes && attribute(line, argument, offset, attributes);
  if (node) return node;
  return program === 'pipe' && argument.role === 'word' ? macro(line, argument, offset) : other(line, argument);
}

function other(line: MasterLine, argument: ArgumentTree): ArgumentNode {
  return { kind: 'argument', span: argument, line, argument };
}

/** The letter at the place: letters may share a dash, as in `-vD`. */
function daemonOption(line: MasterLine, { text, start, end }: Token, offset: number): DaemonOptionNode {
  const at = Math.max(1, Math.min(offset - start, text.length - 1));
  return { kind: 'daemon-option', span: { start, end }, line, option: `-${text[at] ?? ''}` };
}

function attribute(
  line: MasterLine,
  argument: ArgumentTree,
  offset: number,
  { names, flags }: { readonly names: string; readonly flags?: string },
): AttributeNode | FlagNode | undefined {
  const source = line.logical.text;
  const found = parsePipeArguments(source, line.tree).attributes.find(
    ({ name, value }) => argument.start <= name.start && value.end <= argument.end,
  );
  if (!found) return undefined;
  const { name, value } = found;
  if (offset <= name.end) return { kind: 'attribute', span: name, line, vocabulary: names, name, value, part: 'name' };
  const kind = name.text.toLowerCase();
  if (kind === 'flags' && flags && offset < value.end) {
    const flag = cut(source, offset, offset + 1);
    return { kind: 'flag', span: flag, line, vocabulary: flags, flag };
  }
  if (kind === 'argv') return undefined;
  return { kind: 'attribute', span: value, line, vocabulary: names, name, value, part: 'value' };
}

/** `${name}` in the command of pipe(8) and its arguments. */
function macro(line: MasterLine, argument: ArgumentTree, offset: number): Node {
  const command = parsePipeArguments(line.logical.text, line.tree).command ?? [];
  const value = command[pick(command, offset)];
  const place = value && placeIn(line.logical.text, value.expression, offset);
  if (place?.at !== 'head') return other(line, argument);
  return { kind: 'macro', span: place.span, line, vocabulary: 'pipe-macros', name: place.reference.name! };
}
