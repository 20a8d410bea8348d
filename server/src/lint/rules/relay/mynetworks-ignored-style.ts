/** `mynetworks_style` beside `mynetworks` has no effect. */

import * as l10n from '@vscode/l10n';
import { isInForce } from '../../../project/setting';
import { deletion } from '../../shared/unused';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'relay-mynetworks-ignored-style',
  category: 'relay',
  severity: 'hint',
  fixable: 'safe',
  summary: () => l10n.t('"mynetworks_style" has no effect, because "mynetworks" is set.'),
  docs: {
    why: 'The style only computes mynetworks where nobody has set it. Readers take it for a rule that is in force.',
    reference: ['postconf(5) mynetworks_style'],
  },
  examples: [
    {
      file: 'main',
      bad: 'mynetworks = 127.0.0.0/8 [::1]/128\nmynetworks_style = host\n',
      good: 'mynetworks = 127.0.0.0/8 [::1]/128\n',
    },
  ],
  lookAlikes: [{ file: 'main', text: 'mynetworks_style = host\n', why: 'Nothing else sets mynetworks.' }],
  names: ['mynetworks_style'],
  setting(setting, { instance, report }) {
    if (setting.file !== 'main' || !isInForce(setting, instance)) return;
    const networks = instance.definition('mynetworks');
    if (!networks || !instance.templates.main.isUnconditional(networks)) return;
    report({
      span: setting.name,
      message: l10n.t('"mynetworks" is set, so that "mynetworks_style" has no effect.'),
      tag: 'unnecessary',
      related: [
        { file: 'main', line: networks, span: networks.tree.name, message: l10n.t('"mynetworks" is set here.') },
      ],
      fixes: () => [deletion(setting, 'safe')],
    });
  },
};
