/** Names after `$`: parameters, names of one's own, or the macros of a program that has its own. */

import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { READ_ONLY_NAMES } from '../../knowledge/edition';
import { builtinParameters, missingNames, ownNames, serviceParameters } from './names';
import type { ReferencePlace } from './place';
import { presentationOf } from './presentation';
import type { Request, Suggestion } from './suggestion';

const GROUP = { own: 0, builtin: 1, service: 2, missing: 3, dated: 8 } as const;

export function* references(request: Request): Iterable<Suggestion> {
  const { context, place } = request;
  if (place.kind !== 'reference') return;
  if (place.vocabulary !== undefined) {
    for (const { word } of context.edition.words(place.vocabulary)) {
      yield { label: word, kind: CompletionItemKind.Variable, group: GROUP.own, text: word + place.closing };
    }
    return;
  }
  for (const suggestion of names(request, place)) if (suggestion.label !== place.name) yield suggestion;
}

function* names({ context }: Request, { closing, scope }: ReferencePlace): Iterable<Suggestion> {
  const kind = CompletionItemKind.Variable;
  const parameter = (name: string, group: number, isDeprecated: boolean): Suggestion => ({
    label: name,
    kind,
    group: isDeprecated ? GROUP.dated : group,
    text: name + closing,
    isDeprecated,
    subject: { kind: 'parameter', name },
  });
  for (const one of builtinParameters(context)) {
    yield parameter(one.name, GROUP.builtin, presentationOf(context.edition, one).isDated);
  }
  for (const name of READ_ONLY_NAMES) yield parameter(name, GROUP.builtin, false);
  for (const { name } of serviceParameters(context)) yield parameter(name, GROUP.service, false);
  const inService = scope === undefined ? [] : [...context.instance.services.settings(scope).keys()];
  const own = inService.filter((name) => /^\w+$/.test(name) && !context.instance.parameter(name));
  for (const label of new Set([...own, ...ownNames(context)]))
    yield { label, kind, group: GROUP.own, text: label + closing };
  for (const label of missingNames(context)) {
    if (!own.includes(label))
      yield { label, kind, group: GROUP.missing, text: label + closing, note: l10n.t('mentioned, not set') };
  }
}
