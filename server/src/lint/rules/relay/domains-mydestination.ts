/** `relay_domains = $mydestination` makes relay destinations of all subdomains. */

import * as l10n from '@vscode/l10n';
import { domainsOf } from '../../../project/model/domains';
import { isInForce } from '../../../project/setting';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'relay-domains-mydestination',
  category: 'relay',
  severity: 'info',
  fixable: 'none',
  summary: () => l10n.t('The subdomains of the own domains are relay destinations.'),
  docs: {
    what: '"relay_domains = $mydestination", which was the default of old, while parent_domain_matches_subdomains holds relay_domains, as by default.',
    why: 'For names in mydestination it changes nothing, since they are local. Their subdomains, which are not, become domains that strangers may send to through this host.',
    ignore: 'Mail for subdomains is meant to be relayed.',
    reference: ['postconf(5) relay_domains', 'postconf(5) parent_domain_matches_subdomains'],
  },
  examples: [
    {
      file: 'main',
      bad: 'compatibility_level = 3.6\nrelay_domains = $mydestination\n',
      good: 'compatibility_level = 3.6\nrelay_domains = sub.example.com\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'relay_domains = $mydestination\nparent_domain_matches_subdomains = debug_peer_list\n',
      why: 'Subdomains do not match.',
    },
    {
      file: 'main',
      text: 'mydestination =\nrelay_domains = $mydestination\n',
      why: 'Without own domains there are no subdomains.',
    },
  ],
  names: ['relay_domains'],
  setting(setting, { instance, report }) {
    if (setting.file !== 'main' || !isInForce(setting, instance)) return;
    if (!/^\$(mydestination|\{mydestination\}|\(mydestination\))$/.test(setting.value.text)) return;
    if (!/\brelay_domains\b/.test(instance.expansion('parent_domain_matches_subdomains').text)) return;
    if (domainsOf('mydestination', instance).isEmpty) return;
    report({
      span: setting.value,
      message: l10n.t(
        'All subdomains of the names in "mydestination" become domains that strangers may send to through this host.',
      ),
    });
  },
};
