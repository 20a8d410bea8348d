/** Names at the start of a line of main.cf, each with a value to begin with. */

import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Parameter } from '../../knowledge/edition';
import type { FileContext } from '../context';
import { builtinParameters, missingNames, serviceParameters } from './names';
import type { NamePlace } from './place';
import { presentationOf } from './presentation';
import type { Request, Suggestion } from './suggestion';

/** Groups: names that are mentioned but not set, what Postfix has, what services make, what is set, what is dated. */
const GROUP = { missing: 0, builtin: 1, service: 2, set: 7, dated: 8, legacy: 9 } as const;

export function* parameterNames(request: Request): Iterable<Suggestion> {
  const { context, place } = request;
  if (place.kind !== 'parameter-name') return;
  for (const name of missingNames(context)) yield missing(context, place, name);
  let matches = false;
  const typed = place.text.slice(place.word.start, place.offset);
  for (const parameter of builtinParameters(context)) {
    matches ||= parameter.name.startsWith(typed);
    yield named(context, place, parameter, GROUP.builtin);
  }
  for (const parameter of serviceParameters(context)) {
    matches ||= parameter.name.startsWith(typed);
    yield named(context, place, parameter, GROUP.service);
  }
  if (!matches) yield* legacyNames(context, place);
}

function* legacyNames(context: FileContext, place: NamePlace): Iterable<Suggestion> {
  for (const parameter of context.edition.parameters) {
    if (parameter.class === 'legacy') yield named(context, place, parameter, GROUP.legacy);
  }
}

function named(context: FileContext, place: NamePlace, parameter: Parameter, group: number): Suggestion {
  const { name } = parameter;
  const row = rowOfSetting(context, place, name);
  const { isDated: isDeprecated, note: byDefault, value } = presentationOf(context.edition, parameter);
  const set = row === undefined ? undefined : l10n.t('set in line {0}', row + 1);
  const note = set ?? byDefault;
  return {
    label: name,
    kind: CompletionItemKind.Property,
    group: isDeprecated ? Math.max(group, GROUP.dated) : row === undefined ? group : GROUP.set,
    ...assignment(place, name, value),
    note,
    detail: set,
    isDeprecated,
    subject: { kind: 'parameter', name },
  };
}

function missing(context: FileContext, place: NamePlace, name: string): Suggestion {
  const isClass = context.usage.restrictionClasses().has(name);
  return {
    label: name,
    kind: CompletionItemKind.Variable,
    group: GROUP.missing,
    note: isClass ? l10n.t('restriction class, not set') : l10n.t('mentioned, not set'),
    ...assignment(place, name, '$0'),
  };
}

function assignment({ follows }: NamePlace, name: string, value: string): Pick<Suggestion, 'text' | 'snippet'> {
  if (follows === 'equals') return {};
  if (follows === 'text') return { text: `${name} =` };
  return { text: `${name} = `, snippet: `${name} = ${value}` };
}

/** Row of main.cf, other than the one with the cursor, that sets `name`. */
function rowOfSetting(
  { instance, document, file }: FileContext,
  { line }: NamePlace,
  name: string,
): number | undefined {
  if (file !== 'main') return undefined;
  const lines = instance.names.definitions(name);
  const last = lines.at(-1);
  const other = last === line ? lines.at(-2) : last;
  return other && document.rowOf(other);
}
