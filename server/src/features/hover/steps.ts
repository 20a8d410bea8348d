/** How a reference comes to its value: the names it goes through, each with what it stands for. */

import * as l10n from '@vscode/l10n';
import type { EffectiveValue, Origin, Scope } from '../../project/instance';
import type { FileContext } from '../context';
import { code, shortened, table } from '../markdown';
import { isSecret } from '../secrets';
import { linePhrase } from '../phrases';
import { resolve, shownValue } from './resolve';

const MAX_STEPS = 6;

/** Undefined where the value holds no further references, or would give a secret away. */
export function steps(context: FileContext, name: string, scope: Scope): string | undefined {
  const { instance } = context;
  const effective = instance.effective(name, scope);
  if (!effective || !effective.value.text.includes('$') || isSecret(name, effective.value.text, instance))
    return undefined;
  const { names, problem, dependsOn } = resolve(instance, effective.value, scope);
  if (dependsOn === 'main') return undefined;
  if (problem?.code === 'nested-too-deep')
    return l10n.t('The names refer to each other in a circle: Postfix stops at this.');
  const rows = [...names].slice(0, MAX_STEPS).map(([step, found]) => row(context, step, found));
  const left = names.size - MAX_STEPS;
  return [
    table([l10n.t('on the way'), l10n.t('stands for'), l10n.t('set in')], rows),
    ...(left > 0 ? [`\n${l10n.t('And {0} more.', left)}`] : []),
  ].join('\n');
}

function row(context: FileContext, name: string, found: EffectiveValue | undefined): string[] {
  const step = code(`$${shortened(name)}`);
  if (!found) return [step, code(''), l10n.t('nowhere')];
  return [step, shownValue(context.instance, name, found.value.text), place(context, found.origin)];
}

function place(context: FileContext, origin: Origin): string {
  switch (origin.from) {
    case 'default':
      return l10n.t('default');
    case 'main':
      return linePhrase(context, 'main', origin.line);
    case 'override':
      return linePhrase(context, 'master', origin.line, origin.option.start);
  }
}
