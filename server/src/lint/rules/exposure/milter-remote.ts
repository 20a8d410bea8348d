/** Mail is sent to a filter on another host, readable for all. */

import * as l10n from '@vscode/l10n';
import { isLoopbackAddress, isInnerRange, parseNetwork } from '../../../project/model/address';
import { itemsOfValue } from '../../../project/known';
import { isInForce } from '../../../project/setting';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'exposure-milter-remote',
  category: 'master-exposure',
  severity: 'info',
  fixable: 'none',
  summary: () => l10n.t('Mail goes to a filter on another host without encryption.'),
  docs: {
    what: 'A milter at an address or name of the Internet. Private addresses, and names without a dot, which are containers, are left alone.',
    why: 'The milter protocol has no encryption: everybody between the hosts reads all mail.',
    ignore: 'A tunnel or a network of your own connects the hosts.',
    reference: ['MILTER_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_milters = inet:milter.example.com:8891\n',
      good: 'smtpd_milters = inet:localhost:8891\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_milters = inet:rspamd:11332, inet:10.1.2.3:8891, unix:opendkim/opendkim.sock\n',
      why: 'None of these leaves the own network.',
    },
  ],
  names: ['smtpd_milters', 'non_smtpd_milters'],
  setting(setting, { instance, report }) {
    const { value, file, line, scope } = setting;
    if (!isInForce(setting, instance)) return;
    for (const item of itemsOfValue(instance, value, { file, line, span: value }, scope)) {
      const host = /(?:^|[{\s])inet6?:\[?([^\]\s,}]+?)\]?:\w+/.exec(item.text)?.[1];
      if (host === undefined || isLoopbackAddress(host)) continue;
      const network = parseNetwork(host);
      if (network ? isInnerRange(network) : !/\.[a-z]{2,}$/i.test(host) || /\.(local|internal|lan|svc)$/i.test(host))
        continue;
      report({
        span: item.place!.span,
        message: l10n.t('All mail goes to "{0}" without encryption.', host),
      });
    }
  },
};
