/** Mail leaves without encryption, although servers offer it. */

import * as l10n from '@vscode/l10n';
import { knownValue } from '../../../project/known';
import { clientLevel } from '../../../project/model/tls';
import { setTo } from '../../shared/change';
import { clientServices, hasLocalRelay, isForFilter } from '../../shared/clients';
import { decisions, isSaid } from '../../shared/judged';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-client-off',
  category: 'tls-client',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('Postfix as a client does not encrypt, although servers offer it.'),
  docs: {
    what: 'The level in force for smtp is "none"; as information where that is only the default.',
    why: 'Nearly all mail servers offer TLS. Without it, everybody on the way can read the messages.',
    ignore: 'All mail goes to a relay in your own network.',
    reference: ['postconf(5) smtp_tls_security_level', 'TLS_README'],
  },
  examples: [{ file: 'main', bad: 'smtp_tls_security_level = none\n', good: 'smtp_tls_security_level = may\n' }],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtp_tls_security_level = none\nrelayhost = [127.0.0.1]:2525\n',
      why: 'Mail goes to another program on this host.',
    },
    {
      file: 'main',
      text: 'smtp_tls_security_level = none\nsmtp_tls_policy_maps = hash:/etc/postfix/tls_policy\n',
      why: 'A table says for whom there is TLS.',
    },
    {
      file: 'master',
      text: 'smtp unix - - n - - smtp\nsmtp-amavis unix - - n - 2 smtp\n  -o smtp_tls_security_level=none\n',
      other: 'compatibility_level = 3.6\nsmtp_tls_security_level = may\n',
      why: 'The transport is for a filter on this host.',
    },
  ],
  instance({ model, instance, report }) {
    if (hasLocalRelay(instance)) return;
    const bare = clientServices(model, 'smtp').filter(
      (service) =>
        clientLevel(instance, 'smtp', service.scope) === 'none' &&
        knownValue(instance, 'smtp_tls_policy_maps', service.scope)?.text === '' &&
        !isForFilter(service),
    );
    for (const decision of decisions('smtp_tls_security_level', bare, model)) {
      report({
        at: decision.at,
        severity: isSaid(decision) && decision.text !== '' ? 'warning' : 'info',
        message: l10n.t('Mail leaves without encryption, although servers offer it: everybody on the way can read it.'),
        fixes: () => setTo(decision, 'may', 'safe', instance),
      });
    }
  },
};
