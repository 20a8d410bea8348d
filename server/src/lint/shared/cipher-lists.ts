/** Lists of ciphers that are excluded, split the way Postfix does (`tls_set_ciphers` of `src/tls/tls_misc.c`). */

import { cut, type Token } from '../../base/span';
import type { Instance } from '../../project/instance';
import { isInForce, type Setting } from '../../project/setting';

/** Blanks, commas and colons part the items. */
const ITEM = /[^\s,:]+/g;

/** Items of text that is not in a line. */
export function cipherItems(text: string): readonly string[] {
  return text.match(ITEM) ?? [];
}

/** Items of a setting that excludes ciphers, at their places; none for other settings, and where `$name` stands in it. */
export function excludedCiphers({ name, value, line }: Setting): readonly Token[] {
  if (!name.text.endsWith('_exclude_ciphers') || !value.isPlain) return [];
  const source = line.logical.text;
  return Array.from(source.slice(value.start, value.end).matchAll(ITEM), ({ index, 0: text }) =>
    cut(source, value.start + index, value.start + index + text.length),
  );
}

/** The same, where no other setting decides. */
export function excludedHere(setting: Setting, instance: Instance): readonly Token[] {
  return isInForce(setting, instance) && instance.parameter(setting.name.text) ? excludedCiphers(setting) : [];
}
