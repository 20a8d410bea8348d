/** Settings for TLS that hold behind postscreen only. */

import * as l10n from '@vscode/l10n';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'exposure-postscreen-overrides',
  category: 'master-exposure',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('An -o for TLS on the smtpd behind postscreen does not hold for postscreen itself.'),
  docs: {
    what: '-o smtpd_tls_… on a service of the type pass, where postscreen takes the connections and has no such setting.',
    why: 'postscreen and tlsproxy read main.cf. With other settings than smtpd, clients are offered something else before they are handed on than after, and TLS fails or is weaker than meant.',
    ignore: 'postscreen and tlsproxy have the same settings under their own names.',
    reference: ['POSTSCREEN_README', 'postscreen(8)', 'tlsproxy(8)'],
  },
  examples: [
    {
      file: 'master',
      bad: 'smtp inet n - n - 1 postscreen\nsmtpd pass - - n - - smtpd\n  -o smtpd_tls_security_level=may\n',
      good: 'smtp inet n - n - 1 postscreen\nsmtpd pass - - n - - smtpd\n',
      other: 'compatibility_level = 3.6\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'smtp inet n - n - 1 postscreen\n  -o smtpd_tls_security_level=may\nsmtpd pass - - n - - smtpd\n  -o smtpd_tls_security_level=may\ntlsproxy unix - - n - 0 tlsproxy\n',
      other: 'compatibility_level = 3.6\n',
      why: 'Both have the same.',
    },
    {
      file: 'master',
      text: 'smtp inet n - n - 1 postscreen\nsmtpd pass - - n - - smtpd\n  -o smtpd_sasl_auth_enable=no\n',
      other: 'compatibility_level = 3.6\n',
      why: 'postscreen offers no login.',
    },
  ],
  setting(setting, { model, instance, report }) {
    if (
      setting.file !== 'master' ||
      !/^smtpd_tls_(security_level|cert_file|key_file|chain_files|eccert_file|mandatory_protocols|protocols)$/.test(
        setting.name.text,
      )
    )
      return;
    if (!setting.scope?.endsWith('/pass')) return;
    const postscreen = model.running('postscreen').filter(({ line }) => line);
    if (postscreen.length === 0) return;
    const twin = setting.name.text.replace('smtpd', 'postscreen');
    const names = [setting.name.text, twin, twin.replace('postscreen_tls', 'tlsproxy_tls')];
    const others = [...postscreen, ...model.running('tlsproxy')];
    if (others.some(({ scope }) => names.some((name) => instance.override(scope, name)))) return;
    if (instance.definition(twin)) return;
    report({
      span: setting.name,
      message: l10n.t(
        'postscreen takes the connections, and reads main.cf: before a client is handed on, other settings for TLS hold.',
      ),
    });
  },
};
