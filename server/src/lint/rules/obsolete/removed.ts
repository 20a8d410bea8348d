/** A parameter that earlier versions of Postfix had. */

import * as l10n from '@vscode/l10n';
import type { Fate } from '../../../knowledge/edition';
import type { Instance } from '../../../project/instance';
import { expansionOf, type Setting } from '../../../project/setting';
import { rename } from '../../edits';
import type { Fix, Rule } from '../../rule';
import { deletion, unusedSetting } from '../../shared/unused';

export const rule: Rule = {
  id: 'obsolete-removed',
  category: 'obsolete',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('A parameter no longer exists in the Postfix version in use.'),
  docs: {
    why: 'Postfix does not refuse names that it does not know: the line is read and has no effect. Whatever it protected or permitted in an older version is at its default now.',
    reference: ['DEPRECATION_README', 'RELEASE_NOTES', 'src/postconf/postconf_unused.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_sasl_application_name = mail\n',
      good: 'smtpd_sasl_path = mail\n',
    },
    {
      file: 'main',
      bad: 'relayhost =\ntls_dane_digest_agility = on\n',
      good: 'relayhost =\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'tls_dane_digest_agility = on\n',
      version: '3.3',
      why: 'Postfix 3.3 still has the parameter.',
    },
    {
      file: 'main',
      text: 'tls_dane_digest_agility = on\nsmtpd_banner = $myhostname ESMTP $tls_dane_digest_agility\n',
      why: "Another value refers to it, so it is a name of one's own now.",
    },
  ],
  setting(setting, context) {
    const unused = unusedSetting(setting, context);
    if (unused?.kind !== 'removed') return;
    context.report({
      span: setting.name,
      message: message(setting.name.text, unused),
      tag: 'unnecessary',
      fixes: () => fixes(setting, unused, context.instance),
    });
  },
};

function message(name: string, { since, successor }: Fate): string {
  const gone =
    since === undefined
      ? l10n.t('"{0}" no longer exists: Postfix ignores it.', name)
      : l10n.t('"{0}" is gone since Postfix {1}: this line has no effect.', name, since);
  return successor === undefined ? gone : `${gone} ${l10n.t('"{0}" has taken its place.', successor)}`;
}

/** Deleting keeps what Postfix does today. The new name takes effect, so a person must choose it. */
function fixes(setting: Setting, { successor, otherForm }: Fate, instance: Instance): Fix[] {
  if (successor === undefined || otherForm || !instance.parameter(successor)) {
    return [{ ...deletion(setting, successor === undefined ? 'safe' : 'manual'), preferred: true }];
  }
  const { scope } = setting;
  const current = instance.effective(successor, scope);
  const isSet = current !== undefined && current.origin.from !== 'default';
  const isSame = instance.expansion(successor, scope).text === expansionOf(setting, instance).text;
  if (isSet || isSame) return [{ ...deletion(setting, 'safe'), preferred: true }];
  return [
    {
      title: l10n.t('Change to "{0}"', successor),
      safety: 'manual',
      preferred: true,
      edits: [rename(setting, successor)],
    },
    deletion(setting, 'manual'),
  ];
}
