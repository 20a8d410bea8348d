/** The old switch for DNS stands beside the new level, and has no effect. */

import * as l10n from '@vscode/l10n';
import { decidedAt, knownValue } from '../../../project/known';
import { isInForce } from '../../../project/setting';
import { deletion } from '../../shared/unused';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'dns-both-set',
  category: 'dns',
  severity: 'hint',
  fixable: 'safe',
  summary: () => l10n.t('"disable_dns_lookups" has no effect beside "smtp_dns_support_level".'),
  docs: {
    why: 'A level that is not empty decides alone. Readers who find the old switch draw the wrong conclusion.',
    reference: ['postconf(5) smtp_dns_support_level', 'src/smtp/smtp.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtp_dns_support_level = dnssec\ndisable_dns_lookups = no\n',
      good: 'smtp_dns_support_level = dnssec\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtp_dns_support_level =\ndisable_dns_lookups = yes\n',
      why: 'While the level is empty, the switch decides.',
    },
  ],
  names: ['disable_dns_lookups'],
  setting(setting, { instance, report }) {
    if (setting.file !== 'main' || !isInForce(setting, instance)) return;
    const level = knownValue(instance, 'smtp_dns_support_level');
    const place = level && level.text !== '' && decidedAt(level.origin);
    // A service may have a level of its own, and none.
    if (!place || instance.names.overrides('smtp_dns_support_level').size > 0) return;
    report({
      span: setting.name,
      message: l10n.t('"smtp_dns_support_level" decides alone: "disable_dns_lookups" has no effect.'),
      tag: 'unnecessary',
      related: [{ ...place, message: l10n.t('"smtp_dns_support_level" is set here.') }],
      fixes: () => [{ ...deletion(setting, 'safe'), preferred: true }],
    });
  },
};
