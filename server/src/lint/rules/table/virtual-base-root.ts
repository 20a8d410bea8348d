/** Virtual mailboxes may stand anywhere in the file system. */

import * as l10n from '@vscode/l10n';
import { isInForce } from '../../../project/setting';
import { virtualService } from '../../shared/virtual';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'table-virtual-base-root',
  category: 'tables-secrets',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('virtual_mailbox_base is the root directory.'),
  docs: {
    why: 'The base is what keeps a wrong or forged row of virtual_mailbox_maps from making Postfix write outside of the mailboxes. With the root directory as base there is no such bound.',
    ignore: 'The tables hold absolute paths, and only trusted people write to them.',
    reference: ['postconf(5) virtual_mailbox_base', 'src/virtual/mailbox.c'],
  },
  examples: [{ file: 'main', bad: 'virtual_mailbox_base = /\n', good: 'virtual_mailbox_base = /srv/mail\n' }],
  lookAlikes: [
    {
      file: 'main',
      text: 'virtual_transport = lmtp:unix:private/dovecot-lmtp\nvirtual_mailbox_base = /\n',
      why: 'Something else delivers, which does not look at the base.',
    },
    {
      file: 'main',
      text: 'virtual_mailbox_base = /srv\n',
      why: 'A directory of its own, however short the path.',
    },
  ],
  names: ['virtual_mailbox_base'],
  setting(setting, { instance, model, report }) {
    if (!/^\/+$/.test(setting.value.text)) return;
    if (!virtualService(model) || !isInForce(setting, instance)) return;
    report({
      span: setting.value,
      message: l10n.t('A wrong row of virtual_mailbox_maps can make Postfix write anywhere on this host.'),
    });
  },
};
