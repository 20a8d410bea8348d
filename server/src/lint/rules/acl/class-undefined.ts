/** A restriction class that nobody has defined. */

import * as l10n from '@vscode/l10n';
import { itemsOfValue, knownValue } from '../../../project/known';
import type { Instance, Scope } from '../../../project/instance';
import { isInForce, type Setting } from '../../../project/setting';
import type { Rule, RuleContext } from '../../rule';

const CLASSES = 'smtpd_restriction_classes';

export const rule: Rule = {
  id: 'acl-class-undefined',
  category: 'consistency',
  severity: 'error',
  fixable: 'none',
  summary: () => l10n.t('smtpd_restriction_classes names a class that is not defined.'),
  docs: {
    what: 'A name in smtpd_restriction_classes has no line of its own, or one without a value.',
    why: 'smtpd does not start: nobody can deliver mail.',
    reference: ['postconf(5) smtpd_restriction_classes', 'RESTRICTION_CLASS_README', 'src/smtpd/smtpd_check.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_restriction_classes = strict, lax\nstrict = reject_unknown_sender_domain\n',
      good: 'smtpd_restriction_classes = strict, lax\nstrict = reject_unknown_sender_domain\nlax = permit\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_restriction_classes = strict\n',
      other: 'smtp inet n - n - - smtpd\n  -o strict=reject_unknown_sender_domain\n',
      why: 'The only service that reads it has its own definition.',
    },
    {
      file: 'main',
      text: 'smtpd_restriction_classes = strict\n{% if strict %}\nstrict = reject_unknown_sender_domain\n{% endif %}\n',
      why: 'Nobody knows what the template will put there.',
    },
  ],
  setting(setting, context) {
    const { name, value, file, line, scope } = setting;
    const { instance, report } = context;
    if (name.text !== CLASSES || !isInForce(setting, instance) || !instance.main || instance.isTemplate('main')) return;
    for (const { text, place } of itemsOfValue(instance, value, { file, line, span: value }, scope)) {
      if (!place || !readers(setting, context).some((reader) => isUndefined(text, instance, reader))) continue;
      report({
        span: place.span,
        severity: instance.master ? 'error' : 'warning',
        message: l10n.t('The class "{0}" is not defined: smtpd does not start.', text),
      });
    }
  },
};

/** The services that read the list. */
function readers({ scope, file }: Setting, { instance, model }: RuleContext): readonly Scope[] {
  if (file === 'master') return [scope];
  const servers = model.running('smtpd');
  return servers.map((server) => server.scope).filter((one) => !one || !instance.override(one, CLASSES));
}

function isUndefined(name: string, instance: Instance, scope: Scope): boolean {
  const effective = instance.effective(name, scope);
  if (!effective) return true;
  return effective.origin.from !== 'default' && knownValue(instance, name, scope)?.text === '';
}
