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
  docs: {
    why: 'Postfix does not refuse names that it does not know: the line is read and has no effect. A protection that it should switch on is off until the upgrade.',
    ignore: 'The file serves several hosts, and the others are newer.',
    reference: ['RELEASE_NOTES', 'postconf(5)'],
  },
  examples: [
    {
      file: 'main',
      bad: 'relayhost =\nsmtpd_hide_client_session = yes\n',
      good: 'relayhost =\n',
      version: '3.7',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_hide_client_session = yes\n',
      version: '3.10',
      why: 'Postfix 3.10 has the parameter.',
    },
    {
      file: 'main',
      text: 'smtpd_hide_client_session = yes\nsmtpd_banner = $myhostname ESMTP $smtpd_hide_client_session\n',
      version: '3.7',
      why: "Another value refers to it: to Postfix 3.7 it is a name of one's own.",
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
