/** The ciphers that a grade stands for are set by hand. */

import * as l10n from '@vscode/l10n';
import { knownValue } from '../../../project/known';
import { isInForce } from '../../../project/setting';
import { deletion } from '../../shared/unused';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-cipherlist-overridden',
  category: 'tls-server',
  severity: 'info',
  fixable: 'manual',
  summary: () => l10n.t('The list of ciphers behind a grade is replaced by one of your own.'),
  docs: {
    what: 'tls_high_cipherlist, tls_medium_cipherlist or tls_null_cipherlist is set to something else than its default.',
    why: 'The list holds for Postfix as a server and as a client, whatever it was copied for, and grows old: the default of each version of Postfix is kept in step with the TLS library. To leave out single ciphers there are smtpd_tls_exclude_ciphers and its kin.',
    ignore: 'A policy prescribes the ciphers, and somebody looks after the list. TLS 1.3 is not governed by it.',
    reference: ['postconf(5) tls_medium_cipherlist', 'postconf(5) tls_high_cipherlist', 'TLS_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_tls_mandatory_ciphers = medium\ntls_medium_cipherlist = ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256\n',
      good: 'smtpd_tls_mandatory_ciphers = medium\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'tls_high_cipherlist = aNULL:-aNULL:HIGH:@STRENGTH\n',
      version: '3.7',
      why: 'This is the default.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_mandatory_exclude_ciphers = RC4, 3DES\n',
      why: 'The list is left as it is, and loses two ciphers.',
    },
  ],
  names: ['tls_high_cipherlist', 'tls_medium_cipherlist', 'tls_null_cipherlist'],
  setting(setting, { instance, edition, report }) {
    const name = setting.name.text;
    if (!isInForce(setting, instance)) return;
    const text = knownValue(instance, name, setting.scope)?.text;
    if (text === undefined || text === edition.parameter(name)?.default) return;
    report({
      span: setting.name,
      message: l10n.t(
        '"{0}" replaces a list that Postfix keeps in step with OpenSSL, for server and client alike.',
        name,
      ),
      fixes: () => [{ ...deletion(setting, 'manual'), preferred: true }],
    });
  },
};
