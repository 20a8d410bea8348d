/** A TLS level of clients, set for a server. */

import * as l10n from '@vscode/l10n';
import { isOn } from '../../../project/known';
import { isInForce } from '../../../project/setting';
import { changeValue, checkedValue } from '../../shared/checked-value';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-server-level-client-only',
  category: 'tls-server',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('Postfix as a server is set to a TLS level that only clients have.'),
  docs: {
    what: 'smtpd_tls_security_level is "verify", "secure" or "fingerprint".',
    why: 'smtpd(8) takes these levels for "encrypt" and logs a warning each time it starts. Certificates of clients are not checked, which the level seems to promise.',
    reference: ['postconf(5) smtpd_tls_security_level', 'postconf(5) smtpd_tls_req_ccert', 'src/smtpd/smtpd.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_tls_security_level = verify\n',
      good: 'smtpd_tls_security_level = encrypt\n',
    },
    {
      file: 'master',
      bad: 'submission inet n - n - - smtpd\n  -o smtpd_tls_security_level=secure\n',
      good: 'submission inet n - n - - smtpd\n  -o smtpd_tls_security_level=encrypt\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtp_tls_security_level = verify\n',
      why: 'As a client, Postfix does check the certificate of the server.',
    },
    {
      file: 'master',
      text: 'submissions inet n - n - - smtpd\n  -o smtpd_tls_wrappermode=yes\n  -o smtpd_tls_security_level=verify\n',
      why: 'In wrapper mode the level is not looked at.',
    },
  ],
  names: ['smtpd_tls_security_level'],
  setting(setting, { instance, edition, report }) {
    if (!isInForce(setting, instance)) return;
    if (isOn(instance, 'smtpd_tls_wrappermode', setting.scope)) return;
    const checked = checkedValue(setting, instance);
    const word = checked?.parameter.vocabulary && edition.word(checked.parameter.vocabulary, checked.text);
    if (!word || word.successor === undefined) return;
    const { successor } = word;
    report({
      span: setting.value,
      message: l10n.t(
        'Servers have no level "{0}": smtpd takes it for "{1}", and does not check certificates of clients.',
        word.word,
        successor,
      ),
      fixes: () => changeValue(setting, successor, 'safe'),
    });
  },
};
