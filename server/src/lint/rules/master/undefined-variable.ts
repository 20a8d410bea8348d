/** `$name` in the value of an `-o` that stands for nothing, because nobody defines it. */

import * as l10n from '@vscode/l10n';
import type { Token } from '../../../base/span';
import { isInForce, type MasterSetting } from '../../../project/setting';
import type { Instance } from '../../../project/instance';
import { forEachReference } from '../../../syntax/expression';
import { replace, replaceValue } from '../../edits';
import type { Fix, Rule } from '../../rule';
import { nearestParameter } from '../../shared/suggest';

export const rule: Rule = {
  id: 'master-undefined-variable',
  category: 'consistency',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('The value of an -o refers to a parameter that neither file sets and Postfix does not know.'),
  examples: [
    {
      file: 'master',
      bad: 'submission inet n       -       n       -       -       smtpd\n  -o smtpd_client_restrictions=$mua_client_restrictions\n',
      good: 'submission inet n       -       n       -       -       smtpd\n  -o smtpd_client_restrictions=\n',
      other: 'compatibility_level = 3.6\n',
    },
  ],
  setting(setting, { instance, usage, report }) {
    if (setting.file !== 'master' || setting.value.isPlain || !instance.main || !isInForce(setting, instance)) return;
    const unknown = usage.undefinedInService(setting.scope!, setting.name.text, setting.value);
    if (unknown.length === 0) return;
    forEachReference(setting.value.expression, ({ name }) => {
      if (!name || !unknown.includes(name.text)) return;
      report({
        span: name,
        message: l10n.t(
          'Neither main.cf nor this service sets "{0}", and Postfix has no such parameter: it stands for nothing.',
          name.text,
        ),
        fixes: () => fixes(setting, name, instance),
      });
    });
  },
};

function fixes(setting: MasterSetting, name: Token, instance: Instance): Fix[] {
  const found: Fix[] = [];
  const nearest = nearestParameter(name.text, instance);
  if (nearest) {
    found.push({
      title: l10n.t('Change to "{0}"', nearest),
      safety: 'manual',
      edits: [replace('master', setting.line, name, nearest)],
    });
  }
  const { parts } = setting.value.expression;
  const [only] = parts;
  // Conditions have their own text for a name that is not set.
  if (parts.length === 1 && only?.kind === 'reference' && !only.ifSet && !only.ifUnset && only.name === name) {
    found.push({
      title: l10n.t('Replace with the empty value it stands for'),
      safety: 'safe',
      preferred: true,
      edits: [replaceValue(setting, '')],
    });
  }
  return found;
}
