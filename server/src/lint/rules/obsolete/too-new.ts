/** A parameter that only later versions of Postfix have. */

import * as l10n from '@vscode/l10n';
import type { Rule } from '../../rule';
import { deletion, unusedSetting } from '../../shared/unused';

export const rule: Rule = {
  id: 'obsolete-too-new',
  category: 'obsolete',
  severity: 'warning',
  fixable: 'manual',
  summary: () => l10n.t('A parameter is not yet known to the Postfix version in use.'),
  examples: [
    {
      file: 'main',
      bad: 'relayhost =\nsmtpd_hide_client_session = yes\n',
      good: 'relayhost =\n',
      version: '3.7',
    },
  ],
  setting(setting, context) {
    const unused = unusedSetting(setting, context);
    if (unused?.kind !== 'too-new') return;
    const [name, version] = [setting.name.text, context.edition.version.text];
    context.report({
      span: setting.name,
      message:
        setting.file === 'main'
          ? l10n.t('"{0}" exists since {1}; Postfix {2} ignores this line.', name, unused.since ?? '', version)
          : l10n.t('"{0}" exists since {1}; Postfix {2} ignores this setting.', name, unused.since ?? '', version),
      tag: 'unnecessary',
      // Not safe: it is right again after the next upgrade.
      fixes: () => [{ ...deletion(setting, 'manual'), preferred: true }],
    });
  },
};
