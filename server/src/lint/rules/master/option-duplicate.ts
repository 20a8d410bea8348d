/** The same parameter twice among the `-o` of one service: the last one counts, and nobody warns. */

import * as l10n from '@vscode/l10n';
import { settingsOfMaster, type MasterSetting } from '../../../project/setting';
import { deleteSetting } from '../../edits';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'master-option-duplicate',
  category: 'syntax',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('A service sets the same parameter twice, to different values.'),
  docs: {
    why: 'Options are applied in order, so that the last one wins, and nothing is logged. A reader who finds the first one takes it for what is in force.',
    reference: ['master(5)', 'src/master/event_server.c'],
  },
  examples: [
    {
      file: 'master',
      bad: 'smtp      inet  n       -       n       -       -       smtpd\n  -o smtpd_tls_security_level=none\n  -o smtpd_tls_security_level=may\n',
      good: 'smtp      inet  n       -       n       -       -       smtpd\n  -o smtpd_tls_security_level=may\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'smtp      inet  n       -       n       -       -       smtpd\n  -o smtpd_tls_security_level=may\n  -o smtpd_tls_security_level=may\n',
      why: 'Both say the same.',
    },
    {
      file: 'master',
      text: 'smtp      inet  n       -       n       -       -       smtpd\n  -o smtpd_tls_security_level=may\nsubmission inet n       -       n       -       -       smtpd\n  -o smtpd_tls_security_level=encrypt\n',
      why: 'The options belong to two services.',
    },
  ],
  masterLine(line, { report }) {
    if (line.tree.overrides.length < 2) return;
    const seen = new Map<string, MasterSetting>();
    for (const setting of settingsOfMaster(line)) {
      const { name, value } = setting;
      const earlier = seen.get(name.text);
      seen.set(name.text, setting);
      if (!earlier || earlier.value.text === value.text) continue;
      report({
        span: name,
        message: l10n.t(
          'This overrides an earlier "-o {0}" of the same service, without a word from Postfix.',
          name.text,
        ),
        related: [{ file: 'master', line, span: earlier.name, message: l10n.t('The overridden setting') }],
        fixes: () => [
          {
            title: l10n.t('Delete the overridden "-o {0}={1}"', name.text, earlier.value.text),
            safety: 'safe',
            preferred: true,
            edits: [deleteSetting(earlier)],
          },
        ],
      });
    }
  },
};
