/** The TLS policy for the relay host is filed under another spelling. */

import * as l10n from '@vscode/l10n';
import { knownList, knownValue } from '../../../project/known';
import { rowsOf, tableReference } from '../../../project/model/table';
import { isInForce } from '../../../project/setting';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-policy-key-mismatch',
  category: 'tls-client',
  severity: 'warning',
  fixable: 'none',
  summary: () =>
    l10n.t('The table of TLS policies has the relay host under another spelling, so that its policy never applies.'),
  docs: {
    what: 'smtp_tls_policy_maps can be read here, and holds the host of relayhost only with other brackets or another port.',
    why: 'The key is compared with relayhost as it is written, brackets and port included. The policy is never found, and the level of main.cf holds.',
    reference: ['postconf(5) smtp_tls_policy_maps', 'TLS_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'relayhost = [smtp.example.com]:587\nsmtp_tls_policy_maps = hash:/etc/postfix/tls_policy\n',
      good: 'relayhost = [smtp.example.com]\nsmtp_tls_policy_maps = hash:/etc/postfix/tls_policy\n',
      files: { '/etc/postfix/tls_policy': '[smtp.example.com] encrypt\n' },
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'relayhost = [smtp.example.com]:587\nsmtp_tls_policy_maps = hash:/etc/postfix/tls_policy\n',
      files: { '/etc/postfix/tls_policy': '[smtp.example.com]:587 encrypt\nexample.com may\n' },
      why: 'The key is written as relayhost is.',
    },
  ],
  names: ['smtp_tls_policy_maps'],
  setting(setting, { instance, report }) {
    if (setting.file !== 'main' || !isInForce(setting, instance)) return;
    const relay = knownValue(instance, 'relayhost')?.text.toLowerCase() ?? '';
    const host = hostOf(relay);
    if (host === undefined || /[\s,]/.test(relay)) return;
    for (const item of knownList(instance, 'smtp_tls_policy_maps')?.items ?? []) {
      const reference = tableReference(item);
      const rows = reference && rowsOf(reference, instance);
      if (!rows || !item.place || rows.some(({ key }) => key.toLowerCase() === relay)) continue;
      const near = rows.find(({ key }) => hostOf(key.toLowerCase()) === host);
      if (!near) continue;
      report({
        span: item.place.span,
        message: l10n.t('The table has "{0}", but Postfix looks for "{1}": the policy never applies.', near.key, relay),
        related: near.source
          ? [{ path: near.source.path, row: near.source.row, message: l10n.t('The key stands here.') }]
          : [],
      });
    }
  },
};

function hostOf(text: string): string | undefined {
  return /^\[?([\w.-]+)\]?(?::\w+)?$/.exec(text)?.[1];
}
