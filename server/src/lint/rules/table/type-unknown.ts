/** A table of a type that Postfix does not have. */

import * as l10n from '@vscode/l10n';
import { nearestName } from '../../../base/nearest';
import { isIPv6Address } from '../../../syntax/host-address';
import { fixOf, replaceItem } from '../../shared/change';
import { ownTables, type OwnTable } from '../../shared/own-tables';
import type { Fix, Rule, RuleContext } from '../../rule';

export const rule: Rule = {
  id: 'table-type-unknown',
  category: 'tables-secrets',
  severity: 'error',
  fixable: 'manual',
  summary: () => l10n.t('A lookup table has a type that this version of Postfix does not have.'),
  docs: {
    what: 'The word before the colon is no type of any Postfix, or one of a later version. Whether the host has the package of an optional type, such as pcre or mysql, is not looked at; `postconf -m` tells.',
    why: 'Every lookup fails: smtpd answers with a temporary error, and mail waits.',
    ignore: 'A package of somebody else adds the type through dynamicmaps.cf.',
    reference: ['DATABASE_README', 'src/util/dict_open.c', 'postconf(1) -m'],
  },
  examples: [
    {
      file: 'main',
      bad: 'transport_maps = hahs:/etc/postfix/transport\n',
      good: 'transport_maps = hash:/etc/postfix/transport\n',
    },
    {
      file: 'main',
      bad: 'virtual_alias_maps = mongodb:/etc/postfix/aliases.cf\n',
      good: 'virtual_alias_maps = mysql:/etc/postfix/aliases.cf\n',
      version: '3.7',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'virtual_alias_maps = proxy:mysql:/etc/postfix/virtual.cf, unionmap:{static:a, inline:{b=c}}\n',
      why: 'All of these types are known; whether a package is installed does not show here.',
    },
    {
      file: 'main',
      text: 'mynetworks = 127.0.0.0/8 [2001:db8::]/32 2001:db8::1\n',
      why: 'An IPv6 address without brackets is no table, and has a rule of its own.',
    },
    {
      file: 'main',
      text: 'smtpd_recipient_restrictions = reject_unauth_destination, check_policy_service unix:private/policy\n',
      why: 'What the restriction takes is the address of a server.',
    },
  ],
  setting(setting, context) {
    const { instance, usage, report } = context;
    for (const reference of ownTables(setting, instance, usage)) {
      const type = unknownType(reference, context);
      if (type === undefined) continue;
      const since = context.edition.reference.of(`table ${type}`)?.since;
      report({
        span: reference.item.place.span,
        message:
          since === undefined
            ? l10n.t('Postfix has no tables of the type "{0}": every lookup fails.', type)
            : l10n.t('Tables of the type "{0}" exist only since Postfix {1}: every lookup fails.', type, since),
        fixes: () => fixes(reference, type, context),
      });
    }
  },
};

function unknownType({ item, written }: OwnTable, { edition }: RuleContext): string | undefined {
  if (isIPv6Address(item.text.replace(/\/\d+$/, ''))) return undefined;
  for (let table: typeof written | undefined = written; table; table = table.inner) {
    const { text } = table.type;
    if (!edition.tableType(text) && /^[a-z][\w-]*$/i.test(text)) return text;
  }
  return undefined;
}

function fixes({ item }: OwnTable, type: string, { edition }: RuleContext): Fix[] {
  const types = edition.tableTypes.map((one) => one.type);
  const meant = nearestName(type, types);
  if (meant === undefined) return [];
  const changed = item.text.replace(`${type}:`, `${meant}:`);
  return fixOf(l10n.t('Change to "{0}"', changed), 'manual', [replaceItem(item, changed)]);
}
