/** getopt(3) as postconf calls it: letters may be joined, and the first word that is no option ends them. */

export interface ParsedOption {
  readonly letter: string;
  /** Of a letter that takes one. */
  readonly value?: string;
}

export interface ParsedWords {
  readonly options: readonly ParsedOption[];
  /** What follows the options. */
  readonly operands: readonly string[];
  /** The letter that is none of `letters`, or that lacks its value; options end there. */
  readonly bad?: { readonly letter: string; readonly problem: 'unknown' | 'no-value' };
}

/**
 * @param letters letters that are options
 * @param withValue those of them that take a value
 */
export function getopt(words: readonly string[], letters: string, withValue: string): ParsedWords {
  const options: ParsedOption[] = [];
  let at = 0;
  for (; at < words.length; at++) {
    const word = words[at]!;
    if (word === '--') {
      at++;
      break;
    }
    if (word.length < 2 || !word.startsWith('-')) break;
    for (let place = 1; place < word.length; place++) {
      const letter = word[place]!;
      const operands = words.slice(at + 1);
      if (!letters.includes(letter)) return { options, operands, bad: { letter, problem: 'unknown' } };
      if (!withValue.includes(letter)) {
        options.push({ letter });
        continue;
      }
      const value = place + 1 < word.length ? word.slice(place + 1) : words[++at];
      if (value === undefined) return { options, operands, bad: { letter, problem: 'no-value' } };
      options.push({ letter, value });
      break;
    }
  }
  return { options, operands: words.slice(at) };
}
