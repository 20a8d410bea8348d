/** Comments that switch rules off: `# postfix-lint: disable-next-line RULE -- reason`, `disable RULE`, `enable RULE`. */

import { cut, type Token } from '../base/span';

/** Every such comment holds this, so that all others are passed over quickly. */
export const MARK = 'postfix-lint:';

export interface Directive {
  readonly action: 'disable-next-line' | 'disable' | 'enable';
  /** Ids of rules; none means all. Offsets are those of the text that was read. */
  readonly rules: readonly Token[];
  /** The comment, from its `#` to the end of the row. */
  readonly comment: Token;
}

const PATTERN = /^([ \t]*)#[ \t]*postfix-lint:[ \t]*(disable-next-line|disable|enable)(?=[\s,]|$)([^\r\n]*)/gm;

/** All directives in the physical text of a line, comments between its rows included. */
export function readDirectives(text: string): readonly Directive[] {
  if (!text.includes(MARK)) return [];
  return Array.from(text.matchAll(PATTERN), (match) => {
    const [whole, indent = '', action, rest = ''] = match;
    const start = match.index + indent.length;
    const end = match.index + whole.length;
    const reason = rest.search(/(^|\s)--(\s|$)/);
    const names = reason < 0 ? rest : rest.slice(0, reason);
    const from = end - rest.length;
    const rules = Array.from(names.matchAll(/[^\s,]+/g), (name) =>
      cut(text, from + name.index, from + name.index + name[0].length),
    );
    return { action: action as Directive['action'], rules, comment: cut(text, start, end) };
  });
}
