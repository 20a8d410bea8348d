/** Logins are configured, but switched off everywhere. */

import * as l10n from '@vscode/l10n';
import { isOn } from '../../../project/known';
import { isInForce, parameterOf } from '../../../project/setting';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'sasl-settings-without-enable',
  category: 'sasl',
  severity: 'hint',
  fixable: 'none',
  summary: () => l10n.t('A setting for logins has no effect, because no service offers them.'),
  docs: {
    why: 'smtpd_sasl_auth_enable is "no" for every service. Readers take the login for configured.',
    ignore: 'The setting is there for a service that is switched off at the moment.',
    reference: ['SASL_README', 'postconf(5) smtpd_sasl_auth_enable'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_sasl_auth_enable = no\nsmtpd_sasl_local_domain = example.com\n',
      good: 'smtpd_sasl_auth_enable = yes\nsmtpd_sasl_local_domain = example.com\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_sasl_local_domain = example.com\n',
      other: 'smtp inet n - n - - smtpd\nsubmission inet n - n - - smtpd\n  -o smtpd_sasl_auth_enable=yes\n',
      why: 'The submission service offers logins.',
    },
  ],
  setting(setting, { instance, model, report }) {
    const { text: name } = setting.name;
    if (!/^smtpd_sasl_/.test(name) || name === 'smtpd_sasl_auth_enable' || setting.file !== 'main') return;
    if (!parameterOf(setting, instance) || !instance.master || !isInForce(setting, instance)) return;
    const servers = model.running('smtpd');
    if (
      servers.length === 0 ||
      !servers.every(({ scope }) => isOn(instance, 'smtpd_sasl_auth_enable', scope) === false)
    )
      return;
    report({
      span: setting.name,
      message: l10n.t(
        'No service offers logins: "smtpd_sasl_auth_enable" is "no" for all of them, and this has no effect.',
      ),
      tag: 'unnecessary',
    });
  },
};
