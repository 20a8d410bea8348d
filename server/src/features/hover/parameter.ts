/** Hover over the name of a parameter: before `=`, or after `$`. */

import * as l10n from '@vscode/l10n';
import type { Parameter } from '../../knowledge/edition';
import type { Scope } from '../../project/instance';
import type { FileContext } from '../context';
import { parameterKey, summaryOf } from '../explained';
import { bold, code, shortened } from '../markdown';
import type { ConditionalNode, ParameterNameNode, ReferenceNode } from '../node';
import { isSecret } from '../secrets';
import { counterparts } from '../counterparts';
import { dated } from '../dated';
import { details, footer, type Blocks } from './blocks';
import { defaultPhrase, defaultReason } from './default';
import { here, overridden, overrideHere, type Hovered } from './here';
import { parameterEntry } from '../links';
import { ownName } from './own-name';
import {
  capped,
  inline,
  kindPhrase,
  linePhrase,
  rangePhrase,
  rolePhrase,
  boldName,
  sincePhrase,
  unitName,
} from '../phrases';
import { resolve, shownValue } from './resolve';
import { steps } from './steps';
import { currentWords } from '../words';

/** Words of a vocabulary that are listed. */
const MAX_WORDS = 12;

export function parameterNameHover(context: FileContext, { setting, name }: ParameterNameNode): Blocks | undefined {
  return nameHover(context, name.text, { setting });
}

export function referenceHover(context: FileContext, node: ReferenceNode): Blocks | undefined {
  return nameHover(context, node.name.text, { setting: node.setting, isReference: true });
}

/** `${name?{…}:{…}}`: what it comes to. */
export function conditionalHover(
  { instance }: FileContext,
  { setting, reference }: ConditionalNode,
): Blocks | undefined {
  const source = setting.line.logical.text.slice(reference.start, reference.end);
  const { text, problem, dependsOn } = resolve(instance, { text: source }, setting.scope);
  if (!instance.main || problem || dependsOn || isSecret(setting.name.text, source, instance)) return undefined;
  return [l10n.t('{0} comes to {1} here.', code(shortened(source)), shownValue(instance, setting.name.text, text))];
}

export function nameHover(context: FileContext, name: string, hovered: Hovered): Blocks | undefined {
  const parameter = context.instance.parameter(name);
  if (!parameter) return ownName(context, name, hovered);
  const key = parameterKey(context.edition, name);
  return [
    header(context, parameter, hovered.setting.scope),
    summaryOf(context.edition, key),
    dated(context.edition, name),
    classNote(context, parameter),
    hovered.setting.file === 'master' && !hovered.isReference
      ? overrideHere(context, parameter, hovered.setting)
      : here(context, parameter, hovered),
    hovered.isReference ? steps(context, name, hovered.setting.scope) : undefined,
    overridden(context, hovered),
    details(context.edition, key),
    words(context, parameter),
    defaultReason(context, parameter),
    counterparts(context.edition, parameter),
    footer(readers(parameter), parameterEntry(context.edition, parameter)),
  ];
}

function header(context: FileContext, parameter: Parameter, scope: Scope): string {
  return inline(
    bold(parameter.name),
    rolePhrase(parameter.name),
    kindPhrase(parameter),
    unit(parameter),
    rangePhrase(parameter),
    defaultPhrase(context, parameter, scope),
    sincePhrase(parameter.introduced),
  );
}

function unit({ kind, unit: of }: Parameter): string | undefined {
  return kind === 'time' && of ? l10n.t('in {0} where no unit is given', unitName(of)) : undefined;
}

/** What is special about names that are not plainly built in. */
function classNote(context: FileContext, { name, class: kind, successor }: Parameter): string | undefined {
  switch (kind) {
    case 'builtin':
      return undefined;
    case 'legacy':
      return successor
        ? l10n.t('Old name: what it is set to becomes the default of {0}.', code(successor))
        : l10n.t('Old name, kept for configurations that still use it.');
    case 'read-only':
      return l10n.t('Postfix sets it itself: setting it has no effect.');
    case 'service':
      return madeBy(context, name);
  }
}

function madeBy(context: FileContext, name: string): string {
  const { instance, edition } = context;
  const splits = edition.serviceSplits(name);
  for (const { service, parameter } of splits) {
    const line = instance.services
      .named(service)
      .find(({ tree }) => parameter.commands.includes(tree.fields[7]?.text ?? ''));
    if (!line) continue;
    const where = linePhrase(context, 'master', line);
    return l10n.t('Made by the service {0} ({1}): holds for mail that goes through it.', boldName(service), where);
  }
  const service = splits[0]?.service ?? name;
  return l10n.t('A parameter of the service {0}, if master.cf has one of that name.', boldName(service));
}

function words({ edition }: FileContext, { vocabulary, kind }: Parameter): string | undefined {
  if (!vocabulary || kind === 'macro-list') return undefined;
  const current = currentWords(edition, vocabulary);
  if (current.length === 0) return undefined;
  const list = capped(
    current.map(({ word }) => code(word)),
    current.length,
    MAX_WORDS,
  );
  return edition.vocabulary(vocabulary)?.open ? l10n.t('Values: {0}, and others.', list) : l10n.t('Values: {0}.', list);
}

/** Programs that are listed. */
const MAX_PROGRAMS = 6;

function readers({ programs }: Parameter): string | undefined {
  if (programs.includes('*')) return l10n.t('Read by all programs');
  if (programs.length === 0) return undefined;
  return l10n.t(
    'Read by {0}',
    capped(
      programs.map((program) => `*${program}*`),
      programs.length,
      MAX_PROGRAMS,
    ),
  );
}
