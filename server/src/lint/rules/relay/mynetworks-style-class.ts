/** `mynetworks_style = class` trusts the whole class A, B or C network that the host is in. */

import * as l10n from '@vscode/l10n';
import { knownValue } from '../../../project/known';
import { setTo } from '../../shared/change';
import { decidedAt } from '../../../project/known';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'relay-mynetworks-style-class',
  category: 'relay',
  severity: 'error',
  fixable: 'safe',
  summary: () => l10n.t('"mynetworks_style = class" trusts the whole network class of the host.'),
  docs: {
    why: 'Classes are up to 16 million addresses wide and have meant nothing since 1993: strangers at the same provider may relay.',
    reference: ['postconf(5) mynetworks_style'],
  },
  examples: [{ file: 'main', bad: 'mynetworks_style = class\n', good: 'mynetworks_style = host\n' }],
  lookAlikes: [
    {
      file: 'main',
      text: 'mynetworks = 127.0.0.0/8\nmynetworks_style = class\n',
      why: 'With mynetworks set, the style has no effect.',
    },
  ],
  instance({ instance, report }) {
    const style = knownValue(instance, 'mynetworks_style');
    if (style?.text.toLowerCase() !== 'class' || instance.definition('mynetworks')) return;
    report({
      at: decidedAt(style.origin),
      message: l10n.t(
        '"class" trusts every address of the class A, B or C network that the host is in: strangers may relay.',
      ),
      fixes: () => setTo({ name: 'mynetworks_style', origin: style.origin }, 'host', 'safe', instance),
    });
  },
};
