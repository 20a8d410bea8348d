/** `smtp_tls_per_site` and its kin: TLS policies for each destination in the form from before Postfix 2.3. */

import * as l10n from '@vscode/l10n';
import type { Instance } from '../../../project/instance';
import { isInForce, type Setting } from '../../../project/setting';
import { namespacesOf } from '../../../project/usage';
import { datedSeverity, deleteAll, isMentioned, isWhole, spelled } from '../../shared/dated';
import { rename } from '../../edits';
import type { Fix, Rule } from '../../rule';
import { deletion } from '../../shared/unused';

const SUCCESSORS: ReadonlyMap<string, string> = new Map([
  ['smtp_tls_per_site', 'smtp_tls_policy_maps'],
  ['lmtp_tls_per_site', 'lmtp_tls_policy_maps'],
  ['tlsproxy_client_per_site', 'tlsproxy_client_policy_maps'],
]);

export const rule: Rule = {
  id: 'obsolete-per-site',
  category: 'obsolete',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('A table of TLS policies has the form from before Postfix 2.3.'),
  docs: {
    why: 'The old table has four words for a level and nothing else: no `dane`, no `secure`, no fingerprints, no protocols. As soon as there are policy maps, it is not asked at all. Postfix 3.9 and later warn of it.',
    reference: ['DEPRECATION_README', 'TLS_README', 'postconf(5) smtp_tls_policy_maps', 'src/smtp/smtp_tls_policy.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtp_tls_per_site = hash:/etc/postfix/tls_per_site\nsmtp_tls_policy_maps = hash:/etc/postfix/tls_policy\n',
      good: 'smtp_tls_policy_maps = hash:/etc/postfix/tls_policy\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtp_tls_policy_maps = hash:/etc/postfix/tls_per_site\n',
      other: 'smtp unix - - n - - smtp\n',
      why: 'What counts is the parameter, not the name of the file.',
    },
  ],
  names: ['smtp_tls_per_site', 'lmtp_tls_per_site', 'tlsproxy_client_per_site'],
  setting(setting, { instance, edition, report }) {
    const name = setting.name.text;
    const successor = SUCCESSORS.get(name)!;
    if (!edition.parameter(name) || !isInForce(setting, instance)) return;
    report({
      span: setting.name,
      message: isIgnored(setting, successor, instance)
        ? l10n.t('"{0}" is dated and has no effect: "{1}" is set and decides alone.', name, successor)
        : l10n.t(
            '"{0}" is dated: "{1}" has taken its place. In its table, NONE becomes none, MAY becomes may, MUST_NOPEERMATCH becomes encrypt, and MUST becomes verify.',
            name,
            successor,
          ),
      severity: datedSeverity(name, edition) ?? 'hint',
      tag: 'deprecated',
      fixes: () => fixes(setting, successor, instance),
    });
  },
};

/** The SMTP client asks one table or the other, never both (`policy_create` in `src/smtp/smtp_tls_policy.c`). */
function isIgnored({ scope }: Setting, successor: string, instance: Instance): boolean {
  return instance.expansion(successor, scope).text !== '';
}

function fixes(setting: Setting, successor: string, instance: Instance): Fix[] {
  const { scope, value } = setting;
  const name = setting.name.text;
  if (isIgnored(setting, successor, instance) || value.text === '') {
    const isSafe =
      isWhole(instance) && !isMentioned(name, instance) && isIgnoredEverywhere(setting, successor, instance);
    const edits = deleteAll(name, scope, instance);
    return [{ ...deletion(setting, isSafe ? 'safe' : 'manual'), edits, preferred: true }];
  }
  if (!instance.parameter(successor)) return [];
  return [
    {
      title: l10n.t('Replace with "{0}", and rewrite the table', spelled(setting, successor, value.text)),
      safety: 'manual',
      edits: [rename(setting, successor)],
    },
  ];
}

/** A service may empty what main.cf sets. */
function isIgnoredEverywhere(setting: Setting, successor: string, instance: Instance): boolean {
  if (!isIgnored(setting, successor, instance)) return false;
  if (setting.scope !== undefined) return true;
  const namespaces = [...namespacesOf(instance.names.overrides(successor))];
  return namespaces.every((namespace) => instance.expansion(successor, namespace).text !== '');
}
