/** Old spellings of parameters, which work only as long as the new name is not set. */

import * as l10n from '@vscode/l10n';
import type { Instance } from '../../../project/instance';
import { expansionOf, isInForce, type Setting } from '../../../project/setting';
import { datedSeverity, deleteAll, isMentioned, isWhole } from '../../shared/dated';
import { rename } from '../../edits';
import type { Fix, Rule } from '../../rule';
import { deletion } from '../../shared/unused';

export const rule: Rule = {
  id: 'obsolete-renamed',
  category: 'obsolete',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('A parameter has a new name.'),
  docs: {
    why: 'The old name is no more than the default of the new one: as soon as the new one is set anywhere, by a person, a package or a tool, the old line has no effect, and nothing says so. Postfix 3.11 and later warn of it.',
    reference: ['DEPRECATION_README', 'src/postconf/postconf_unused.c', 'src/postconf/postconf_other.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'virtual_maps = hash:/etc/postfix/virtual\n',
      good: 'virtual_alias_maps = hash:/etc/postfix/virtual\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'postscreen_blacklist_action = drop\n',
      other: 'smtp inet n - n - 1 postscreen\n',
      version: '3.5',
      why: 'Postfix 3.5 does not know the new name yet.',
    },
    {
      file: 'main',
      text: 'virtual_alias_maps = hash:/etc/postfix/virtual\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'This is the new name.',
    },
  ],
  setting(setting, { instance, edition, report }) {
    const name = setting.name.text;
    const parameter = edition.parameter(name);
    const successor = edition.deprecation(name)?.successor ?? parameter?.successor;
    if (parameter?.class !== 'legacy' || successor === undefined || !edition.parameter(successor)) return;
    const severity = datedSeverity(name, edition);
    if (!severity || !isInForce(setting, instance)) return;
    report({
      span: setting.name,
      message: isSet(successor, setting, instance)
        ? l10n.t('"{0}" is the old name of "{1}", which is set too and decides alone.', name, successor)
        : l10n.t('"{0}" is the old name of "{1}".', name, successor),
      severity,
      tag: 'deprecated',
      fixes: () => fixes(setting, successor, instance),
    });
  },
};

function isSet(successor: string, { scope }: Setting, instance: Instance): boolean {
  return instance.effective(successor, scope)?.origin.from !== 'default';
}

/** The old name is what the new one defaults to (`postconf_other.c`); in some releases that default has a fault. */
function fixes(setting: Setting, successor: string, instance: Instance): Fix[] {
  const { scope } = setting;
  const name = setting.name.text;
  const value = expansionOf(setting, instance).text;
  const isKnown = isWhole(instance) && !isMentioned(name, instance);
  if (isSet(successor, setting, instance) || value === '') {
    const changesNothing = value !== '' || scope === undefined || instance.expansion(name).text === '';
    const edits = deleteAll(name, scope, instance);
    return [{ ...deletion(setting, isKnown && changesNothing ? 'safe' : 'manual'), edits, preferred: true }];
  }
  const isAlone = scope !== undefined || instance.names.overrides(name).size === 0;
  const isSame = instance.expansion(successor, scope).text === value;
  return [
    {
      title: l10n.t('Change to "{0}"', successor),
      safety: isKnown && isAlone && isSame && !isMentioned(successor, instance) ? 'safe' : 'manual',
      preferred: true,
      edits: [rename(setting, successor)],
    },
  ];
}
