/** A table of keys and certificates that is built another way than all other tables. */

import * as l10n from '@vscode/l10n';
import { isIndexed } from '../../../project/model/table';
import { tablesOf } from '../../shared/tables';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-sni-needs-postmap-f',
  category: 'tls-server',
  severity: 'info',
  fixable: 'none',
  since: '3.4',
  summary: () => l10n.t('The table of certificates by name has to be built with "postmap -F".'),
  docs: {
    what: 'tls_server_sni_maps names an indexed table, whose text lists files with keys and certificates.',
    why: 'With -F postmap(1) puts the content of the files into the table. Without -F it puts their names there, and every client that asks for one of these names fails to set up TLS. After a certificate has been renewed, the table still has the old one, until it is built again. The built table holds private keys: nobody but root may read it.',
    ignore: 'Whoever renews certificates runs postmap -F, and the table is for root alone.',
    reference: ['postconf(5) tls_server_sni_maps', 'postmap(1)'],
  },
  examples: [
    {
      file: 'main',
      bad: 'tls_server_sni_maps = hash:/etc/postfix/sni\n',
      good: 'tls_server_sni_maps = texthash:/etc/postfix/sni\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'transport_maps = hash:/etc/postfix/transport\n',
      why: 'Other tables are built without -F.',
    },
    {
      file: 'main',
      text: 'tls_server_sni_maps = socketmap:unix:/run/sni:sni\n',
      why: 'A server answers, and nothing is built.',
    },
  ],
  names: ['tls_server_sni_maps'],
  setting(setting, { instance, usage, report }) {
    for (const { table, item } of tablesOf(setting, instance, usage)) {
      if (!isIndexed(table.type.text)) continue;
      report({
        span: item.place?.span ?? setting.value,
        message: l10n.t(
          '"{0}" holds keys and certificates: build it with "postmap -F", and again whenever a certificate is renewed.',
          item.text,
        ),
      });
    }
  },
};
