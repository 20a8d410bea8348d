/** A line of main.cf with a name that no version of Postfix has and that nothing refers to. */

import * as l10n from '@vscode/l10n';
import type { Rule } from '../../rule';
import { unusedSetting, waysOutOfUnknown } from '../../unused';

export const unused: Rule = {
  id: 'obsolete-unused',
  category: 'obsolete',
  severity: 'warning',
  fixable: 'manual',
  summary: () => l10n.t('A name in main.cf is not a parameter of Postfix, and nothing refers to it.'),
  examples: [
    {
      file: 'main',
      bad: 'smtpd_recipient_restriction = permit_mynetworks, reject\n',
      good: 'smtpd_recipient_restrictions = permit_mynetworks, reject\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  setting(setting, context) {
    if (setting.file !== 'main' || unusedSetting(setting, context)?.kind !== 'unknown') return;
    const { edition, instance, report } = context;
    report({
      span: setting.name,
      message: l10n.t(
        '"{0}" is not a parameter of Postfix {1}, and nothing refers to it: Postfix ignores this line.',
        setting.name.text,
        edition.version.series,
      ),
      tag: 'unnecessary',
      fixes: () => waysOutOfUnknown(setting, instance),
    });
  },
};
