/** A catch-all for local users that no mail ever reaches. */

import * as l10n from '@vscode/l10n';
import { knownValue } from '../../../project/known';
import { isInForce } from '../../../project/setting';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'luser-relay-needs-empty-maps',
  category: 'consistency',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('"luser_relay" never gets mail from outside, because unknown recipients are refused before.'),
  docs: {
    why: 'luser_relay takes mail for local users that do not exist. smtpd refuses such recipients unless local_recipient_maps is empty: only mail of the host itself arrives there.',
    ignore: 'It is meant for mail of the host itself alone.',
    reference: ['postconf(5) luser_relay', 'LOCAL_RECIPIENT_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'luser_relay = catchall@example.com\n',
      good: 'luser_relay = catchall@example.com\nlocal_recipient_maps =\n',
    },
  ],
  lookAlikes: [
    { file: 'main', text: 'luser_relay =\n', why: 'It is empty, as by default.' },
    {
      file: 'main',
      text: 'luser_relay = catchall@example.com\nsmtpd_reject_unlisted_recipient = no\n',
      why: 'smtpd does not look whether recipients exist.',
    },
  ],
  names: ['luser_relay'],
  setting(setting, { instance, report }) {
    if (setting.value.text === '' || !isInForce(setting, instance)) return;
    const maps = knownValue(instance, 'local_recipient_maps')?.text;
    const unlisted = knownValue(instance, 'smtpd_reject_unlisted_recipient')?.text.toLowerCase();
    if (maps === undefined || maps === '' || unlisted !== 'yes' || /static:/.test(maps)) return;
    report({
      span: setting.value,
      message: l10n.t(
        'Mail from outside never gets here: smtpd refuses local recipients that do not exist, unless local_recipient_maps is empty.',
      ),
    });
  },
};
