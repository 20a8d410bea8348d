/** The caches of TLS sessions, which tlsmgr(8) alone keeps (`src/tlsmgr/tlsmgr.c`). */

import * as l10n from '@vscode/l10n';
import type { Scope } from '../../project/instance';
import { knownValue, type KnownValue } from '../../project/known';
import type { Model } from '../../project/model/model';
import { replaceValue } from '../edits';
import type { Fix } from '../rule';
import { settingOf } from './change';

/** The prefix of each cache's parameters, in the order in which tlsmgr(8) opens them. */
const CACHES = ['smtpd', 'smtp', 'lmtp'] as const;

export type CachePrefix = (typeof CACHES)[number];

/** A cache that tlsmgr(8) opens. */
export interface SessionCache extends KnownValue {
  readonly prefix: CachePrefix;
  /** Such as `smtp_tls_session_cache_database`. */
  readonly name: string;
  /** Such as `btree`; the default type where none is written. */
  readonly type: string;
  /** What stands behind the type. */
  readonly path: string;
}

export function cacheName(prefix: CachePrefix): string {
  return `${prefix}_tls_session_cache_database`;
}

/** The caches that are known to be in use. */
export function sessionCaches(model: Model): readonly SessionCache[] {
  const { instance } = model;
  const scope = managerScope(model);
  return CACHES.flatMap((prefix) => {
    const name = cacheName(prefix);
    const known = knownValue(instance, name, scope);
    if (!known || known.text === '' || isOff(prefix, model)) return [];
    const [, written, path = ''] = /^(?:([^:/]*):)?(.*)$/s.exec(known.text)!;
    const type = written ?? knownValue(instance, 'default_database_type', scope)?.text ?? 'hash';
    return [{ ...known, prefix, name, type, path }];
  });
}

/** Without a lifetime nothing is kept. */
function isOff(prefix: CachePrefix, model: Model): boolean {
  const lifetime = knownValue(model.instance, `${prefix}_tls_session_cache_timeout`, managerScope(model))?.text;
  return lifetime !== undefined && /^\s*[+-]?0*[smhdw]?$/.test(lifetime);
}

/** Whose `-o` settings hold for the caches. */
export function managerScope(model: Model): Scope {
  return model.running('tlsmgr')[0]?.scope;
}

/** Puts a cache into another file. What is written is replaced, a `$name` in it too: it is what is wrong. */
export function moveCache({ origin }: SessionCache, value: string): Fix[] {
  const setting = settingOf(origin);
  if (!setting || /\s/.test(setting.value.text)) return [];
  const edits = [replaceValue(setting, value)];
  return [{ title: l10n.t('Change to "{0}"', value), safety: 'safe', preferred: true, edits }];
}

/** The value as written; its parts may be `$name`. */
export function writtenValue({ origin, text }: SessionCache): string {
  return settingOf(origin)?.value.text ?? text;
}
