/** Finds the ends of bracketed texts in one pass, so that deep nesting costs no more than long text. */

const LEFT_PAREN = 40;
const RIGHT_PAREN = 41;
const LEFT_BRACE = 123;
const RIGHT_BRACE = 125;

/** Answers where a bracket ends; undefined where it does not. */
export interface BracketEnds {
  brace(open: number): number | undefined;
  parenthesis(open: number): number | undefined;
}

/** Bracket pairs of `text` up to `limit`. Braces and parentheses are paired apart: each kind is blind to the other. */
export function bracketEnds(text: string, limit: number): BracketEnds {
  let braces: Map<number, number> | undefined;
  let parentheses: Map<number, number> | undefined;
  return {
    brace: (open) => (braces ??= pairs(text, limit, LEFT_BRACE, RIGHT_BRACE)).get(open),
    parenthesis: (open) => (parentheses ??= pairs(text, limit, LEFT_PAREN, RIGHT_PAREN)).get(open),
  };
}

function pairs(text: string, limit: number, left: number, right: number): Map<number, number> {
  const found = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === left) open.push(at);
    else if (code === right) {
      const start = open.pop();
      if (start !== undefined) found.set(start, at);
    }
  }
  return found;
}
