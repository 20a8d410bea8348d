/** The host is to send all mail to itself: nothing starts. */

import * as l10n from '@vscode/l10n';
import { checkedValue } from '../../shared/checked-value';
import { knownValue } from '../../../project/known';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'hostname-equals-relayhost',
  category: 'consistency',
  severity: 'error',
  fixable: 'none',
  summary: () => l10n.t('"relayhost" is the host itself, and no Postfix program starts.'),
  docs: {
    why: 'Mail would go in circles. Postfix checks it at start, and every program of it refuses to run.',
    reference: ['src/global/mail_params.c', 'postconf(5) relayhost'],
  },
  examples: [
    {
      file: 'main',
      bad: 'myhostname = mail.example.com\nrelayhost = mail.example.com\n',
      good: 'myhostname = mail.example.com\nrelayhost = smtp.example.net\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'myhostname = mail.example.com\nrelayhost = [mail.example.com]:2525\n',
      why: 'Postfix compares the text alone: another service may listen on that port.',
    },
  ],
  names: ['relayhost'],
  setting(setting, { instance, report }) {
    if (setting.file !== 'main') return;
    const relay = checkedValue(setting, instance)?.text;
    const name = knownValue(instance, 'myhostname')?.text;
    if (!relay || name?.toLowerCase() !== relay.toLowerCase()) return;
    report({
      span: setting.value,
      message: l10n.t('"relayhost" and "myhostname" are the same: every Postfix program refuses to start.'),
    });
  },
};
