/** Mail of the host's own programs goes to a domain without users. */

import * as l10n from '@vscode/l10n';
import { decidedAt, knownValue } from '../../../project/known';
import { domainsOf } from '../../../project/model/domains';
import { aliasRow, leavesDomain, virtualAliases } from '../../../project/model/virtual-aliases';
import { relatedRow } from '../../shared/rows';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'class-myorigin-virtual-alias',
  category: 'consistency',
  severity: 'error',
  fixable: 'none',
  summary: () => l10n.t('Mail for users of this host is addressed to a virtual alias domain.'),
  docs: {
    what: 'myorigin is a virtual alias domain, and virtual_alias_maps does not lead root out of it: an error where all of its tables can be read, a warning where they cannot.',
    why: 'myorigin completes addresses such as root. In a virtual alias domain only the addresses of its table exist, and all others bounce: mail of cron and of the system is lost.',
    reference: ['postconf(5) myorigin', 'VIRTUAL_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'myorigin = example.com\nvirtual_alias_domains = example.com\n',
      good: 'myorigin = mail.example.com\nvirtual_alias_domains = example.com\n',
    },
    {
      file: 'main',
      bad: 'myorigin = example.com\nvirtual_alias_domains = example.com\nvirtual_alias_maps = hash:/etc/postfix/virtual\n',
      good: 'myorigin = mail.example.com\nvirtual_alias_domains = example.com\nvirtual_alias_maps = hash:/etc/postfix/virtual\n',
      files: {
        '/etc/postfix/virtual': 'root@example.com admin\nadmin@example.com root\njo@example.com jo@example.net\n',
      },
    },
    {
      file: 'main',
      bad: 'myorigin = example.com\nvirtual_alias_domains = example.com\nvirtual_alias_maps = mysql:/etc/postfix/virtual.cf\n',
      good: 'myorigin = mail.example.com\nvirtual_alias_domains = example.com\nvirtual_alias_maps = mysql:/etc/postfix/virtual.cf\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'myorigin = example.com\nvirtual_mailbox_domains = example.com\n',
      why: 'A mailbox domain may have a mailbox for root.',
    },
    {
      file: 'main',
      text: 'myorigin = example.com\nvirtual_alias_domains = example.com\nvirtual_alias_maps = hash:/etc/postfix/virtual\n',
      files: { '/etc/postfix/virtual': 'root@example.com admin\nadmin jo@example.net\n' },
      why: 'Mail to root leaves the domain, through two aliases.',
    },
    {
      file: 'main',
      text: 'myorigin = example.com\nvirtual_alias_domains = example.com\nvirtual_alias_maps = mysql:/etc/postfix/virtual.cf, hash:/etc/postfix/virtual\n',
      files: { '/etc/postfix/virtual': '@example.com @example.net\n' },
      why: 'One row leads all mail of the domain to another one.',
    },
  ],
  instance({ instance, report }) {
    const origin = knownValue(instance, 'myorigin');
    if (!origin || origin.origin.from === 'default') return;
    const domain = domainsOf('virtual_alias_domains', instance).domains.find(
      (one) => one.domain === origin.text.toLowerCase(),
    );
    if (!domain) return;
    const aliases = virtualAliases(instance);
    if (leavesDomain('root', domain.domain, aliases)) return;
    const row = aliasRow('root', domain.domain, aliases);
    report({
      at: decidedAt(origin.origin),
      severity: aliases.isComplete ? 'error' : 'warning',
      message: aliases.isComplete
        ? l10n.t(
            '"{0}" is a virtual alias domain, and no alias leads mail for "root@{0}" to another domain: it bounces, as does that for all users of this host without such an alias.',
            origin.text,
          )
        : l10n.t(
            '"{0}" is a virtual alias domain: virtual_alias_maps must lead "root@{0}", and all users of this host who get mail, to addresses in another domain, or their mail bounces.',
            origin.text,
          ),
      related: [
        ...(domain.place
          ? [{ ...domain.place, message: l10n.t('The domain is made a virtual alias domain here.') }]
          : []),
        ...(row ? relatedRow(row, l10n.t('This alias does not lead out of the domain.')) : []),
      ],
    });
  },
};
