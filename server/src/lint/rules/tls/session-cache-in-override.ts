/** A cache of TLS sessions set for a service that does not open it. */

import * as l10n from '@vscode/l10n';
import { field } from '../../../syntax/master-cf';
import { isMentioned } from '../../shared/dated';
import { deletion } from '../../shared/unused';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-session-cache-in-override',
  category: 'tls-server',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('A cache of TLS sessions is set for a service that does not open it.'),
  docs: {
    why: 'All services share the caches that tlsmgr(8) opens, and tlsmgr looks at main.cf and its own line alone. The setting has no effect.',
    reference: ['postconf(5) smtpd_tls_session_cache_database', 'src/tlsmgr/tlsmgr.c'],
  },
  examples: [
    {
      file: 'master',
      bad: 'submission inet n - n - - smtpd\n  -o smtpd_tls_security_level=encrypt\n  -o smtpd_tls_session_cache_database=btree:/var/lib/postfix/submission_scache\n',
      good: 'submission inet n - n - - smtpd\n  -o smtpd_tls_security_level=encrypt\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'tlsmgr unix - - n 1000? 1 tlsmgr\n  -o smtp_tls_session_cache_database=btree:/var/lib/postfix/smtp_scache\n',
      why: 'This is the service that opens the caches.',
    },
    {
      file: 'main',
      text: 'smtp_tls_session_cache_database = btree:/var/lib/postfix/smtp_scache\n',
      why: 'Settings of main.cf hold for tlsmgr(8) too.',
    },
  ],
  setting(setting, { instance, report }) {
    if (setting.file !== 'master' || !CACHE.test(setting.name.text)) return;
    const command = field(setting.line.tree, 'command')?.text.split('/').at(-1);
    if (command === undefined || command === 'tlsmgr') return;
    report({
      span: setting.name,
      message: l10n.t('"{0}" has no effect here: tlsmgr alone reads it, for all services.', setting.name.text),
      tag: 'unnecessary',
      fixes: () => [
        { ...deletion(setting, isMentioned(setting.name.text, instance) ? 'manual' : 'safe'), preferred: true },
      ],
    });
  },
};

const CACHE = /^(?:smtpd|smtp|lmtp)_tls_session_cache_(?:database|timeout)$/;
