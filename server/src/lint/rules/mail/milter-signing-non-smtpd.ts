/** Mail of the host itself is not signed. */

import * as l10n from '@vscode/l10n';
import { isInForce } from '../../../project/setting';
import { knownList, itemsOfValue } from '../../../project/known';
import { setInMain } from '../../shared/change';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'milter-signing-non-smtpd',
  category: 'consistency',
  severity: 'hint',
  fixable: 'manual',
  summary: () => l10n.t('Mail that comes from the sendmail command is not signed.'),
  docs: {
    what: 'A filter that signs with DKIM stands in smtpd_milters, and non_smtpd_milters is empty.',
    why: 'What programs and users of the host send with the sendmail command, and bounces, leave without a signature. Receivers that go by DMARC refuse them.',
    ignore: 'No mail of the host itself leaves it.',
    reference: ['MILTER_README', 'postconf(5) non_smtpd_milters'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_milters = unix:opendkim/opendkim.sock\n',
      good: 'smtpd_milters = unix:opendkim/opendkim.sock\nnon_smtpd_milters = $smtpd_milters\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_milters = inet:127.0.0.1:8891\nnon_smtpd_milters = inet:127.0.0.1:8891\n',
      why: 'Both lists name it.',
    },
    {
      file: 'main',
      text: 'smtpd_milters = unix:clamav/milter.sock\n',
      why: 'A virus filter need not see mail of the host itself.',
    },
  ],
  names: ['smtpd_milters'],
  setting(setting, { instance, report }) {
    if (setting.file !== 'main' || !isInForce(setting, instance)) return;
    const { file, line, value } = setting;
    const signer = itemsOfValue(instance, value, { file, line, span: value }).find(({ text }) =>
      /dkim|:8891$|:12301$/i.test(text),
    );
    const others = knownList(instance, 'non_smtpd_milters');
    if (!signer || !others?.isComplete || others.items.length > 0 || instance.definition('non_smtpd_milters')) return;
    report({
      span: signer.place!.span,
      message: l10n.t(
        'non_smtpd_milters is empty: mail from the sendmail command and bounces leave without a signature.',
      ),
      fixes: () => setInMain('non_smtpd_milters', '$smtpd_milters', 'manual', instance),
    });
  },
};
