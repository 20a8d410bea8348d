/** How postconf writes lines. */

/** Lines longer than this are folded where that is asked for. */
export const LINE_LIMIT = 80;
export const INDENT = '    ';

/** Words with one blank between them, folded where `fold` is set. */
export function settledLine(text: string, fold: boolean): string {
  const words = text.split(/[ \t\r\n]+/).filter((word) => word !== '');
  let line = '';
  let length = 0;
  for (const word of words) {
    if (length > 0) {
      const fits = !fold || length + word.length < LINE_LIMIT;
      line += fits ? ' ' : `\n${INDENT}`;
      length = fits ? length + 1 : INDENT.length;
    }
    line += word;
    length += word.length;
  }
  return `${line}\n`;
}

const SHORT: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '"': '\\"',
  '\\': '\\\\',
};

/** One object with one property, and the end of the line. */
export function jsonLine(key: string, value: string): string {
  return `{"${jsonText(key)}": "${jsonText(value)}"}\n`;
}

function jsonText(text: string): string {
  return text.replace(
    // eslint-disable-next-line no-control-regex -- these are what JSON cannot hold as they are
    /[\x00-\x1f\x7f"\\]/g,
    (character) => SHORT[character] ?? `\\u${hex(character.charCodeAt(0))}`,
  );
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
