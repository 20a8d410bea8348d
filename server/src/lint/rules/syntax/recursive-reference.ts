/** Values that refer to each other in a circle, or through more names than Postfix follows. */

import * as l10n from '@vscode/l10n';
import type { Span } from '../../../base/span';
import { expansionOf, isInForce, type Setting } from '../../../project/setting';
import type { Instance } from '../../../project/instance';
import { firstProblem, forEachReference, MAX_NESTING } from '../../../syntax/expression';
import { isExpanded, isReached, leadsTo } from '../../shared/reach';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'syntax-recursive-reference',
  category: 'syntax',
  severity: 'error',
  fixable: 'none',
  summary: () => l10n.t('A value refers to itself, directly or through other parameters.'),
  docs: {
    why: 'Postfix follows names up to a fixed depth and then stops with a fatal error. A list cannot be lengthened by naming itself, as a shell would allow: the default is not what the name stands for any more.',
    reference: ['postconf(5)', 'src/util/mac_expand.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'mydestination = $mydestination, localhost\n',
      good: 'mydestination = $myhostname, localhost\n',
    },
    {
      file: 'main',
      bad: 'mydomain = $myorigin\nmyorigin = $mydomain\n',
      good: 'mydomain = a.example\nmyorigin = $mydomain\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'mydomain = a.example\nmyhostname = mx.$mydomain\nmydestination = $myhostname, localhost.$mydomain\n',
      why: 'Names lead to names, but not back.',
    },
  ],
  setting(setting, { instance, report }) {
    const { value, name } = setting;
    if (value.isPlain || !isInForce(setting, instance)) return;
    const parameter = instance.parameter(name.text);
    if (parameter?.type === 'raw' || parameter?.class === 'read-only') return;
    if (expansionOf(setting, instance).problem?.code !== 'nested-too-deep') return;
    const { place, loop } = culprit(setting, instance);
    const fatal = isExpanded(setting, instance) || isReached(setting, instance);
    const reason = loop
      ? l10n.t('"{0}" refers to itself through "{1}".', name.text, loop)
      : l10n.t('Expanding this value takes more than {0} steps.', MAX_NESTING);
    const effect = fatal
      ? l10n.t('Postfix stops when it expands this value.')
      : l10n.t('Postfix stops as soon as it has to expand this value.');
    report({ span: place, severity: fatal ? 'error' : 'warning', message: `${reason} ${effect}` });
  },
};

/** The first reference whose value has no end, and its name if it leads back here. */
function culprit(setting: Setting, instance: Instance): { place: Span; loop?: string } {
  const { value, name, scope } = setting;
  const written = firstProblem(value.expression);
  if (written?.code === 'nested-too-deep') return { place: written };
  let found: { place: Span; loop?: string } | undefined;
  forEachReference(value.expression, ({ name: mentioned }) => {
    if (!mentioned || found) return;
    if (leadsTo(mentioned.text, name.text, setting, instance)) found = { place: mentioned, loop: mentioned.text };
    else if (instance.expansion(mentioned.text, scope).problem?.code === 'nested-too-deep')
      found = { place: mentioned };
  });
  return found ?? { place: value };
}
