/** A domain belongs to two address classes. */

import * as l10n from '@vscode/l10n';
import { CLASSES, domainsOf, type ClassDomain } from '../../../project/model/domains';
import type { InstanceContext, Rule } from '../../rule';

export const rule: Rule = {
  id: 'class-overlap',
  category: 'consistency',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('A domain stands in two of the lists that decide where mail for it goes.'),
  docs: {
    what: 'A domain is in two of mydestination, virtual_alias_domains, virtual_mailbox_domains and relay_domains. Tables that can be read are looked into.',
    why: 'Only the first of these lists counts. Users that virtual_mailbox_domains or relay_domains give to the domain do not exist then, and their mail bounces. Aliases apply to every domain: with mydestination and virtual_alias_domains they still work, but local users have addresses in the domain too. Postfix logs a warning at each lookup.',
    reference: ['ADDRESS_CLASS_README', 'src/trivial-rewrite/resolve.c', 'src/smtpd/smtpd_check.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'mydestination = localhost, example.com\nvirtual_mailbox_domains = example.com\n',
      good: 'mydestination = localhost\nvirtual_mailbox_domains = example.com\n',
    },
    {
      file: 'main',
      bad: 'mydestination = localhost, example.com\nvirtual_alias_domains = example.com\n',
      good: 'mydestination = localhost\nvirtual_alias_domains = example.com\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'mydestination = mail.example.com, localhost\nvirtual_alias_domains = example.com\nrelay_domains = example.org\n',
      why: 'A name and its subdomain are two domains.',
    },
    {
      file: 'main',
      text: 'mydestination = $mydomain, localhost\nvirtual_mailbox_domains = example.com\n',
      why: 'What mydomain is, the host decides.',
    },
  ],
  instance(context) {
    const seen = new Map<string, ClassDomain>();
    for (const name of CLASSES) {
      for (const domain of domainsOf(name, context.instance).domains) {
        const earlier = seen.get(domain.domain);
        if (!earlier) seen.set(domain.domain, domain);
        else if (earlier.class !== name && !isHarmless(earlier, domain)) reportOverlap(earlier, domain, context);
      }
    }
  },
};

/** `relay_domains = $mydestination` was the default of old; the first class wins there as everybody expects. */
function isHarmless(first: ClassDomain, second: ClassDomain): boolean {
  return first.class === 'mydestination' && second.class === 'relay_domains';
}

function reportOverlap(first: ClassDomain, second: ClassDomain, { report }: InstanceContext): void {
  report({
    at: second.place ?? first.place,
    message: messageOf(first, second),
    related: first.place
      ? [{ ...first.place, message: l10n.t('"{0}" stands in {1} here.', first.domain, first.class) }]
      : [],
  });
}

/** The aliases of `virtual_alias_maps` apply to every domain; what makes users of the other lists does not. */
function messageOf(first: ClassDomain, second: ClassDomain): string {
  return second.class === 'virtual_alias_domains'
    ? l10n.t(
        '"{0}" is also in {1}: local users have addresses in it too, and Postfix logs a warning at each lookup.',
        second.domain,
        first.class,
      )
    : l10n.t(
        '"{0}" is also in {1}, which comes first: the users that {2} gives it do not exist, and their mail bounces.',
        second.domain,
        first.class,
        second.class,
      );
}
