/** A login is used on the port that is not for it. */

import * as l10n from '@vscode/l10n';
import { isOn } from '../../../project/known';
import { checkedValue } from '../../shared/checked-value';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'relayhost-port',
  category: 'consistency',
  severity: 'info',
  fixable: 'none',
  summary: () => l10n.t('Postfix as a client logs in on port 25, which is not for that.'),
  docs: {
    what: 'smtp_sasl_auth_enable is on, and relayhost has no port or port 25.',
    why: 'Providers offer logins on 587 and 465. Many networks let nothing out on port 25.',
    ignore: 'The relayhost offers AUTH on port 25.',
    reference: ['SASL_README', 'RFC 6409, section 3.1'],
  },
  examples: [
    {
      file: 'main',
      bad: 'relayhost = [smtp.example.com]\nsmtp_sasl_auth_enable = yes\n',
      good: 'relayhost = [smtp.example.com]:587\nsmtp_sasl_auth_enable = yes\n',
    },
  ],
  lookAlikes: [
    { file: 'main', text: 'relayhost = [smtp.example.com]\n', why: 'There is no login.' },
    { file: 'main', text: 'relayhost = [127.0.0.1]\nsmtp_sasl_auth_enable = yes\n', why: 'The relay is on this host.' },
    {
      file: 'main',
      text: 'relayhost = [smtp.example.com]\nsmtp_sasl_auth_enable = yes\nsmtp_tcp_port = 587\n',
      why: 'The port is set elsewhere.',
    },
  ],
  names: ['relayhost'],
  setting(setting, { instance, report }) {
    if (setting.file !== 'main' || instance.definition('smtp_tcp_port')) return;
    const text = checkedValue(setting, instance)?.text ?? '';
    if (text === '' || /\s|,/.test(text) || !isOn(instance, 'smtp_sasl_auth_enable')) return;
    if (/^\[?(127\.|localhost\b|::1)/.test(text) || !/^(\[[^\]]+\]|[^:[\]]+)(:(25|smtp))?$/.test(text)) return;
    report({
      span: setting.value,
      message: l10n.t(
        'Postfix logs in on port 25. Providers offer logins on 587 and 465, and many networks let nothing out on 25.',
      ),
    });
  },
};
