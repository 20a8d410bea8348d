/** Lists: words between blanks and commas, with or without braces that hold words together (mystrtok(3), argv_splitq(3)). */

import { isListSeparator, isSeparator } from '../base/characters';
import { cut, type Token } from '../base/span';

const LEFT_BRACE = 123;
const RIGHT_BRACE = 125;

export interface ListOptions {
  /** Do not split inside `{ }`, as most readers of lists do. */
  readonly braces: boolean;
  /** Commas are ordinary, as between the columns of master.cf. */
  readonly commas?: 'ordinary';
}

/** Items of `text` between `start` and `end`, in order. A brace that is not closed holds together all that follows. */
export function splitList(text: string, options: ListOptions, start = 0, end = text.length): Token[] {
  const separates = options.commas ? isSeparator : isListSeparator;
  const items: Token[] = [];
  let at = start;
  while (at < end) {
    if (separates(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const itemStart = at;
    at = itemEnd(text, at, end, separates, options.braces);
    items.push(cut(text, itemStart, at));
  }
  return items;
}

function itemEnd(
  text: string,
  from: number,
  end: number,
  separates: (code: number) => boolean,
  braces: boolean,
): number {
  let level = 0;
  let at = from;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (braces && code === LEFT_BRACE) level++;
    else if (code === RIGHT_BRACE && level > 0) level--;
    else if (level === 0 && separates(code)) break;
  }
  return at;
}
