/** How a reference comes to its value: the names it goes through, each with what it stands for. */

import * as l10n from '@vscode/l10n';
import type { Scope } from '../../project/instance';
import type { FileContext } from '../context';
import { code } from '../markdown';
import { isSecret } from '../secrets';
import { linePhrase } from './phrases';
import { resolve, shownValue } from './resolve';

const MAX_STEPS = 6;

/** Undefined where the value holds no further references, or would give a secret away. */
export function steps(context: FileContext, name: string, scope: Scope): string | undefined {
  const { instance } = context;
  const effective = instance.effective(name, scope);
  if (!effective || !effective.value.text.includes('$') || isSecret(name, effective.value.text, instance)) return undefined;
  const { names, problem } = resolve(instance, effective.value, scope);
  if (problem?.code === 'nested-too-deep') return l10n.t('The names refer to each other in a circle: Postfix stops at this.');
  const rows = [...names].slice(0, MAX_STEPS).map(([step, found]) => {
    if (!found) return l10n.t('- {0}: not set, hence empty', code(`$${step}`));
    const { origin, value } = found;
    const where = origin.from === 'main' ? linePhrase(context, 'main', origin.line) : origin.from === 'override' ? linePhrase(context, 'master', origin.line) : l10n.t('default');
    return l10n.t('- {0}: {1} ({2})', code(`$${step}`), shownValue(instance, step, value.text), where);
  });
  if (names.size > MAX_STEPS) rows.push(l10n.t('- and {0} more', names.size - MAX_STEPS));
  return [l10n.t('On the way:'), ...rows].join('\n');
}
