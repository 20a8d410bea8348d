/** The server insists on its own order of ciphers. */

import * as l10n from '@vscode/l10n';
import { isOn } from '../../../project/known';
import { isInForce } from '../../../project/setting';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-preempt-cipherlist',
  category: 'tls-server',
  severity: 'hint',
  isOptional: true,
  fixable: 'none',
  summary: () => l10n.t('The server’s order of ciphers goes before that of the client.'),
  docs: {
    why: 'With lists that hold good ciphers alone, the client knows better which of them it does well and fast. Some clients do badly what they have put at the end of their list.',
    ignore: 'The server offers ciphers of very different strength to old clients.',
    reference: ['postconf(5) tls_preempt_cipherlist', 'src/tls/tls_server.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'tls_preempt_cipherlist = yes\n',
      good: 'tls_preempt_cipherlist = no\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'tls_preempt_cipherlist = no\n',
      why: 'The client chooses.',
    },
  ],
  names: ['tls_preempt_cipherlist'],
  setting(setting, { instance, report }) {
    if (!isInForce(setting, instance)) return;
    if (isOn(instance, setting.name.text, setting.scope) !== true) return;
    report({
      span: setting.value,
      message: l10n.t('Clients cannot choose the cipher that they do best.'),
    });
  },
};
