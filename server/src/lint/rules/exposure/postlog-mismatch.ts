/** postlogd and the other programs disagree on the log file. */

import * as l10n from '@vscode/l10n';
import { knownValue } from '../../../project/known';
import { decidedAt } from '../../../project/known';
import { deleteDecision } from '../../shared/change';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'exposure-postlog-mismatch',
  category: 'master-exposure',
  severity: 'warning',
  fixable: 'safe',
  since: '3.4',
  summary: () => l10n.t('postlogd has another log file than main.cf says.'),
  docs: {
    what: 'A postlogd service overrides maillog_file with another value than main.cf has.',
    why: 'Programs send their lines to postlogd because main.cf names a file. In versions before 3.5.26, 3.6.19, 3.7.21, 3.8.19, 3.9.13, 3.10.12 and 3.11.5 a local user can gain the privileges of Postfix that way.',
    reference: ['MAILLOG_README', 'postlogd(8)'],
  },
  examples: [
    {
      file: 'master',
      bad: 'postlog unix-dgram n - n - 1 postlogd\n  -o maillog_file=/var/log/other.log\n',
      good: 'postlog unix-dgram n - n - 1 postlogd\n',
      other: 'maillog_file = /var/log/postfix.log\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'postlog unix-dgram n - n - 1 postlogd\n  -o maillog_file=/var/log/postfix.log\n',
      other: 'maillog_file = /var/log/postfix.log\n',
      why: 'Both say the same.',
    },
  ],
  instance({ model, instance, report }) {
    const main = knownValue(instance, 'maillog_file');
    if (!main || main.text === '') return;
    for (const { scope, line } of model.running('postlogd')) {
      const own = knownValue(instance, 'maillog_file', scope);
      if (!line || own?.origin.from !== 'override' || own.text === main.text) continue;
      report({
        at: decidedAt(own.origin),
        message: l10n.t(
          'Programs log through postlogd because main.cf says "{0}", and postlogd has another file.',
          main.text,
        ),
        fixes: () => deleteDecision({ name: 'maillog_file', origin: own.origin }, 'safe'),
      });
    }
  },
};
