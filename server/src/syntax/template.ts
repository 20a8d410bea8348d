/** Marks of template languages (Jinja, ERB, EPP, Mustache and others), which become other text before Postfix reads it. */

/**
 * `{{` is Postfix's own after `$`, `${name:`, the type of a table or another brace, as in `${{a} == {b}}`. `{%`, `{#`, `<%`,
 * `[%`, `%{`, `@NAME@` and `%%NAME%%` never are. Nor are, at the beginning of a word, `__NAME__`, `%name` (queries of
 * database clients have single letters), and `##NAME##`, unless a line begins with it and is a comment.
 */
const MARK =
  /(?:^|[^${:]|(?<!inline|regexp|pcre|cidr|map|static|[$][{(][\w \t]{0,64}|\}[ \t]{0,64}):)\{\{|\{[%#]|<%|\[%|%\{|@@?[A-Z][A-Z0-9_]*@|%%[A-Za-z]\w*%%|(?:^|[ \t=:,/@.])(?:##[A-Z][A-Z0-9_]*##|__[A-Z][A-Z0-9_]*__|%[a-z]\w{2,})/;
const FIRST_CHARACTERS = /[{<%@#]|__/;

/** Does a text hold a template expression, so that nobody knows what Postfix will read in its place? */
export function hasTemplateMark(text: string): boolean {
  return FIRST_CHARACTERS.test(text) && MARK.test(text);
}

/**
 * Does a name look like a variable of the environment, which a script or envsubst(1) puts a value in place of? No parameter
 * of Postfix is written in capitals alone.
 */
export function isShellName(name: string): boolean {
  return /^[A-Z][A-Z0-9_]*$/.test(name);
}
