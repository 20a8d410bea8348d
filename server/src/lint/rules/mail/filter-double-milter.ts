/** Mail that comes back from a filter goes through the milters a second time. */

import * as l10n from '@vscode/l10n';
import { knownList } from '../../../project/known';
import { nameOf, type Service } from '../../../project/model/service';
import { setInService } from '../../shared/change';
import { smtpdMilters } from '../../shared/milters';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'filter-double-milter',
  category: 'consistency',
  severity: 'warning',
  fixable: 'manual',
  summary: () => l10n.t('Mail that comes back from a content filter goes through the milters again.'),
  docs: {
    what: 'smtpd_milters is set in main.cf, and a service that takes mail back from a filter neither clears it nor has no_milters in receive_override_options.',
    why: 'The message is scanned and signed twice. The second time the client is the filter on this host, so that checks of the sender’s address tell nonsense.',
    ignore: 'The milters are to see what the filter has made of the message.',
    reference: ['FILTER_README', 'postconf(5) receive_override_options'],
  },
  examples: [
    {
      file: 'master',
      bad: 'smtp inet n - n - - smtpd\n127.0.0.1:10025 inet n - n - - smtpd\n  -o content_filter=\n',
      good: 'smtp inet n - n - - smtpd\n127.0.0.1:10025 inet n - n - - smtpd\n  -o content_filter=\n  -o receive_override_options=no_milters\n',
      other: 'smtpd_milters = inet:127.0.0.1:8891\ncontent_filter = scan:[127.0.0.1]:10024\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'smtp inet n - n - - smtpd\n127.0.0.1:10025 inet n - n - - smtpd\n  -o content_filter=\n  -o smtpd_milters=\n',
      other: 'smtpd_milters = inet:127.0.0.1:8891\ncontent_filter = scan:[127.0.0.1]:10024\n',
      why: 'The service has no milters.',
    },
    {
      file: 'master',
      text: 'smtp inet n - n - - smtpd\n  -o receive_override_options=no_milters\n127.0.0.1:10025 inet n - n - - smtpd\n  -o content_filter=\n',
      other: 'smtpd_milters = inet:127.0.0.1:8891\ncontent_filter = scan:[127.0.0.1]:10024\n',
      why: 'Milters are left out before the filter instead.',
    },
  ],
  instance({ model, instance, report }) {
    const milters = knownList(instance, 'smtpd_milters');
    if (!milters || milters.items.length === 0) return;
    const runsMilters = (service: Service): boolean => smtpdMilters(service, instance).length > 0;
    if (!model.exchangers.some(runsMilters)) return;
    for (const service of model.running('smtpd')) {
      if (service.role !== 'reinjection' || !service.line || !runsMilters(service)) continue;
      const override = instance.override(service.scope, 'receive_override_options');
      const before = override?.option.value.text ?? '';
      report({
        at: nameOf(service),
        message: l10n.t(
          'Mail that comes back here goes through the milters a second time, with this host as the client.',
        ),
        fixes: () =>
          setInService(
            service,
            'receive_override_options',
            before === '' ? 'no_milters' : `${before},no_milters`,
            'manual',
          ),
      });
    }
  },
};
