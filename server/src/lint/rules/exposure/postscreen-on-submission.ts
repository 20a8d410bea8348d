/** Users are treated as spam programs. */

import * as l10n from '@vscode/l10n';
import { portOf } from '../../../project/model/role';
import { columnPlace } from '../../../project/model/service';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'exposure-postscreen-on-submission',
  category: 'master-exposure',
  severity: 'error',
  fixable: 'none',
  summary: () => l10n.t('postscreen stands before a service for users.'),
  docs: {
    why: 'postscreen turns away clients from dynamic addresses, which is where users are, and offers no login of its own. Mail programs do not come back as mail servers do.',
    reference: ['POSTSCREEN_README'],
  },
  examples: [
    {
      file: 'master',
      bad: 'submission inet n - n - 1 postscreen\nsmtpd pass - - n - - smtpd\n',
      good: 'submission inet n - n - - smtpd\nsmtpd pass - - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'smtp inet n - n - 1 postscreen\nsmtpd pass - - n - - smtpd\n',
      why: 'Port 25 is what it is made for.',
    },
  ],
  instance({ model, report }) {
    for (const service of model.running('postscreen')) {
      if (service.type !== 'inet' || !service.line || !/^(587|465)$/.test(portOf(service.name))) continue;
      report({
        at: columnPlace(service, 'command'),
        message: l10n.t(
          'postscreen turns away clients from dynamic addresses, where users are. Services for users run smtpd.',
        ),
      });
    }
  },
};
