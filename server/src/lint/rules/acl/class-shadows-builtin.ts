/** A restriction class that Postfix never looks for, because a restriction has its name. */

import * as l10n from '@vscode/l10n';
import { itemsOfValue } from '../../../project/known';
import { isInForce } from '../../../project/setting';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'acl-class-shadows-builtin',
  category: 'consistency',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('A restriction class has the name of a restriction, and is never used.'),
  docs: {
    why: 'smtpd looks for restrictions first, in any letter case. Lists that name the class get the restriction instead.',
    reference: ['src/smtpd/smtpd_check.c', 'RESTRICTION_CLASS_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_restriction_classes = Permit\nPermit = permit_mynetworks\n',
      good: 'smtpd_restriction_classes = permit_ours\npermit_ours = permit_mynetworks\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_restriction_classes = reject_strangers\nreject_strangers = permit_mynetworks, reject\n',
      why: 'No restriction has this name.',
    },
  ],
  setting(setting, { edition, instance, report }) {
    const { name, value, file, line, scope } = setting;
    if (name.text !== 'smtpd_restriction_classes' || !isInForce(setting, instance)) return;
    for (const { text, place } of itemsOfValue(instance, value, { file, line, span: value }, scope)) {
      if (!place || !edition.restriction(text)) continue;
      report({
        span: place.span,
        message: l10n.t('"{0}" is a restriction of Postfix: lists that name it never get this class.', text),
      });
    }
  },
};
