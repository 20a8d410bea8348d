/** Every new client is turned away once. */

import * as l10n from '@vscode/l10n';
import { checkedValue } from '../../shared/checked-value';
import { isOn } from '../../../project/known';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'exposure-postscreen-deep',
  category: 'master-exposure',
  severity: 'info',
  fixable: 'none',
  summary: () => l10n.t('Every new client is put off once, because of a test after the greeting.'),
  docs: {
    what: 'One of the tests that postscreen makes after the greeting is on: pipelining, commands that are not SMTP, bare line feeds.',
    why: 'postscreen cannot hand a connection on in which it has talked. A new client passes the test, is put off all the same, and has to come back. Large providers come back from other addresses, and mail is late by hours.',
    ignore: 'Mail from new senders may be late.',
    reference: ['POSTSCREEN_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'postscreen_pipelining_enable = yes\n',
      good: 'postscreen_pipelining_enable = no\n',
      other: 'smtp inet n - n - 1 postscreen\nsmtpd pass - - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'postscreen_greet_action = enforce\n',
      other: 'smtp inet n - n - 1 postscreen\nsmtpd pass - - n - - smtpd\n',
      why: 'This test is made before the greeting.',
    },
    {
      file: 'main',
      text: 'postscreen_pipelining_enable = yes\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'postscreen is not used.',
    },
  ],
  names: ['postscreen_pipelining_enable', 'postscreen_non_smtp_command_enable', 'postscreen_bare_newline_enable'],
  setting(setting, { instance, model, report }) {
    if (
      checkedValue(setting, instance)?.text.toLowerCase() !== 'yes' ||
      !isOn(instance, setting.name.text, setting.scope)
    )
      return;
    if (!model.running('postscreen').some(({ line }) => line)) return;
    report({
      span: setting.name,
      message: l10n.t(
        'Every new client is put off once, also one that passes. Large providers come back from other addresses, and mail is late by hours.',
      ),
    });
  },
};
