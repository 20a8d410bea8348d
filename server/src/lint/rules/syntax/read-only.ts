/** Names that each Postfix program sets itself: `process_name`, `process_id`, `service_name`. */

import * as l10n from '@vscode/l10n';
import { parameterOf } from '../../../project/setting';
import { deleteSetting } from '../../edits';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'syntax-read-only',
  category: 'syntax',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('A parameter is set that Postfix sets itself.'),
  docs: {
    why: 'Every program sets the name itself when it starts, after it has read the files. The setting has no effect, and only postconf(1) says so.',
    reference: ['postconf(5) process_name', 'postconf(5) service_name', 'src/global/mail_conf.c'],
  },
  examples: [
    { file: 'main', bad: 'process_name = smtpd\nmyorigin = a.example\n', good: 'myorigin = a.example\n' },
    {
      file: 'master',
      bad: 'smtp inet n - n - - smtpd\n  -o service_name=mx\n',
      good: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    { file: 'main', text: 'smtpd_banner = $myhostname ESMTP $process_name\n', why: 'The names are there to be read.' },
    {
      file: 'master',
      text: 'submission inet n - n - - smtpd\n  -o syslog_name=postfix/$service_name\n',
      why: 'Here too.',
    },
  ],
  setting(setting, { instance, report }) {
    if (parameterOf(setting, instance)?.class !== 'read-only') return;
    report({
      span: setting.name,
      message: l10n.t('Postfix sets "{0}" itself and drops this setting with a warning.', setting.name.text),
      tag: 'unnecessary',
      fixes: () => [
        {
          title: l10n.t('Delete the setting of "{0}"', setting.name.text),
          safety: 'safe',
          preferred: true,
          edits: [deleteSetting(setting)],
        },
      ],
    });
  },
};
