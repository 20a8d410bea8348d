/** Text of files and messages as terminals may show it: nothing in it moves the cursor, sets colours, or hides. */

/* eslint-disable no-control-regex -- they are what is to be shown */
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Control characters as pictures (`␛`), those beyond ASCII as `<U+202E>`. */
export function visible(text: string): string {
  return text.replace(CONTROLS, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    if (code === 0x7f) return '\u2421';
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}
