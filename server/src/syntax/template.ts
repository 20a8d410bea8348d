/** Marks of template languages (Jinja, ERB, EPP, Mustache and others), which become other text before Postfix reads it. */

/**
 * `{{` is Postfix's own after `$`, `:` or another brace, as in `${{a} == {b}}` and `inline:{{a = b}}`. `{%`, `{#`, `<%`,
 * `[%`, `%{`, `@NAME@` and `%%NAME%%` never are.
 */
const MARK = /(?:^|[^${:])\{\{|\{[%#]|<%|\[%|%\{|@@?[A-Z][A-Z0-9_]*@|%%[A-Za-z]\w*%%/;
const FIRST_CHARACTERS = /[{<%@]/;

/** Does a text hold a template expression, so that nobody knows what Postfix will read in its place? */
export function hasTemplateMark(text: string): boolean {
  return FIRST_CHARACTERS.test(text) && MARK.test(text);
}
