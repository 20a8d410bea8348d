/** Places in text: spans count UTF-16 units in one piece of text, positions count rows as editors do. */

/** Half-open interval of UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Row and UTF-16 column from 0, as the Language Server Protocol counts. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Half-open interval of positions. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A piece of text and where it stands. */
export interface Token extends Span {
  readonly text: string;
}

/** True where `offset` lies in `span` or at one of its ends, as a cursor does that touches a word. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** The piece of `text` from `start` to `end`. */
export function cut(text: string, start: number, end: number): Token {
  return { text: text.slice(start, end), start, end };
}
