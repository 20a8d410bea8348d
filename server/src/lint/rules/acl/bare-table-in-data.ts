/** A table without a restriction before it, in a list where that means nothing. */

import * as l10n from '@vscode/l10n';
import { DEFAULT_ACCESS } from '../../../project/model/restriction-list';
import { restrictionsOf } from '../../shared/restrictions';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'acl-bare-table-in-data',
  category: 'syntax',
  severity: 'error',
  fixable: 'none',
  summary: () => l10n.t('A list that is asked at DATA holds a table, but does not say what to look up in it.'),
  docs: {
    why: 'In the other lists a bare table has a meaning: the client in the client list, the sender in the sender list. In smtpd_data_restrictions and smtpd_end_of_data_restrictions it has none: every message that gets as far is answered with "451 Server configuration error".',
    reference: ['src/smtpd/smtpd_check.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_data_restrictions = reject_unauth_pipelining, cidr:/etc/postfix/clients\n',
      good: 'smtpd_data_restrictions = reject_unauth_pipelining, check_client_access cidr:/etc/postfix/clients\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_client_restrictions = permit_mynetworks, cidr:/etc/postfix/clients\n',
      why: 'In the client list, the client is looked up.',
    },
  ],
  setting(setting, { instance, usage, report }) {
    const { list, entries = [] } = restrictionsOf(setting, instance, usage) ?? {};
    if (!list || DEFAULT_ACCESS[list] !== undefined) return;
    for (const { kind, item } of entries) {
      if (kind !== 'table' || !item.place) continue;
      report({
        span: item.place.span,
        message: l10n.t(
          '{0} does not know what to look up in "{1}": every message is answered with a server error. Write for example "check_client_access {1}".',
          list,
          item.text,
        ),
      });
    }
  },
};
