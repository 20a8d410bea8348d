/** Mail of the host's own programs goes to a domain without users. */

import * as l10n from '@vscode/l10n';
import { decidedAt, knownValue } from '../../../project/known';
import { domainsOf } from '../../../project/model/domains';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'class-myorigin-virtual-alias',
  category: 'consistency',
  severity: 'error',
  fixable: 'none',
  summary: () => l10n.t('Mail for users of this host is addressed to a virtual alias domain.'),
  docs: {
    why: 'myorigin completes addresses such as root. In a virtual alias domain only the addresses of its table exist, and all others bounce: mail of cron and of the system is lost.',
    reference: ['postconf(5) myorigin', 'VIRTUAL_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'myorigin = example.com\nvirtual_alias_domains = example.com\n',
      good: 'myorigin = mail.example.com\nvirtual_alias_domains = example.com\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'myorigin = example.com\nvirtual_mailbox_domains = example.com\n',
      why: 'A mailbox domain may have a mailbox for root.',
    },
  ],
  instance({ instance, report }) {
    const origin = knownValue(instance, 'myorigin');
    if (!origin || origin.origin.from === 'default') return;
    const domain = domainsOf('virtual_alias_domains', instance).domains.find(
      (one) => one.domain === origin.text.toLowerCase(),
    );
    if (!domain) return;
    report({
      at: decidedAt(origin.origin),
      message: l10n.t(
        '"{0}" is a virtual alias domain: mail to root and other users of this host bounces unless the aliases name them.',
        origin.text,
      ),
      related: domain.place
        ? [{ ...domain.place, message: l10n.t('The domain is made a virtual alias domain here.') }]
        : [],
    });
  },
};
