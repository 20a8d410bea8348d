/** A certificate is to be required where TLS is not. */

import * as l10n from '@vscode/l10n';
import { isOn } from '../../../project/known';
import { serverLevel } from '../../../project/model/tls';
import { decisions, isSaid, namesOf } from '../../shared/judged';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-req-ccert-without-encrypt',
  category: 'tls-server',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('A client certificate is to be required, but TLS is optional, so that none is.'),
  docs: {
    what: 'smtpd_tls_req_ccert is "yes" for a service whose level is "may".',
    why: 'A client that may go without TLS may go without a certificate. Postfix ignores the setting and logs a warning; it does not even ask for a certificate.',
    ignore: 'The setting is meant for another service, where TLS is mandatory; better set it there.',
    reference: ['postconf(5) smtpd_tls_req_ccert', 'src/smtpd/smtpd.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_req_ccert = yes\n',
      good: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_ask_ccert = yes\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\n',
      other:
        'smtp inet n - n - - smtpd\nsubmission inet n - n - - smtpd\n  -o smtpd_tls_security_level=encrypt\n  -o smtpd_tls_req_ccert=yes\n',
      why: 'The service that requires a certificate requires TLS.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_req_ccert = yes\n',
      other: '465 inet n - n - - smtpd\n  -o smtpd_tls_wrappermode=yes\n',
      why: 'Wrapper mode makes TLS mandatory.',
    },
  ],
  instance({ instance, model, report }) {
    const servers = model.running('smtpd');
    const optional = servers.filter(({ scope }) => serverLevel(instance, scope) === 'may');
    for (const decision of decisions('smtpd_tls_req_ccert', optional, model)) {
      if (!isSaid(decision) || decision.text.toLowerCase() !== 'yes') continue;
      const where = namesOf(decision.services);
      const isUsed = servers.some(
        ({ scope }) =>
          serverLevel(instance, scope) === 'encrypt' && isOn(instance, 'smtpd_tls_req_ccert', scope) === true,
      );
      report({
        at: decision.at,
        severity: isUsed ? 'info' : 'warning',
        message:
          where === ''
            ? l10n.t('No certificate is required: TLS is optional, and Postfix ignores this with a warning.')
            : l10n.t(
                'No certificate is required by {0}: TLS is optional there, and Postfix ignores this with a warning.',
                where,
              ),
      });
    }
  },
};
