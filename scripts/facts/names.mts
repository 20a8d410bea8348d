/**
 * The lists of names that postconf(1) keeps by hand: old spellings that it still knows, and names that it warns of.
 */
import { literalText, tokenize } from './c-tokens.mjs';
import { arrayBody } from './source.mjs';
import type { Facts } from './snapshot.mjs';

/** From postconf_builtin.c. */
export function readLegacyNames(source: string): Map<string, Facts> {
  const rows = [...arrayBody(source, 'pcf_legacy_str_table').matchAll(/\{\s*"(\w+)",\s*("[^"]*")\s*\}/g)];
  return new Map(rows.map(([, name = '', text = '']) => [name, { type: 'string', default: literalText(text) }]));
}

/** From postconf_unused.c: the name, and the one parameter that the advice names. Lines switched off by `#if 0` do not count. */
export function readDeprecatedNames(source: string): Map<string, string | undefined> {
  const body = arrayBody(source, 'pcf_depr_param_info').replace(/^#if 0\b[^]*?^#endif.*$/gm, '');
  const strings = tokenize(body).flatMap(({ kind, text }) => (kind === 'string' ? [literalText(text)] : []));
  const deprecated = new Map<string, string | undefined>();
  for (let i = 0; i + 1 < strings.length; i += 2) {
    deprecated.set(strings[i] ?? '', /^(?:specify )?"?(\w+)"?$/.exec(strings[i + 1] ?? '')?.[1]);
  }
  return deprecated;
}
