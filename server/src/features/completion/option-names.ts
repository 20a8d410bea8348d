/** Names after `-o`: first those that the program of the service looks at. */

import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Parameter } from '../../knowledge/edition';
import type { ProgramFacts } from '../../knowledge/facts';
import type { FileContext } from '../context';
import { builtinParameters, missingNames, ownNames, serviceParameters } from './names';
import type { OptionNamePlace } from './place';
import { presentationOf } from './presentation';
import type { Request, Suggestion } from './suggestion';

/** Groups: `smtpd_` for smtpd, what else it chiefly reads, other names, those all programs read, one's own, set, dated. */
const GROUP = { own: 0, prefixed: 1, read: 2, shared: 3, user: 4, set: 7, dated: 8 } as const;

export function* optionNames({ context, place }: Request): Iterable<Suggestion> {
  if (place.kind !== 'option-name') return;
  const program = context.edition.program(place.program);
  const settings = context.instance.services.settings(place.scope);
  for (const parameter of parameters(context, program)) {
    const isSet = parameter.name !== place.word.text && settings.has(parameter.name);
    yield named(context, place, parameter, isSet ? GROUP.set : groupOf(parameter, program));
  }
  for (const name of new Set([...ownNames(context), ...missingNames(context)])) {
    yield { label: name, kind: CompletionItemKind.Variable, group: GROUP.user, ...assignment(place, name, '$0') };
  }
}

/** What the program reads; all where nobody knows it. */
function* parameters(context: FileContext, program: ProgramFacts | undefined): Iterable<Parameter> {
  const reads = ({ programs }: Parameter): boolean =>
    !program || programs.includes('*') || programs.includes(program.name);
  for (const parameter of builtinParameters(context)) if (reads(parameter)) yield parameter;
  for (const parameter of serviceParameters(context)) if (reads(parameter)) yield parameter;
}

function groupOf({ name, programs }: Parameter, program: ProgramFacts | undefined): number {
  if (program && name.startsWith(`${program.name}_`)) return GROUP.own;
  if (program?.prefixes?.some((prefix) => name.startsWith(prefix))) return GROUP.prefixed;
  return programs.includes('*') ? GROUP.shared : GROUP.read;
}

function named(context: FileContext, place: OptionNamePlace, parameter: Parameter, group: number): Suggestion {
  const { name } = parameter;
  const {
    isDated: isDeprecated,
    value,
    valueWithoutBlanks,
    ...presentation
  } = presentationOf(context.edition, parameter);
  const note = group === GROUP.set ? l10n.t('set for this service') : presentation.note;
  return {
    label: name,
    kind: CompletionItemKind.Property,
    group: isDeprecated ? GROUP.dated : group,
    ...assignment(place, name, place.braced ? value : valueWithoutBlanks),
    note,
    isDeprecated,
    subject: { kind: 'parameter', name },
  };
}

function assignment(
  { hasEquals, braced }: OptionNamePlace,
  name: string,
  value: string,
): Pick<Suggestion, 'text' | 'snippet'> {
  if (hasEquals) return {};
  const equals = braced ? ' = ' : '=';
  return { text: name + equals, snippet: name + equals + value };
}
