/** Every certificate that some public authority has signed may relay. */

import * as l10n from '@vscode/l10n';
import type { Instance, Scope } from '../../../project/instance';
import { isOn, knownValue } from '../../../project/known';
import { fixOf, replaceItem } from '../../shared/change';
import { restrictionsOf } from '../../shared/restrictions';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'relay-tls-all-clientcerts',
  category: 'relay',
  severity: 'warning',
  fixable: 'manual',
  summary: () => l10n.t('Everybody with a certificate of a public authority is permitted.'),
  docs: {
    what: 'permit_tls_all_clientcerts, while the authorities of the system are trusted: by tls_append_default_CA, or because smtpd_tls_CAfile or smtpd_tls_CApath is the bundle that the distribution ships.',
    why: 'Certificates of public authorities are free for everybody. Whoever has one may relay.',
    reference: ['postconf(5) permit_tls_all_clientcerts', 'TLS_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_tls_ask_ccert = yes\nsmtpd_tls_CAfile = /etc/ssl/certs/ca-certificates.crt\nsmtpd_relay_restrictions = permit_tls_all_clientcerts, reject_unauth_destination\n',
      good: 'smtpd_tls_ask_ccert = yes\nsmtpd_tls_CAfile = /etc/ssl/certs/ca-certificates.crt\nsmtpd_relay_restrictions = permit_tls_clientcerts, reject_unauth_destination\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_tls_CAfile = /etc/postfix/our-ca.pem\nsmtpd_relay_restrictions = permit_tls_all_clientcerts, reject_unauth_destination\n',
      why: 'Only the own authority is trusted.',
    },
  ],
  setting(setting, { instance, usage, report }) {
    for (const { name, item } of restrictionsOf(setting, instance, usage)?.entries ?? []) {
      if (name !== 'permit_tls_all_clientcerts' || !item.place || !trustsPublic(instance, setting.scope)) continue;
      report({
        span: item.place.span,
        message: l10n.t(
          'The public certificate authorities are trusted here: everybody with a certificate from one is permitted.',
        ),
        fixes: () =>
          fixOf(l10n.t('Replace with "{0}"', 'permit_tls_clientcerts'), 'manual', [
            replaceItem(item, 'permit_tls_clientcerts'),
          ]),
      });
    }
  },
};

/** Where distributions keep the authorities that browsers trust. */
const PUBLIC =
  /^\/etc\/(ssl\/certs(\/ca-certificates\.crt)?|pki\/tls\/certs(\/ca-bundle\.(trust\.)?crt)?|ssl\/ca-bundle\.pem|ssl\/cert\.pem|pki\/ca-trust\/.*)\/?$/;

function trustsPublic(instance: Instance, scope: Scope): boolean {
  const places = ['smtpd_tls_CAfile', 'smtpd_tls_CApath'].map((name) => knownValue(instance, name, scope)?.text ?? '');
  if (places.some((place) => PUBLIC.test(place))) return true;
  return isOn(instance, 'tls_append_default_CA', scope) === true && places.some((place) => place !== '');
}
