/** The certificate of a server was given to the client side. */

import * as l10n from '@vscode/l10n';
import type { Instance } from '../../../project/instance';
import { knownValue } from '../../../project/known';
import type { Model } from '../../../project/model/model';
import { hasCertificate, serverLevel } from '../../../project/model/tls';
import { settingsOf } from '../../shared/dated';
import { decisions, isSaid, isSatellite } from '../../shared/judged';
import { outerServices } from '../../shared/tls-services';
import { rename } from '../../edits';
import type { Fix, Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-smtp-smtpd-mixup',
  category: 'tls-server',
  severity: 'warning',
  fixable: 'manual',
  summary: () => l10n.t('Only Postfix as a client has a certificate, which a server needs and a client does not.'),
  docs: {
    what: 'smtp_tls_cert_file or smtp_tls_chain_files is set, while no server that can be reached from outside offers TLS or has a certificate.',
    why: 'Parameters that begin with smtpd_ are for mail that comes in, those with smtp_ for mail that goes out. With the names mixed up no client can encrypt, and passwords and mail come in readable.',
    ignore: 'Somebody asks this host for a certificate when it delivers, and nobody is to deliver to it with TLS.',
    reference: ['TLS_README', 'postconf(5) smtp_tls_cert_file', 'postconf(5) smtpd_tls_cert_file'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_tls_security_level = none\nsmtp_tls_cert_file = /etc/postfix/cert.pem\nsmtp_tls_key_file = /etc/postfix/key.pem\n',
      good: 'smtpd_tls_security_level = none\nsmtpd_tls_cert_file = /etc/postfix/cert.pem\nsmtpd_tls_key_file = /etc/postfix/key.pem\n',
      other: 'smtp inet n - n - - smtpd\nsmtp unix - - n - - smtp\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtp_tls_cert_file = /etc/postfix/cert.pem\nsmtp_tls_key_file = /etc/postfix/key.pem\nrelayhost = [smtp.example.com]:587\n',
      other: 'smtp inet n - n - - smtpd\nsmtp unix - - n - - smtp\n',
      why: 'The relay may know this host by its certificate.',
    },
    {
      file: 'main',
      text: 'inet_interfaces = loopback-only\nsmtp_tls_cert_file = /etc/postfix/cert.pem\n',
      other: 'smtp inet n - n - - smtpd\nsmtp unix - - n - - smtp\n',
      why: 'Nobody delivers to this host.',
    },
    {
      file: 'main',
      text: 'smtp_tls_security_level = may\nsmtp_tls_CAfile = /etc/ssl/certs/ca-certificates.crt\n',
      other: 'smtp inet n - n - - smtpd\nsmtp unix - - n - - smtp\n',
      why: 'These are settings for mail that goes out.',
    },
  ],
  instance({ instance, model, report }) {
    if (isSatellite(instance) || knownValue(instance, 'relayhost')?.text !== '' || !isBare(model)) return;
    for (const name of ['smtp_tls_cert_file', 'smtp_tls_chain_files'] as const) {
      if (!instance.parameter(name)) continue;
      for (const decision of decisions(name, outerServices('smtp', model), model)) {
        if (!isSaid(decision) || decision.origin.from !== 'main' || decision.text === '') continue;
        report({
          at: decision.at,
          message: l10n.t(
            '"{0}" is for mail that goes out: servers take their certificate from "{1}", and offer no TLS.',
            name,
            name.replace('smtp_', 'smtpd_'),
          ),
          fixes: () => renamed(name, instance),
        });
      }
    }
  },
};

/** Is it certain that no server has TLS or a certificate for it? */
function isBare({ instance, publicServers }: Model): boolean {
  return (
    publicServers.length > 0 &&
    publicServers.every(
      ({ scope }) => serverLevel(instance, scope) === 'none' && hasCertificate(instance, 'smtpd', scope) === false,
    )
  );
}

function renamed(name: string, instance: Instance): Fix[] {
  const names = name === 'smtp_tls_cert_file' ? [name, 'smtp_tls_key_file'] : [name];
  const settings = names.flatMap((one) => settingsOf(one, undefined, instance));
  const edits = settings.map((setting) => rename(setting, setting.name.text.replace('smtp_', 'smtpd_')));
  const title = l10n.t('Rename to "{0}"', name.replace('smtp_', 'smtpd_'));
  return [{ title, safety: 'manual', preferred: true, edits }];
}
