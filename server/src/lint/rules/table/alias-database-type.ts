/** An alias table that newaliases(1) is to build, and cannot. */

import * as l10n from '@vscode/l10n';
import { itemsOfValue } from '../../../project/known';
import { tableReference } from '../../../project/model/table';
import { isInForce } from '../../../project/setting';
import { deleteItems, fixOf } from '../../shared/change';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'table-alias-database-type',
  category: 'tables-secrets',
  severity: 'warning',
  fixable: 'manual',
  summary: () => l10n.t('alias_database has a table that newaliases cannot build.'),
  docs: {
    what: 'alias_database has a table without a file that postalias(1) makes: a database, a server, a list of patterns, or a table behind "proxy:".',
    why: 'newaliases(1) builds all tables of the list, one after the other. At one that cannot be built it ends with an error, and those behind it stay as they are: new aliases have no effect. What Postfix looks up is the list in alias_maps, where such tables belong.',
    reference: ['postconf(5) alias_database', 'newaliases(1)', 'src/util/mkmap_open.c', 'src/postalias/postalias.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'alias_database = hash:/etc/aliases, ldap:/etc/postfix/ldap-aliases.cf\n',
      good: 'alias_database = hash:/etc/aliases\n',
    },
    {
      file: 'main',
      bad: 'alias_database = proxy:hash:/etc/aliases hash:/etc/postfix/lists\n',
      good: 'alias_database = hash:/etc/postfix/lists\n',
    },
    {
      file: 'main',
      bad: 'alias_maps = hash:/etc/aliases, nis:mail.aliases\nalias_database = $alias_maps\n',
      good: 'alias_maps = hash:/etc/aliases, nis:mail.aliases\nalias_database = hash:/etc/aliases\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'alias_maps = hash:/etc/aliases, ldap:/etc/postfix/ldap-aliases.cf\nalias_database = hash:/etc/aliases\n',
      why: 'The table that is only looked up is not built.',
    },
    {
      file: 'main',
      text: 'alias_database = /etc/aliases lmdb:/etc/postfix/lists\n',
      why: 'Without a type, the default one is built.',
    },
    {
      file: 'main',
      text: 'alias_database = oddtype:/etc/aliases\n',
      why: 'What nobody knows, table-type-unknown tells.',
    },
  ],
  names: ['alias_database'],
  setting(setting, { instance, edition, report }) {
    if (!isInForce(setting, instance)) return;
    const { file, line, value, scope } = setting;
    for (const item of itemsOfValue(instance, value, { file, line, span: value }, scope)) {
      const type = edition.tableType(tableReference(item)?.written.type.text ?? '');
      if (!item.place || !type || type.writable) continue;
      report({
        span: item.place.span,
        message: l10n.t(
          'newaliases cannot build a table of the type "{0}": it ends here, and leaves out what stands behind.',
          type.type,
        ),
        fixes: () => fixOf(l10n.t('Delete "{0}"', item.text), 'manual', [deleteItems([item])]),
      });
    }
  },
};
