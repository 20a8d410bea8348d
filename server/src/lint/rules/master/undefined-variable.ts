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
  category: 'syntax',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('The value of an -o refers to a parameter that neither file sets and Postfix does not know.'),
  docs: {
    why: 'A name that nobody sets is replaced with nothing, without a warning from the daemon. Restrictions that the name should bring in are then not there, and the list that remains may let everybody through.',
    ignore: 'The name is left empty on purpose, for other hosts that share this master.cf to set it.',
    reference: ['postconf(5)', 'src/postconf/postconf_user.c', 'src/util/mac_expand.c'],
  },
  examples: [
    {
      file: 'master',
      bad: 'submission inet n       -       n       -       -       smtpd\n  -o smtpd_client_restrictions=$mua_client_restrictions\n',
      good: 'submission inet n       -       n       -       -       smtpd\n  -o smtpd_client_restrictions=\n',
      other: 'compatibility_level = 3.6\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'submission inet n       -       n       -       -       smtpd\n  -o smtpd_client_restrictions=$mua_client_restrictions\n',
      other: 'mua_client_restrictions = permit_sasl_authenticated, reject\n',
      why: 'main.cf sets the name.',
    },
    {
      file: 'master',
      text: 'smtp      inet  n       -       n       -       -       smtpd\n  -o smtpd_hard_error_limit=${stress?{1}:{20}}\n',
      other: 'compatibility_level = 3.6\n',
      why: 'master(8) sets "stress" itself when all processes of a service are busy.',
    },
  ],
  setting(setting, { instance, usage, report }) {
    if (setting.file !== 'master' || setting.value.isPlain || !isInForce(setting, instance)) return;
    if (!instance.main || instance.templates.main.isOpen) return;
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
