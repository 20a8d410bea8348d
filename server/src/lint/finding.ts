/** Whether findings look the same to a client. */

import type { Line } from '../syntax/line';
import type { Finding, Related } from './rule';

/** Would a client see a difference? Lines may be others, but stand in the same rows. */
export function sameFindings(a: readonly Finding[], b: readonly Finding[]): boolean {
  return a.length === b.length && a.every((finding, at) => sameFinding(finding, b[at]!));
}

function sameFinding(a: Finding, b: Finding): boolean {
  if (a.rule !== b.rule || a.severity !== b.severity || a.message !== b.message || a.tag !== b.tag) return false;
  if (!samePlace(a, b)) return false;
  const [relatedA, relatedB] = [a.related ?? [], b.related ?? []];
  return relatedA.length === relatedB.length && relatedA.every((one, at) => sameRelated(one, relatedB[at]!));
}

function sameRelated(a: Related, b: Related): boolean {
  if (a.message !== b.message) return false;
  if ('path' in a || 'path' in b) return 'path' in a && 'path' in b && a.path === b.path && a.row === b.row;
  return a.span.start === b.span.start && a.line === b.line;
}

function samePlace(a: Finding, b: Finding): boolean {
  if (a.line === b.line) return a.span.start === b.span.start && a.span.end === b.span.end;
  const [spanA, spanB] = [a.line.physical(a.span), b.line.physical(b.span)];
  return samePosition(a.line, spanA.start, b.line, spanB.start) && samePosition(a.line, spanA.end, b.line, spanB.end);
}

/** Row and column, not offset: the same offset may stand in another row of a line of several. */
function samePosition(a: Line, offsetA: number, b: Line, offsetB: number): boolean {
  const [positionA, positionB] = [a.positionAt(offsetA), b.positionAt(offsetB)];
  return positionA.line === positionB.line && positionA.character === positionB.character;
}
