/**
 * What the tags of template languages do to lines: open and close blocks, which may come to be, or come to be many times, and
 * put text in a line's place. Jinja (Ansible, Salt), ERB (Puppet, Chef), EPP, Go (consul-template) and Mustache.
 */

import { hasTemplateMark } from './template';

/** `{% … %}`; `<% … %>` without a result; `{{#…}}`, `{{ if … }}` and their like. A text full of openings is no tag. */
const TAG = new RegExp(
  [
    String.raw`\{%[-+]?(?<jinja>[^]{0,1000}?)[-+]?%\}`,
    String.raw`<%-?(?![=#%])(?<ruby>[^]{0,1000}?)-?%>`,
    String.raw`\{\{[-~]?\s*(?<handle>(?:[#^/]|(?:if|else|end|range|with|block|define)\b(?!\())[^]{0,1000}?)\}\}`,
  ].join('|'),
  'g',
);
/** Comments of templates, which leave nothing behind. */
const COMMENT = /\{#[^]{0,1000}?#\}|<%#[^]{0,1000}?%>/g;

const OPENING = /(?:^|[^${:])\{\{|\{[%#]|<%/g;
const CLOSING: Readonly<Record<string, string>> = { '{{': '}}', '{%': '%}', '{#': '#}', '<%': '%>' };

/** What closes the tag that a text leaves open; `closing` is what the text before it has left open. */
export function leftOpen(text: string, closing?: string): string | undefined {
  let awaited = closing;
  let at = 0;
  for (;;) {
    if (awaited !== undefined) {
      const end = text.indexOf(awaited, at);
      if (end < 0) return awaited;
      at = end + awaited.length;
    }
    OPENING.lastIndex = at;
    const opening = OPENING.exec(text);
    if (!opening) return undefined;
    at = OPENING.lastIndex;
    awaited = CLOSING[opening[0].slice(-2)];
  }
}

const JINJA_BLOCKS = /^(?:if|for|block|macro|call|filter|trans|autoescape|with|raw|set\s+\w+\s*$)\b/;
/** Tags that bring the text of another file. */
const JINJA_TEXT = /^(?:include|extends|import|from)\b/;
const RUBY_OPENS = /^(?:if|unless|case|while|until|for|begin)\b|(?:\bdo|\{)(?:\s*\|[^|]*\|)?$/;
const RUBY_CLOSES = /^(?:end\b|\})/;

/** Blocks that are open behind a text, if `depth` are open before it. */
export function depthAfter(text: string, depth: number): number {
  let open = depth;
  for (const { groups = {} } of text.matchAll(TAG)) {
    const { jinja, ruby, handle } = groups;
    if (jinja !== undefined) open += stepOfJinja(jinja.trim());
    else if (ruby !== undefined) open += stepOfRuby(ruby.trim());
    else if (handle !== undefined) open += stepOfHandle(handle.trim());
  }
  return Math.max(0, open);
}

function stepOfJinja(tag: string): number {
  if (tag.startsWith('end')) return -1;
  return JINJA_BLOCKS.test(tag) ? 1 : 0;
}

function stepOfRuby(code: string): number {
  return (RUBY_OPENS.test(code) ? 1 : 0) - (RUBY_CLOSES.test(code) ? 1 : 0);
}

function stepOfHandle(tag: string): number {
  if (/^(?:\/|end\b)/.test(tag)) return -1;
  return tag.startsWith('else') ? 0 : 1;
}

/** What is left of a row without tags that only steer and comments of the template. */
export function withoutTags(row: string): string {
  return row
    .replace(COMMENT, '')
    .replace(TAG, (tag, ...rest) => {
      const { jinja } = rest.at(-1) as Record<string, string | undefined>;
      return jinja !== undefined && JINJA_TEXT.test(jinja.trim()) ? tag : '';
    })
    .trim();
}

/** Expressions that make a heading of comments, as Ansible has them. */
const HEADING = /\bansible_managed\b|\|\s*comment\b/;

/** May the row become a line, or many, of a name that nobody knows? `nameEnd` is where its name would end. */
export function makesNames(row: string, nameEnd: (row: string) => number): boolean {
  const rest = withoutTags(row);
  if (rest === '' || HEADING.test(rest)) return false;
  const end = nameEnd(row);
  return hasTemplateMark(end < 0 ? row : row.slice(0, end));
}
