/**
 * Arguments of pipe(8) and spawn(8): attributes such as `user=vmail`, the last of which is `argv=` with the command
 * (`src/pipe/pipe.c`, `src/spawn/spawn.c`, each in `get_service_attr`).
 */

import { cut, type Token } from '../base/span';
import type { ServiceTree } from './master-cf';
import { Value } from './value';

/** One `name=value`; the name's letter case has no meaning. */
export interface PipeAttribute {
  /** As written. */
  readonly name: Token;
  readonly value: Token;
}

export interface PipeArguments {
  /** In order, `argv` the last of them. */
  readonly attributes: readonly PipeAttribute[];
  /** Arguments before `argv=` that are not `name=value`. */
  readonly strays: readonly Token[];
  /** The command and its arguments: what stands after `argv=`, and all that follows. Undefined without `argv=`. */
  readonly command?: readonly Value[];
}

/** Reads the arguments of a line whose command is pipe or spawn. `source` is the logical line. */
export function parsePipeArguments(source: string, tree: ServiceTree): PipeArguments {
  const words = tree.arguments.filter(({ role }) => role === 'word').map(({ content }) => content);
  if (words[0]?.text === '--') words.shift();
  const attributes: PipeAttribute[] = [];
  const strays: Token[] = [];
  for (const [at, word] of words.entries()) {
    const equals = word.text.indexOf('=');
    if (equals < 0) {
      strays.push(word);
      continue;
    }
    const name = cut(source, word.start, word.start + equals);
    const value = cut(source, word.start + equals + 1, word.end);
    attributes.push({ name, value });
    if (name.text.toLowerCase() === 'argv') {
      const command = [value, ...words.slice(at + 1)].map((token) => new Value(source, token));
      return { attributes, strays, command };
    }
  }
  return { attributes, strays };
}

/** The last attribute of that name, which is the one in force. */
export function pipeAttribute({ attributes }: PipeArguments, name: string): PipeAttribute | undefined {
  return attributes.findLast((attribute) => attribute.name.text.toLowerCase() === name);
}
