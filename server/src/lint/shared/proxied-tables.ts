/** The tables that proxymap(8) opens for others (`authorize_proxied_maps` of `src/proxymap/proxymap.c`). */

import type { Scope } from '../../project/instance';
import type { Model } from '../../project/model/model';
import { unbrace } from '../../syntax/braced';
import { splitList } from '../../syntax/list';
import { hasTemplateMark } from '../../syntax/template';

/** Each service has its list of tables: one reads, the other writes too. */
export const APPROVAL = { proxymap: 'proxy_read_maps', proxywrite: 'proxy_write_maps' } as const;

export type ProxyService = keyof typeof APPROVAL;

/** The tables of a service, as text behind `proxy:`; undefined where they are not known. */
export function approvedTables(service: ProxyService, model: Model): ReadonlySet<string> | undefined {
  const { instance } = model;
  const name = APPROVAL[service];
  const scope = scopeOf(service, model);
  const effective = instance.effective(name, scope);
  if (!effective || !instance.main || instance.isTemplate('main')) return undefined;
  const { text, problem } = instance.expand(effective.value, scope);
  if (problem || hasTemplateMark(text)) return undefined;
  const found = new Set<string>();
  const isComplete = collect(text, found, 0);
  if (instance.edition.isSince('3.11') && !isComplete) return undefined;
  if (service === 'proxymap' && instance.edition.isSince('3.11')) {
    const classes = instance.expansion('smtpd_restriction_classes', scope).text;
    for (const { text: one } of splitList(classes, { braces: false }))
      collect(instance.expansion(one, scope).text, found, 0);
  }
  return found;
}

/** Does main.cf, or the default, say what a service opens, and no `-o` of its own? */
export function isApprovedInMain(service: ProxyService, model: Model): boolean {
  const origin = model.instance.effective(APPROVAL[service], scopeOf(service, model))?.origin;
  return origin !== undefined && origin.from !== 'override' && !model.instance.isTemplate('main');
}

function scopeOf(service: ProxyService, model: Model): Scope {
  return model.running('proxymap').find((one) => one.name === service)?.scope;
}

/** A table as text behind `proxy:`. */
export function behindProxy(text: string): string {
  return text.replace(/^(proxy:)+/, '');
}

/** False where a file, which is read from 3.11 on, may name more. */
function collect(text: string, found: Set<string>, depth: number): boolean {
  let isComplete = true;
  if (depth > MAX_DEPTH) return isComplete;
  for (const { text: item } of splitList(text, { braces: true })) {
    const nested = /^(?:(?:unionmap|pipemap):)?(?=\{)/.exec(item)?.[0];
    if (nested !== undefined) {
      const inner = item.slice(nested.length);
      isComplete = collect(unbrace(inner, 0, inner.length).content.text, found, depth + 1) && isComplete;
    } else if (item.startsWith('proxy:')) found.add(behindProxy(item));
    else if (item.startsWith('/')) isComplete = false;
  }
  return isComplete;
}

/** Deeper than any table that works. */
const MAX_DEPTH = 20;
