/** A list of groups for key exchange that leaves out what newer OpenSSL has. */

import * as l10n from '@vscode/l10n';
import { checkedValue } from '../../shared/checked-value';
import { isMentioned } from '../../shared/dated';
import { deletion } from '../../shared/unused';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-curves-with-openssl35',
  category: 'tls-server',
  severity: 'hint',
  fixable: 'manual',
  since: '3.11',
  summary: () => l10n.t('A list of groups for key exchange of one’s own leaves out those against quantum computers.'),
  docs: {
    what: 'tls_eecdh_auto_curves is set to a list with neither a group of ML-KEM nor "DEFAULT". With a Postfix that is built with an OpenSSL before 3.5 nothing is lost.',
    why: 'With OpenSSL 3.5 and later the default list holds X25519MLKEM768, which protects what is recorded today from the computers of tomorrow. A list of one’s own stays what it was when it was written.',
    ignore: 'A policy asks for exactly these groups.',
    reference: ['postconf(5) tls_eecdh_auto_curves', 'src/tls/tls_dh.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtp_tls_security_level = may\ntls_eecdh_auto_curves = X25519 prime256v1 secp384r1\n',
      good: 'smtp_tls_security_level = may\n',
      version: '3.11',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'tls_eecdh_auto_curves = X25519MLKEM768 X25519 prime256v1\n',
      version: '3.11',
      why: 'The list has a group against quantum computers.',
    },
    {
      file: 'main',
      text: 'tls_eecdh_auto_curves = ?X25519MLKEM768:DEFAULT\n',
      version: '3.11',
      why: 'The list goes on with the choice of OpenSSL.',
    },
    {
      file: 'main',
      text: 'tls_eecdh_auto_curves =\ntls_ffdhe_auto_groups =\n',
      version: '3.11',
      why: 'Empty lists leave the choice to the configuration of OpenSSL.',
    },
  ],
  names: ['tls_eecdh_auto_curves'],
  setting(setting, { instance, report }) {
    const name = setting.name.text;
    const text = checkedValue(setting, instance)?.text;
    if (text === undefined || text === '' || /mlkem|\bdefault\b/i.test(text)) return;
    report({
      span: setting.value,
      message: l10n.t('This list leaves out what OpenSSL 3.5 and later have against quantum computers.'),
      fixes: () => (isMentioned(name, instance) ? [] : [{ ...deletion(setting, 'manual'), preferred: true }]),
    });
  },
};
