/** Services of master.cf that are switched off by a `#` before each of their lines, as in the file Postfix ships. */

import { isBlank, skip } from '../base/characters';
import { parseService, type ServiceTree } from './master-cf';

const HASH = 35;
const DASH = 45;
const TYPE = /^(?:inet|unix|fifo|pass|unix-dgram)$/;
const PRIVATE = /^[yn-]$/;
/** Prose is no service; nobody writes the columns of one further apart. */
const MAX_LENGTH = 1000;

/** First line of a service that is switched off. */
export interface CommentedService {
  /** Blanks between `#` and the name. */
  readonly indent: number;
  /** What the line would be; spans in it are offsets in the text behind the `#`. */
  readonly tree: ServiceTree;
}

/** Reads a comment as the first line of a service; undefined where it is other text. */
export function readCommentedService(comment: string): CommentedService | undefined {
  const hash = hashOf(comment);
  if (comment.length > MAX_LENGTH || hash < 0) return undefined;
  const tree = parseService(comment.slice(hash + 1));
  const [service, type, isPrivate] = tree.fields;
  if (tree.fields.length < 8 || !TYPE.test(type!.text) || !PRIVATE.test(isPrivate!.text)) return undefined;
  return { indent: service!.start, tree };
}

/** Would this comment continue the service before it, were both switched on? Prose that follows one would not. */
export function continuesCommentedService(comment: string, { indent }: CommentedService): boolean {
  const hash = hashOf(comment);
  if (hash < 0) return false;
  const text = skip(comment, hash + 1, comment.length, isBlank);
  const own = text - hash - 1;
  return text < comment.length && own > indent && (comment.charCodeAt(text) === DASH || own >= indent + 2);
}

/** Offset of the `#` that makes the line a comment; -1 where there is none. */
function hashOf(comment: string): number {
  const at = skip(comment, 0, comment.length, isBlank);
  return comment.charCodeAt(at) === HASH ? at : -1;
}
