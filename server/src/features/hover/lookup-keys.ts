/** What Postfix looks up in a table, in which order: by an example, for the settings in force. */

import * as l10n from '@vscode/l10n';
import type { LookupCondition, LookupFacts, LookupKeyFacts } from '../../knowledge/facts';
import type { Scope } from '../../project/instance';
import type { FileContext } from '../context';
import { code } from '../markdown';
import { resolve } from './resolve';

/** Types whose rules are tried one after the other, each against the whole key (DICT_FLAG_PATTERN). */
const PATTERN_TYPES: ReadonlySet<string> = new Set(['cidr', 'pcre', 'regexp']);

/** Types that hand the key to a server, and are not asked for parts of it (DICT_FLAG_PATTERN too). */
const SERVER_TYPES: ReadonlySet<string> = new Set(['socketmap', 'tcp']);

/** @param key of whom the table belongs to: `parameter transport_maps`, `restriction check_client_access` */
export function lookupKeys(context: FileContext, key: string, type: string, scope: Scope): string | undefined {
  const facts = context.edition.lookup(key);
  if (!facts) return undefined;
  if (SERVER_TYPES.has(type) && facts.patterns === 'first') {
    return l10n.t('The server is asked for the whole, such as {0}, and for no part of it.', code(facts.keys[0]!.key));
  }
  return PATTERN_TYPES.has(type) ? patternPhrase(facts, type) : keysPhrase(context, facts, scope);
}

function keysPhrase(context: FileContext, { sample, keys, patterns }: LookupFacts, scope: Scope): string | undefined {
  if (patterns === 'only') return l10n.t('Only pattern tables (`regexp:`, `pcre:`) make sense here.');
  const { delimiter, isSenderDependent } = settings(context, scope);
  const hasExtension = delimiter !== '';
  const asked = keys.filter(({ when }) => isAsked(when, hasExtension, isSenderDependent));
  const shown = (text: string): string =>
    hasExtension ? text.replace('+', delimiter[0] ?? '+') : text.replace(/\+\w+/, '');
  const list = asked.map((one) => keyPhrase(context, one, shown, scope));
  if (list.length === 1) return l10n.t('Looked up for {0}: {1}.', code(shown(sample)), list[0]!);
  return l10n.t(
    'Looked up for {0}, in this order: {1}. The first that is found counts.',
    code(shown(sample)),
    list.join(', '),
  );
}

function isAsked(when: LookupCondition | undefined, hasExtension: boolean, isSenderDependent: boolean): boolean {
  if (when === 'sender-dependent') return isSenderDependent;
  return hasExtension || when === undefined || when === 'local';
}

function keyPhrase(
  context: FileContext,
  { key, when, parentOf }: LookupKeyFacts,
  shown: (text: string) => string,
  scope: Scope,
): string {
  const text = parentOf !== undefined && !matchesSubdomains(context, parentOf, scope) ? `.${key}` : key;
  const isLocal = when === 'local' || when === 'local-extension';
  return isLocal ? l10n.t("{0} (only in this host's own domains)", code(shown(text))) : code(shown(text));
}

function patternPhrase({ patterns, sample, keys }: LookupFacts, type: string): string {
  if (type === 'cidr') return l10n.t('The rules see the whole address. The first that matches counts.');
  switch (patterns) {
    case 'first':
      return l10n.t(
        'The rules see the whole, such as {0}, and no part of it. The first that matches counts.',
        code(keys[0]!.key),
      );
    case 'name-and-address':
      return l10n.t('The rules see the whole host name, and then the whole address. The first that matches counts.');
    case 'each':
      return l10n.t(
        'The rules see one key after the other: {0}. The first that matches counts.',
        keys.map(({ key }) => code(key)).join(', '),
      );
    case 'only':
      return l10n.t(
        'The rules see one whole line at a time, such as {0}. The first that matches counts.',
        code(sample),
      );
  }
}

function settings(context: FileContext, scope: Scope): { delimiter: string; isSenderDependent: boolean } {
  return {
    delimiter: value(context, scope, 'recipient_delimiter'),
    isSenderDependent: value(context, scope, 'smtp_sender_dependent_authentication') === 'yes',
  };
}

function matchesSubdomains(context: FileContext, feature: string, scope: Scope): boolean {
  return value(context, scope, 'parent_domain_matches_subdomains')
    .split(/[\s,]+/)
    .includes(feature);
}

function value({ instance }: FileContext, scope: Scope, name: string): string {
  return resolve(instance, { text: `$${name}` }, scope).text;
}
