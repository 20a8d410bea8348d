/** TLS from the first byte, at a level at which it is not mandatory. */

import * as l10n from '@vscode/l10n';
import { isOn } from '../../../project/known';
import { clientLevel, isMandatory } from '../../../project/model/tls';
import { setInMain, setInService } from '../../shared/change';
import { clientServices } from '../../shared/clients';
import { decisions, isSaid, isSure } from '../../shared/judged';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-client-wrapper-level',
  category: 'tls-client',
  severity: 'error',
  fixable: 'safe',
  summary: () => l10n.t('Postfix as a client is to begin with TLS, at a level that does not demand it.'),
  docs: {
    why: 'smtp_tls_wrappermode needs "encrypt" or a higher level. At any lower one every delivery is put off.',
    reference: ['postconf(5) smtp_tls_wrappermode', 'src/smtp/smtp_connect.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'relayhost = [smtp.example.com]:465\nsmtp_tls_wrappermode = yes\nsmtp_tls_security_level = may\n',
      good: 'relayhost = [smtp.example.com]:465\nsmtp_tls_wrappermode = yes\nsmtp_tls_security_level = encrypt\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'relayhost = [smtp.example.com]:465\nsmtp_tls_wrappermode = yes\nsmtp_tls_security_level = secure\nsmtp_tls_CApath = /etc/ssl/certs\n',
      why: 'This level demands TLS too.',
    },
  ],
  instance({ model, instance, report }) {
    const wrapped = clientServices(model, 'smtp').filter(({ scope }) => {
      const level = clientLevel(instance, 'smtp', scope);
      return isOn(instance, 'smtp_tls_wrappermode', scope) === true && level !== undefined && !isMandatory(level);
    });
    for (const decision of decisions('smtp_tls_wrappermode', wrapped, model)) {
      const level = decisions('smtp_tls_security_level', decision.services, model)[0];
      const [service] = decision.services;
      report({
        at: level && isSaid(level) ? level.at : decision.at,
        severity: isSure(decision.services) ? 'error' : 'warning',
        message: l10n.t(
          'With "smtp_tls_wrappermode = yes" the level has to be "encrypt" or higher: every delivery is put off.',
        ),
        fixes: () =>
          decision.origin.from === 'override' && service
            ? setInService(service, 'smtp_tls_security_level', 'encrypt', 'safe')
            : setInMain('smtp_tls_security_level', 'encrypt', 'safe', instance),
      });
    }
  },
};
