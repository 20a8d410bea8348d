/** Where a rule has its facts from, as links: the manual, the source, standards. */

import { link, plain } from '../markdown';

const SITE = 'https://www.postfix.org';
const SOURCE = 'https://github.com/vdukhovni/postfix/blob/master/postfix';

/** Forms of references, each with the address that they stand for. */
const FORMS: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [/^postconf\(5\) (\w+)/, (name) => `${SITE}/postconf.5.html#${name}`],
  [/^([\w-]+)\(([158])\)/, (name, section) => `${SITE}/${name}.${section}.html`],
  [/^(\w+_README)/, (name) => `${SITE}/${name}.html`],
  [/^RFC (\d+)/, (number) => `https://www.rfc-editor.org/rfc/rfc${number}`],
  [/^(CVE-[\d-]+)/, (id) => `https://nvd.nist.gov/vuln/detail/${id}`],
  [/^((?:src|conf)\/\S+)/, (path) => `${SOURCE}/${path}`],
];

/** Pages of the manual that are not named like the program or the table type. */
const TABLES = /^(cidr|ldap|lmdb|memcache|mongodb|mysql|nisplus|pcre|pgsql|regexp|socketmap|sqlite|tcp)\.5\.html$/;

/** A reference with its link; plain text for those that have no address. */
export function referenceLink(text: string): string {
  for (const [form, address] of FORMS) {
    const match = form.exec(text);
    if (match) return link(text, address(...match.slice(1)).replace(/[^/]+$/, tablePage));
  }
  return plain(text);
}

function tablePage(page: string): string {
  return page.replace(TABLES, '$1_table.5.html');
}
