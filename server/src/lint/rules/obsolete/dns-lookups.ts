/** `disable_dns_lookups`, which the level of DNS support has replaced. */

import * as l10n from '@vscode/l10n';
import type { Instance } from '../../../project/instance';
import { expansionOf, isInForce, type Setting } from '../../../project/setting';
import { datedSeverity, deleteAll, isMentioned, isWhole, settingsOf, spelled } from '../../shared/dated';
import { rename, replaceValue } from '../../edits';
import type { Fix, Rule } from '../../rule';
import { deletion } from '../../shared/unused';

const NAME = 'disable_dns_lookups';
const SUCCESSOR = 'smtp_dns_support_level';
/** Deliveries over LMTP ask for their own level, and fall back to the same old switch. */
const LMTP_SUCCESSOR = 'lmtp_dns_support_level';

export const rule: Rule = {
  id: 'obsolete-dns-lookups',
  category: 'obsolete',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('"disable_dns_lookups" is dated: "smtp_dns_support_level" has taken its place.'),
  docs: {
    why: 'The switch knows on and off; the level also knows DNSSEC, which DANE needs, and decides alone as soon as it is set. Postfix 3.9 and later warn of the switch, and some version to come will not have it.',
    reference: ['DEPRECATION_README', 'postconf(5) smtp_dns_support_level', 'src/smtp/smtp.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'relayhost =\ndisable_dns_lookups = no\n',
      good: 'relayhost =\n',
      other: 'smtp unix - - n - - smtp\n',
    },
    {
      file: 'main',
      bad: 'disable_dns_lookups = yes\n',
      good: 'smtp_dns_support_level = disabled\n',
      other: 'smtp unix - - n - - smtp\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtp_dns_support_level = disabled\n',
      other: 'smtp unix - - n - - smtp\n',
      why: 'This is the parameter that has taken its place.',
    },
    {
      file: 'main',
      text: 'lmtp_dns_support_level = enabled\nsmtp_host_lookup = native\n',
      other: 'smtp unix - - n - - smtp\n',
      why: 'These are about names too, and still in use.',
    },
  ],
  names: [NAME],
  setting(setting, { instance, edition, report }) {
    if (!isInForce(setting, instance)) return;
    const severity = datedSeverity(NAME, edition);
    if (!severity) return;
    const level = instance.expansion(SUCCESSOR, setting.scope).text;
    report({
      span: setting.name,
      message:
        level === ''
          ? l10n.t('"{0}" is dated: "{1}" has taken its place.', NAME, SUCCESSOR)
          : l10n.t('"{0}" is dated and has no effect on SMTP: "{1}" is "{2}".', NAME, SUCCESSOR, level),
      severity,
      tag: 'deprecated',
      fixes: () => fixes(setting, level, instance),
    });
  },
};

function fixes(setting: Setting, level: string, instance: Instance): Fix[] {
  const { scope } = setting;
  const value = expansionOf(setting, instance).text.toLowerCase();
  if (value !== 'yes' && value !== 'no') return [];
  const isDefault = value === 'no' && (scope === undefined || instance.expansion(NAME).text.toLowerCase() === 'no');
  if (isDefault || level !== '') {
    const changesNothing = isDefault || hasLevelEverywhere(scope, instance);
    const safety = changesNothing && isWhole(instance) && !isMentioned(NAME, instance) ? 'safe' : 'manual';
    return [{ ...deletion(setting, safety), edits: deleteAll(NAME, scope, instance), preferred: true }];
  }
  const word = value === 'yes' ? 'disabled' : 'enabled';
  const empty = settingsOf(SUCCESSOR, scope, instance).at(-1);
  return [
    {
      title: l10n.t('Replace with "{0}"', spelled(setting, SUCCESSOR, word)),
      safety: 'manual',
      preferred: true,
      edits: empty
        ? [replaceValue(empty, word), ...deleteAll(NAME, scope, instance)]
        : [rename(setting, SUCCESSOR), replaceValue(setting, word)],
    },
  ];
}

/** No delivery of the scope, over SMTP or LMTP, looks at the old switch. */
function hasLevelEverywhere(scope: Setting['scope'], instance: Instance): boolean {
  const { names } = instance;
  if (scope === undefined && names.overrides(SUCCESSOR).size + names.overrides(LMTP_SUCCESSOR).size > 0) return false;
  return instance.expansion(LMTP_SUCCESSOR, scope).text !== '' && instance.expansion(SUCCESSOR, scope).text !== '';
}
