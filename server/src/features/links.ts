/** Links to the official documentation. */

import * as l10n from '@vscode/l10n';
import type { Edition, Parameter } from '../knowledge/edition';
import { link } from './markdown';

const SITE = 'https://www.postfix.org/';

/** The manual's entry of a parameter or a restriction. */
export function manualEntry(name: string): string {
  return link(l10n.t('Official manual'), `${SITE}postconf.5.html#${encodeURIComponent(name)}`);
}

/** A page of the manual, such as `smtpd.8.html`. */
export function manualPage(page: string): string {
  return link(l10n.t('Official manual'), `${SITE}${page}`);
}

/** Where the manual tells of `parameter`; it tells of those that services make under `transport_…`. */
export function parameterEntry(edition: Edition, { name, class: kind }: Parameter): string {
  if (kind !== 'service') return manualEntry(name);
  return manualEntry(`transport${edition.serviceSplits(name)[0]?.parameter.suffix ?? name}`);
}

/** Table types with a page of their own. */
const TABLE_PAGES: ReadonlySet<string> = new Set([
  'cidr',
  'ldap',
  'lmdb',
  'memcache',
  'mongodb',
  'mysql',
  'nisplus',
  'pcre',
  'pgsql',
  'regexp',
  'socketmap',
  'sqlite',
  'tcp',
]);

export function tableTypeEntry(type: string): string {
  return manualPage(TABLE_PAGES.has(type) ? `${type}_table.5.html` : 'DATABASE_README.html#types');
}

/** The manual has no page of its own for the old queue manager's old name. */
export function programPage(program: string): string {
  return manualPage(`${program === 'nqmgr' ? 'qmgr' : program}.8.html`);
}
