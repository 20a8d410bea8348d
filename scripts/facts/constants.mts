/**
 * Evaluates constant integer expressions of C, as they stand in `#if` lines and as numbers of a parameter table.
 */
import { literalText, type Token } from './c-tokens.mjs';

const LEVELS: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['|'],
  ['^'],
  ['&'],
  ['==', '!='],
  ['<', '>', '<=', '>='],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '/', '%'],
];

const OPERATIONS: Readonly<Record<string, (a: number, b: number) => number>> = {
  '||': (a, b) => Number(a !== 0 || b !== 0),
  '&&': (a, b) => Number(a !== 0 && b !== 0),
  '|': (a, b) => a | b,
  '^': (a, b) => a ^ b,
  '&': (a, b) => a & b,
  '==': (a, b) => Number(a === b),
  '!=': (a, b) => Number(a !== b),
  '<': (a, b) => Number(a < b),
  '>': (a, b) => Number(a > b),
  '<=': (a, b) => Number(a <= b),
  '>=': (a, b) => Number(a >= b),
  '<<': (a, b) => a * 2 ** b,
  '>>': (a, b) => Math.floor(a / 2 ** b),
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => Math.trunc(a / b),
  '%': (a, b) => a % b,
};

/** Names left in `tokens` count as 0, as C says of `#if`; casts are not known. Throws on anything else. */
export function evaluateInteger(tokens: readonly Token[]): number {
  let at = 0;

  const binary = (level: number): number => {
    const signs = LEVELS[level];
    if (signs === undefined) return unary();
    let value = binary(level + 1);
    for (let sign = tokens[at]?.text ?? ''; signs.includes(sign); sign = tokens[at]?.text ?? '') {
      at++;
      value = OPERATIONS[sign]?.(value, binary(level + 1)) ?? NaN;
    }
    return value;
  };

  const unary = (): number => {
    const token = tokens[at++];
    switch (token?.kind) {
      case 'number':
        return parseNumber(token.text);
      case 'character':
        return literalText(token.text).charCodeAt(0);
      case 'name':
        return 0;
      default:
    }
    if (token?.text === '!') return Number(unary() === 0);
    if (token?.text === '-') return -unary();
    if (token?.text === '+') return unary();
    if (token?.text === '(') {
      const value = binary(0);
      if (tokens[at++]?.text === ')') return value;
    }
    throw new Error(`not a constant: ${tokens.map(({ text }) => text).join(' ')}`);
  };

  const value = binary(0);
  if (at !== tokens.length) throw new Error(`not a constant: ${tokens.map(({ text }) => text).join(' ')}`);
  return value;
}

function parseNumber(text: string): number {
  const digits = text.replace(/[uUlL]+$/, '');
  return /^0[0-7]+$/.test(digits) ? parseInt(digits, 8) : Number(digits);
}
