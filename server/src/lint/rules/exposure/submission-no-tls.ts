/** Users may send passwords and mail without encryption. */

import * as l10n from '@vscode/l10n';
import { isAuthOnlyInTls, hasCertificate, serverLevel } from '../../../project/model/tls';
import { nameOf } from '../../../project/model/service';
import { setInService } from '../../shared/change';
import { decisions, isSaid, namesOf } from '../../shared/judged';
import { loginServices } from '../../shared/sasl';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'exposure-submission-no-tls',
  category: 'master-exposure',
  severity: 'error',
  fixable: 'safe',
  summary: () => l10n.t('A submission service lets users log in without encryption.'),
  docs: {
    what: 'A service on port 587 that offers AUTH has no TLS. Where TLS is there and not demanded, sasl-plaintext-auth tells of the passwords.',
    why: 'Everybody on the way reads passwords and mail.',
    ignore: 'Something in front of Postfix ends TLS.',
    reference: ['RFC 8314, section 3', 'conf/master.cf'],
  },
  examples: [
    {
      file: 'master',
      bad: 'submission inet n - n - - smtpd\n  -o smtpd_sasl_auth_enable=yes\n  -o smtpd_tls_security_level=none\n',
      good: 'submission inet n - n - - smtpd\n  -o smtpd_sasl_auth_enable=yes\n  -o smtpd_tls_security_level=encrypt\n',
      other: 'compatibility_level = 3.6\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'submission inet n - n - - smtpd\n  -o smtpd_sasl_auth_enable=yes\n  -o smtpd_tls_security_level=encrypt\n',
      other: 'compatibility_level = 3.6\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\n',
      why: 'TLS is mandatory.',
    },
    {
      file: 'master',
      text: '127.0.0.1:submission inet n - n - - smtpd\n  -o smtpd_sasl_auth_enable=yes\n',
      other: 'compatibility_level = 3.6\n',
      why: 'Nothing crosses the network.',
    },
  ],
  instance({ model, instance, report }) {
    for (const service of loginServices(model, model.submissions)) {
      const { scope, line } = service;
      if (!line || serverLevel(instance, scope) !== 'none' || isAuthOnlyInTls(instance, scope) !== false) continue;
      const level = decisions('smtpd_tls_security_level', [service], model)[0];
      report({
        at: level && isSaid(level) ? level.at : nameOf(service),
        message: l10n.t('{0} has no TLS: everybody on the way reads passwords and mail.', namesOf([service])),
        fixes: () =>
          hasCertificate(instance, 'smtpd', scope)
            ? setInService(service, 'smtpd_tls_security_level', 'encrypt', 'safe')
            : [],
      });
    }
  },
};
