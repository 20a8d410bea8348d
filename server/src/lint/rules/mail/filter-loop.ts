/** Mail that comes back from the filter is sent to it again. */

import * as l10n from '@vscode/l10n';
import { decidedAt, knownValue } from '../../../project/known';
import { nameOf } from '../../../project/model/service';
import { setInService } from '../../shared/change';
import { filterPorts } from '../../shared/filter-ports';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'filter-loop',
  category: 'consistency',
  severity: 'error',
  fixable: 'safe',
  summary: () => l10n.t('Mail that comes back from a content filter is sent to it again.'),
  docs: {
    what: 'content_filter or smtpd_proxy_filter is set in main.cf, and a service that takes mail back from the filter does not clear it.',
    why: 'The message goes round until it has too many Received headers, and bounces. Every message does.',
    reference: ['FILTER_README', 'SMTPD_PROXY_README'],
  },
  examples: [
    {
      file: 'master',
      bad: '127.0.0.1:10025 inet n - n - - smtpd\n  -o receive_override_options=no_unknown_recipient_checks\nscan unix - - n - 2 smtp\n',
      good: '127.0.0.1:10025 inet n - n - - smtpd\n  -o receive_override_options=no_unknown_recipient_checks\n  -o content_filter=\nscan unix - - n - 2 smtp\n',
      other: 'content_filter = scan:[127.0.0.1]:10024\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: '127.0.0.1:10025 inet n - n - - smtpd\n  -o content_filter=\n',
      other: 'content_filter = scan:[127.0.0.1]:10024\n',
      why: 'It is cleared there.',
    },
    {
      file: 'master',
      text: 'smtp inet n - n - - smtpd\n  -o content_filter=scan:[127.0.0.1]:10024\n127.0.0.1:10025 inet n - n - - smtpd\n  -o receive_override_options=no_milters\n',
      other: 'compatibility_level = 3.6\n',
      why: 'Only the service for mail from outside has the filter.',
    },
  ],
  instance({ model, instance, report }) {
    for (const name of ['content_filter', 'smtpd_proxy_filter']) {
      const main = knownValue(instance, name);
      const place = main && main.text !== '' && decidedAt(main.origin);
      if (!place) continue;
      const ports = filterPorts(main.text);
      for (const service of model.running('smtpd')) {
        if (service.role !== 'reinjection' || !service.line || ports.has(service.name)) continue;
        const own = knownValue(instance, name, service.scope);
        if (own?.origin.from !== 'main') continue;
        report({
          at: nameOf(service),
          message: l10n.t(
            'Mail that comes back here is sent to {0} again: it goes round until it bounces.',
            `${name} = ${main.text}`,
          ),
          related: [{ ...place, message: l10n.t('"{0}" is set for all services here.', name) }],
          fixes: () => setInService(service, name, '', 'safe'),
        });
      }
    }
  },
};
