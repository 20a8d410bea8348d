/** Users may log in where strangers deliver. */

import * as l10n from '@vscode/l10n';
import { deleteSetting } from '../../edits';
import { fixOf, serviceEdits, settingOf } from '../../shared/change';
import { decisions } from '../../shared/judged';
import { loginServices } from '../../shared/sasl';
import { setTo } from '../../shared/change';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'sasl-on-port-25',
  category: 'sasl',
  severity: 'info',
  fixable: 'manual',
  summary: () => l10n.t('Users can log in on port 25, although there is a submission service.'),
  docs: {
    why: 'Everybody can reach port 25 and guess passwords there all day. Mail programs use 587 and 465.',
    ignore: 'Users of old mail programs log in on port 25.',
    reference: ['SASL_README', 'RFC 8314, section 3'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_auth_only = yes\nsmtpd_sasl_auth_enable = yes\n',
      good: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_auth_only = yes\n',
      other: 'smtp inet n - n - - smtpd\nsubmission inet n - n - - smtpd\n  -o smtpd_sasl_auth_enable=yes\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_sasl_auth_enable = yes\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'There is no other service to log in to.',
    },
    {
      file: 'main',
      text: 'smtpd_sasl_type = dovecot\n',
      other: 'smtp inet n - n - - smtpd\nsubmission inet n - n - - smtpd\n  -o smtpd_sasl_auth_enable=yes\n',
      why: 'AUTH is on for submission alone.',
    },
  ],
  instance({ model, instance, report }) {
    const users = model.submissions.filter(({ line }) => line);
    if (loginServices(model, users).length === 0) return;
    for (const decision of decisions('smtpd_sasl_auth_enable', loginServices(model, model.exchangers), model)) {
      report({
        at: decision.at,
        message: l10n.t(
          'Port 25 offers AUTH too: everybody can guess passwords there. Users have the submission service.',
        ),
        fixes: () => {
          const setting = settingOf(decision.origin);
          if (setting?.file !== 'main') return setTo(decision, 'no', 'manual', instance);
          // Services that have only main.cf to thank for AUTH keep it.
          const heirs = users.filter(({ scope }) => !instance.override(scope, 'smtpd_sasl_auth_enable'));
          const kept = heirs.map((one) => serviceEdits(one, 'smtpd_sasl_auth_enable', 'yes')?.[0]);
          return fixOf(l10n.t('Offer AUTH on the submission services alone'), 'manual', [
            deleteSetting(setting),
            ...kept,
          ]);
        },
      });
    }
  },
};
