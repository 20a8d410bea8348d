/** Marks of template languages (Jinja, ERB, EPP, Mustache, Salt and others), which become text before Postfix reads it. */

const MARKS = ['{{', '{%', '{#', '<%', '[%', '%{', '@@', '%%'] as const;

/** Does a text hold the beginning of a template expression, so that nobody knows what it will be? */
export function hasTemplateMark(text: string): boolean {
  return MARKS.some((mark) => text.includes(mark));
}
