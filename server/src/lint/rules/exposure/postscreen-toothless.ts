/** postscreen looks at clients, and lets all of them in. */

import * as l10n from '@vscode/l10n';
import { decidedAt, knownList, knownValue } from '../../../project/known';
import { setInMain } from '../../shared/change';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'exposure-postscreen-toothless',
  category: 'master-exposure',
  severity: 'info',
  fixable: 'manual',
  summary: () => l10n.t('postscreen asks DNS lists, and does nothing with their answers.'),
  docs: {
    what: 'postscreen_dnsbl_sites is set, and postscreen_dnsbl_action is "ignore".',
    why: 'The lists are asked for each client, which costs time, and every client is let in.',
    ignore: 'The lists are being tried out.',
    reference: ['POSTSCREEN_README', 'postconf(5) postscreen_dnsbl_action'],
  },
  examples: [
    {
      file: 'main',
      bad: 'postscreen_dnsbl_sites = bl.example.org\n',
      good: 'postscreen_dnsbl_sites = bl.example.org\npostscreen_dnsbl_action = enforce\n',
      other: 'smtp inet n - n - 1 postscreen\nsmtpd pass - - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'postscreen_dnsbl_sites = bl.example.org\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'postscreen is not used.',
    },
    {
      file: 'main',
      text: 'postscreen_dnsbl_sites = bl.example.org\npostscreen_dnsbl_action = drop\n',
      other: 'smtp inet n - n - 1 postscreen\nsmtpd pass - - n - - smtpd\n',
      why: 'Clients on the list are turned away.',
    },
  ],
  instance({ model, instance, report }) {
    if (!model.running('postscreen').some(({ line }) => line)) return;
    const sites = knownList(instance, 'postscreen_dnsbl_sites');
    const action = knownValue(instance, 'postscreen_dnsbl_action');
    if (!sites || sites.items.length === 0 || action?.text.toLowerCase() !== 'ignore') return;
    report({
      at: decidedAt(action.origin) ?? decidedAt(sites.origin),
      message: l10n.t(
        'The lists are asked for each client, and every client is let in: postscreen_dnsbl_action is "ignore".',
      ),
      fixes: () => setInMain('postscreen_dnsbl_action', 'enforce', 'manual', instance),
    });
  },
};
