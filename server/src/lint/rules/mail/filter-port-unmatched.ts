/** A filter is sent to the port on which its mail comes back. */

import * as l10n from '@vscode/l10n';
import { decisions, isSaid } from '../../shared/judged';
import { filterPorts } from '../../shared/filter-ports';
import { nameOf } from '../../../project/model/service';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'filter-port-unmatched',
  category: 'consistency',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('Mail for the content filter goes straight to the service that takes it back.'),
  docs: {
    why: 'Where content_filter names the port of an smtpd of this master.cf, the filter is left out, and nobody notices.',
    ignore: 'The filter listens there, and hands the connection on.',
    reference: ['FILTER_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'content_filter = smtp:[127.0.0.1]:10025\n',
      good: 'content_filter = smtp:[127.0.0.1]:10024\n',
      other:
        'smtp inet n - n - - smtpd\n127.0.0.1:10025 inet n - n - - smtpd\n  -o content_filter=\nsmtp unix - - n - - smtp\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'content_filter = smtp:[10.0.0.9]:10025\n',
      other:
        'smtp inet n - n - - smtpd\n127.0.0.1:10025 inet n - n - - smtpd\n  -o content_filter=\nsmtp unix - - n - - smtp\n',
      why: 'The filter runs on another host.',
    },
  ],
  instance({ model, report }) {
    for (const decision of decisions('content_filter', model.publicServers, model)) {
      if (!isSaid(decision) || decision.text === '') continue;
      const ports = filterPorts(decision.text);
      const taken = model.running('smtpd').find(({ name, type }) => type === 'inet' && ports.has(name));
      const place = taken && nameOf(taken);
      if (!place) continue;
      report({
        at: decision.at,
        message: l10n.t(
          'smtpd itself listens there: mail goes straight to the service that takes it back, and no filter sees it.',
        ),
        related: [{ ...place, message: l10n.t('smtpd listens here.') }],
      });
    }
  },
};
