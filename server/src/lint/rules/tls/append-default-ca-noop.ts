/** The authorities of the system are to be trusted, and are not. */

import * as l10n from '@vscode/l10n';
import { isOn, knownValue } from '../../../project/known';
import { isInForce } from '../../../project/setting';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-append-default-ca-noop',
  category: 'tls-client',
  severity: 'hint',
  fixable: 'none',
  summary: () => l10n.t('"tls_append_default_CA" adds nothing, because there is nothing to add it to.'),
  docs: {
    why: 'The authorities of the system are added to those of *_tls_CAfile and *_tls_CApath. Where all of these are empty, nobody is trusted all the same.',
    reference: ['postconf(5) tls_append_default_CA', 'src/tls/tls_certkey.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'tls_append_default_CA = yes\n',
      good: 'tls_append_default_CA = yes\nsmtp_tls_CAfile = /etc/ssl/certs/ca-certificates.crt\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'tls_append_default_CA = yes\nsmtpd_tls_CAfile = /etc/postfix/our-ca.pem\n',
      why: 'They are added to the authority of the server side.',
    },
  ],
  names: ['tls_append_default_CA'],
  setting(setting, { instance, report }) {
    if (!isInForce(setting, instance)) return;
    if (isOn(instance, 'tls_append_default_CA', setting.scope) !== true) return;
    const places = ['smtp', 'smtpd', 'lmtp'].flatMap((prefix) => [`${prefix}_tls_CAfile`, `${prefix}_tls_CApath`]);
    if (
      places.some(
        (name) => knownValue(instance, name, setting.scope)?.text !== '' || instance.names.overrides(name).size > 0,
      )
    )
      return;
    report({
      span: setting.value,
      message: l10n.t(
        'All *_tls_CAfile and *_tls_CApath are empty: there is nothing to add the authorities of the system to, and nobody is trusted.',
      ),
    });
  },
};
