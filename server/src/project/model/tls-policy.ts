/** Rows of `smtp_tls_policy_maps`: a level and its attributes (`src/smtp/smtp_tls_policy.c`). */

import type { Edition } from '../../knowledge/edition';
import { splitList } from '../../syntax/list';
import { splitNameValue } from '../../syntax/name-value';

export interface TlsPolicy {
  /** In small letters; empty for an empty policy. */
  readonly level: string;
  readonly attributes: readonly PolicyAttribute[];
}

export interface PolicyAttribute {
  /** In small letters. */
  readonly name: string;
  readonly value: string;
}

export type PolicyProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'level'; readonly word: string }
  | { readonly kind: 'unknown-attribute' | 'empty-value' | 'repeated' | 'no-equals'; readonly word: string }
  | { readonly kind: 'not-at-level'; readonly word: string; readonly level: string };

export function parsePolicy(text: string): TlsPolicy {
  const [level, ...rest] = splitList(text, { braces: true }).map((item) => item.text);
  const attributes = rest.map((item) => {
    const { name, value, equals } = splitNameValue(item.replace(/^\{(.*)\}$/s, '$1'));
    return { name: name.text.toLowerCase(), value: equals === undefined ? '\0' : value.text };
  });
  return { level: level?.toLowerCase() ?? '', attributes };
}

const ONCE: ReadonlySet<string> = new Set(['ciphers', 'protocols', 'servername', 'exclude']);
const NO_EQUALS = '\0';

/** The first thing for which Postfix calls a policy invalid, and puts mail for the destination off. */
export function policyProblem(text: string, edition: Edition): PolicyProblem | undefined {
  const { level, attributes } = parsePolicy(text);
  if (level === '') return { kind: 'empty' };
  if (!edition.word('tls-client-levels', level))
    return { kind: 'level', word: splitList(text, { braces: true })[0]!.text };
  if (level === 'none') return undefined; // Attributes are ignored.
  const seen = new Set<string>();
  for (const { name, value } of attributes) {
    const problem = attributeProblem(name, value, level, edition);
    if (problem) return problem;
    if (ONCE.has(name) && seen.has(name)) return { kind: 'repeated', word: name };
    seen.add(name);
  }
  return undefined;
}

function attributeProblem(name: string, value: string, level: string, edition: Edition): PolicyProblem | undefined {
  if (value === NO_EQUALS) return { kind: 'no-equals', word: name };
  if (!edition.word('tls-policy-attributes', name)) return { kind: 'unknown-attribute', word: name };
  if ((name === 'match' || name === 'ciphers') && value === '') return { kind: 'empty-value', word: name };
  if (name === 'match' && !MATCHING.has(level)) return { kind: 'not-at-level', word: name, level };
  if (name === 'tafile' && level !== 'verify' && level !== 'secure') return { kind: 'not-at-level', word: name, level };
  return undefined;
}

const MATCHING: ReadonlySet<string> = new Set(['verify', 'secure', 'fingerprint']);
