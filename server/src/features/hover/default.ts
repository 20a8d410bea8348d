/** What a hover says of a default, and what it comes to in this instance. */

import * as l10n from '@vscode/l10n';
import type { Parameter } from '../../knowledge/edition';
import type { Scope } from '../../project/instance';
import type { FileContext } from '../context';
import { code, shortened } from '../markdown';
import { linePhrase } from '../phrases';
import { resolve, shownExpansion } from './resolve';

const LEVEL = 'compatibility_level';

/** For the header: `default no`. */
export function defaultPhrase(context: FileContext, parameter: Parameter, scope: Scope): string | undefined {
  const { class: kind, machine, default: text } = parameter;
  if (kind === 'read-only' || kind === 'legacy') return undefined;
  if (machine && text === '') return l10n.t('default: taken from the host');
  if (machine) return l10n.t('default {0} unless built otherwise', code(shortened(text)));
  if (!isByLevel(parameter)) return l10n.t('default {0}', code(shortened(text)));
  const shown = knownDefault(context, parameter, scope);
  return shown === undefined ? l10n.t('default by {0}', code(LEVEL)) : l10n.t('default {0} here', shown);
}

/** What the default comes to; undefined where the main.cf that decides is not there, or the host does. */
export function knownDefault({ instance }: FileContext, parameter: Parameter, scope: Scope): string | undefined {
  if (parameter.machine) return undefined;
  if (!parameter.default.includes('$')) return code(parameter.default);
  return instance.main && shownExpansion(instance, parameter.name, { text: parameter.default }, scope);
}

/** Why the default is what it is, where it depends on the compatibility level. */
export function defaultReason(context: FileContext, parameter: Parameter): string | undefined {
  if (!isByLevel(parameter)) return undefined;
  const expression = code(parameter.default);
  if (!context.instance.main) return l10n.t('The default follows {0} of main.cf: {1}.', code(LEVEL), expression);
  return l10n.t('The default follows {0}, here {1}: {2}.', code(LEVEL), levelPhrase(context), expression);
}

function isByLevel({ default: text }: Parameter): boolean {
  return text.includes(`$${LEVEL}`);
}

/** The level of this instance, and who says so. */
export function levelPhrase(context: FileContext): string {
  const { instance } = context;
  const line = instance.definition(LEVEL);
  if (!line) return l10n.t('{0}, since main.cf does not set it', code('0'));
  return l10n.t(
    '{0} ({1})',
    code(resolve(instance, { text: line.tree.value.text }, undefined).text),
    linePhrase(context, 'main', line),
  );
}
