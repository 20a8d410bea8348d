/** An `-o` of master.cf with a name that no version of Postfix has and that nothing refers to. */

import * as l10n from '@vscode/l10n';
import type { Rule } from '../../rule';
import { unusedSetting, waysOutOfUnknown } from '../../shared/unused';

export const rule: Rule = {
  id: 'master-option-unknown',
  category: 'syntax',
  severity: 'warning',
  fixable: 'manual',
  summary: () => l10n.t('A name after "-o" in master.cf is not a parameter of Postfix, and nothing refers to it.'),
  docs: {
    why: "A daemon takes any name and stores it, as a variable of the user's own. A misspelt name is such a variable: the restriction or the protection that it should set is not in force on this port, and the log says nothing.",
    reference: ['postconf(1)', 'src/postconf/postconf_unused.c', 'src/master/event_server.c'],
  },
  examples: [
    {
      file: 'master',
      bad: 'submission inet n - n - - smtpd\n  -o smtpd_tls_securty_level=encrypt\n',
      good: 'submission inet n - n - - smtpd\n  -o smtpd_tls_security_level=encrypt\n',
      other: 'compatibility_level = 3.6\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'submission inet n - n - - smtpd\n  -o own_rules=permit_sasl_authenticated,reject\n  -o smtpd_recipient_restrictions=$own_rules\n',
      other: 'compatibility_level = 3.6\n',
      why: "A name of one's own that another value refers to.",
    },
    {
      file: 'master',
      text: 'submission inet n - n - - smtpd\n  -o trusted=permit_sasl_authenticated\n',
      other:
        'compatibility_level = 3.6\nsmtpd_restriction_classes = trusted\ntrusted = permit_mynetworks\nsmtpd_sender_restrictions = trusted\n',
      why: 'A restriction class that main.cf declares.',
    },
  ],
  setting(setting, context) {
    if (setting.file !== 'master' || unusedSetting(setting, context)?.kind !== 'unknown') return;
    const { edition, instance, report } = context;
    report({
      span: setting.name,
      message: l10n.t(
        '"{0}" is not a parameter of Postfix {1}, and nothing refers to it: the service ignores this setting.',
        setting.name.text,
        edition.version.series,
      ),
      fixes: () => waysOutOfUnknown(setting, instance),
    });
  },
};
