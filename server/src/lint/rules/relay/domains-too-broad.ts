/** `relay_domains` covers a top-level domain, or everything. */

import * as l10n from '@vscode/l10n';
import { isInForce } from '../../../project/setting';
import { itemsOfValue, type ListItem } from '../../../project/known';
import { tableReference } from '../../../project/model/table';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'relay-domains-too-broad',
  category: 'relay',
  severity: 'error',
  fixable: 'none',
  summary: () => l10n.t('"relay_domains" holds a top-level domain, or everything.'),
  docs: {
    what: 'A name without a dot that is a top-level domain of the Internet, or a table that answers for every name.',
    why: 'relay_domains also covers subdomains. Strangers may then send through this host to all domains under it: an open relay.',
    reference: ['postconf(5) relay_domains'],
  },
  examples: [
    { file: 'main', bad: 'relay_domains = example.com de\n', good: 'relay_domains = example.com example.de\n' },
  ],
  lookAlikes: [
    { file: 'main', text: 'relay_domains = lan localdomain\n', why: 'Nobody on the Internet has such a domain.' },
    { file: 'main', text: 'relay_domains = !de example.com\n', why: 'Negated, it covers nothing.' },
  ],
  names: ['relay_domains'],
  setting(setting, { instance, report }) {
    if (!isInForce(setting, instance)) return;
    const { file, line, value, scope } = setting;
    for (const item of itemsOfValue(instance, value, { file, line, span: value }, scope)) {
      if (!isTooBroad(item)) continue;
      report({
        span: item.place!.span,
        message: l10n.t('"{0}" covers domains of strangers: everybody may send to them through this host.', item.text),
      });
    }
  },
};

/** Country codes have two letters; of the others, those with the most domains. */
const GENERIC: ReadonlySet<string> = new Set([
  'com',
  'net',
  'org',
  'info',
  'biz',
  'edu',
  'gov',
  'mil',
  'xyz',
  'online',
  'top',
  'shop',
  'site',
  'app',
  'dev',
  'cloud',
]);

function isTooBroad(item: ListItem): boolean {
  const table = tableReference(item)?.table;
  if (table) return table.type.text === 'static';
  const name = item.text.toLowerCase().replace(/^\./, '');
  return /^[a-z]{2}$/.test(name) || GENERIC.has(name);
}
