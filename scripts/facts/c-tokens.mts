/**
 * Splits C source into the few kinds of token that tables of constants are made of.
 */
export interface Token {
  readonly kind: 'string' | 'character' | 'number' | 'name' | 'sign';
  /** As written, quotes included. */
  readonly text: string;
  /** A blank precedes it: `#define X (1)` and `#define X(a)` differ by that. */
  readonly spaced: boolean;
}

const TOKEN =
  /(?<blank>\s+|\/\*[^]*?\*\/|\/\/[^\n]*)|(?<string>"(?:\\[^]|[^"\\])*")|(?<character>'(?:\\[^]|[^'\\])*')|(?<number>\.?\d[\w.]*)|(?<name>[A-Za-z_]\w*)|(?<sign><<|>>|<=|>=|==|!=|&&|\|\||[^])/gy;

/** Comments and blanks are dropped; any text can be split. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let spaced = false;
  for (const { groups = {}, 0: all } of text.matchAll(TOKEN)) {
    if (groups['blank'] !== undefined) {
      spaced = true;
      continue;
    }
    const kind =
      (['string', 'character', 'number', 'name'] as const).find((name) => groups[name] !== undefined) ?? 'sign';
    tokens.push({ kind, text: all, spaced });
    spaced = false;
  }
  return tokens;
}

/** Splits at commas that stand outside parentheses and braces; a comma at the end makes no empty part. */
export function splitAtCommas(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.text === '(' || token.text === '{') depth++;
    if (token.text === ')' || token.text === '}') depth--;
    if (token.text === ',' && depth === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  if (parts.at(-1)?.length === 0) parts.pop();
  return parts;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', a: '\x07' };

/** The characters that a string or character literal stands for. */
export function literalText(literal: string): string {
  return literal
    .slice(1, -1)
    .replace(/\\(?:([0-7]{1,3})|x([0-9a-fA-F]+)|([^]))/g, (_, octal?: string, hex?: string, other?: string) => {
      if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8));
      if (hex !== undefined) return String.fromCharCode(parseInt(hex, 16));
      return ESCAPES[other ?? ''] ?? other ?? '';
    });
}
