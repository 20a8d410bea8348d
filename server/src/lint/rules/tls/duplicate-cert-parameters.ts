/** The certificate of the server is shown to other servers too. */

import * as l10n from '@vscode/l10n';
import type { Instance } from '../../../project/instance';
import { knownValue } from '../../../project/known';
import type { Service } from '../../../project/model/service';
import { outerServices } from '../../shared/tls-services';
import { decisions, isSaid } from '../../shared/judged';
import { deleteWithKey } from '../../shared/own-certificates';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-duplicate-cert-parameters',
  category: 'tls-server',
  severity: 'hint',
  fixable: 'manual',
  summary: () => l10n.t('Postfix as a client shows the certificate that it has as a server, which nobody asks for.'),
  docs: {
    what: 'smtp_tls_cert_file, or another certificate of the client, names the file that the server side names too, and mail goes out to any server.',
    why: 'Parameters that begin with smtpd_ are for mail that comes in, those with smtp_ for mail that goes out. Outgoing TLS needs no certificate. One that is only good for servers, as authorities give them out today, may break delivery to the few servers that look at it.',
    ignore: 'Some server asks for this certificate to let mail through.',
    reference: ['postconf(5) smtp_tls_cert_file', 'TLS_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_tls_security_level = may\nsmtpd_tls_cert_file = /etc/postfix/cert.pem\nsmtpd_tls_key_file = /etc/postfix/key.pem\nsmtp_tls_security_level = may\nsmtp_tls_cert_file = $smtpd_tls_cert_file\nsmtp_tls_key_file = $smtpd_tls_key_file\n',
      good: 'smtpd_tls_security_level = may\nsmtpd_tls_cert_file = /etc/postfix/cert.pem\nsmtpd_tls_key_file = /etc/postfix/key.pem\nsmtp_tls_security_level = may\n',
      other: 'smtp inet n - n - - smtpd\nsmtp unix - - n - - smtp\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_tls_cert_file = /etc/postfix/cert.pem\nsmtp_tls_cert_file = /etc/postfix/cert.pem\nrelayhost = [smtp.example.com]:587\n',
      other: 'smtp inet n - n - - smtpd\nsmtp unix - - n - - smtp\n',
      why: 'The relay may know this host by its certificate.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_cert_file = /etc/postfix/cert.pem\nsmtp_tls_cert_file = /etc/postfix/client.pem\n',
      other: 'smtp inet n - n - - smtpd\nsmtp unix - - n - - smtp\n',
      why: 'Somebody has made a certificate for the client side alone.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_cert_file = /etc/postfix/cert.pem\n',
      other:
        'smtp inet n - n - - smtpd\nsmtp unix - - n - - smtp\npartner unix - - n - - smtp\n  -o smtp_tls_cert_file=/etc/postfix/cert.pem\n',
      why: 'One way out has been given the certificate on purpose.',
    },
  ],
  instance({ instance, model, report }) {
    if (knownValue(instance, 'relayhost')?.text !== '') return;
    for (const { suffix, key } of CERTIFICATES) {
      const [server, client] = [`smtpd_tls_${suffix}`, `smtp_tls_${suffix}`];
      if (!instance.parameter(client)) continue;
      for (const decision of decisions(client, outerServices('smtp', model), model)) {
        const { text, origin, services } = decision;
        if (!isSaid(decision) || origin.from !== 'main' || text === '' || text.toLowerCase() === 'none') continue;
        if (knownValue(instance, server)?.text !== text || services.every((one) => isOwnWay(one, instance))) continue;
        report({
          at: decision.at,
          message: l10n.t('Mail that goes out needs no certificate: "{0}" is for mail that comes in.', server),
          fixes: () => deleteWithKey(decision, key && `smtp_tls_${key}`, instance),
        });
      }
    }
  },
};

const CERTIFICATES: readonly { suffix: string; key?: string }[] = [
  { suffix: 'cert_file', key: 'key_file' },
  { suffix: 'eccert_file', key: 'eckey_file' },
  { suffix: 'chain_files' },
];

/** Is the service one that only some mail takes? */
function isOwnWay({ name }: Service, { edition }: Instance): boolean {
  return !edition.stockServices.some((stock) => stock.name === name && stock.command === 'smtp');
}
