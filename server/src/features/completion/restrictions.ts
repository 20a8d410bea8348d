/** Restrictions and restriction classes, in the lists where they make sense, and their arguments. */

import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { RestrictionFacts } from '../../knowledge/facts';
import type { FileContext } from '../context';
import type { ValuePlace } from './place';
import { compareWords, isPresent } from './present';
import { restrictionOwner } from './restriction-owner';
import { placeholder, type Request, type Suggestion } from './suggestion';
import { defaultTableType } from './tables';

const GROUP = { restriction: 1, class: 0, later: 3, dated: 8 } as const;

/** Restrictions that may well stand in a list more than once. */
const REPEATABLE: ReadonlySet<string> = new Set(['warn_if_reject', 'sleep']);

export function* restrictions({ context, place }: Request): Iterable<Suggestion> {
  if (place.kind !== 'value' || place.valueKind !== 'restriction-list' || place.parameter?.vocabulary) return;
  if (place.group !== undefined) return yield* policySettings(context, place);
  const owner = restrictionOwner(context.edition, place);
  if (owner) return yield* policyServers(context, place, owner);
  const stage = place.parameter?.stage;
  for (const facts of context.edition.restrictions) {
    const group = stage === undefined ? GROUP.restriction : groupIn(context, place, facts, stage);
    if (group !== undefined && !isTaken(place, facts)) yield restriction(context, place, facts, group);
  }
  for (const name of context.usage.restrictionClasses(place.scope)) {
    if (name !== place.name && !isPresent(place, name)) {
      yield { label: name, kind: CompletionItemKind.Function, group: GROUP.class, note: l10n.t('restriction class') };
    }
  }
}

/** Undefined for restrictions that have nothing to look at yet when the list is used. */
function groupIn(
  { instance }: FileContext,
  { scope }: ValuePlace,
  { stages }: RestrictionFacts,
  stage: string,
): number | undefined {
  if (stages.includes(stage)) return GROUP.restriction;
  // All three lists wait for the recipient, unless somebody has turned that off.
  const waits = stage === 'client' || stage === 'helo' || stage === 'sender';
  if (!waits || !stages.includes('recipient')) return undefined;
  return instance.expansion('smtpd_delay_reject', scope).text === 'no' ? undefined : GROUP.later;
}

function isTaken(place: ValuePlace, { name, argument }: RestrictionFacts): boolean {
  return argument === undefined && !REPEATABLE.has(name) && isPresent(place, name, compareWords(true));
}

function restriction(context: FileContext, place: ValuePlace, facts: RestrictionFacts, group: number): Suggestion {
  const { name, deprecatedSince, aliasOf, argument, successor } = facts;
  const isDeprecated =
    aliasOf !== undefined || (deprecatedSince !== undefined && context.edition.isSince(deprecatedSince));
  const separator = place.mayHoldBlanks ? ' ' : ',';
  return {
    label: name,
    kind: CompletionItemKind.Function,
    group: isDeprecated ? GROUP.dated : group,
    isDeprecated,
    ...(argument ? { text: name + separator, snippet: name + separator + argumentSnippet(context, facts) } : {}),
    ...(isDeprecated && successor ? { note: l10n.t('now {0}', successor) } : {}),
    subject: { kind: 'restriction', name },
  };
}

function argumentSnippet(context: FileContext, { name, argument }: RestrictionFacts): string {
  switch (argument) {
    case 'table':
      return placeholder(`${defaultTableType(context)}:\${config_directory}/${name.replace(/^check_/, '')}`);
    case 'policy-server':
      return placeholder('inet:127.0.0.1:10023');
    case 'dnsbl-domain':
      return placeholder('dnsbl.example.org');
    default:
      return placeholder('1');
  }
}

function* policyServers(context: FileContext, place: ValuePlace, owner: RestrictionFacts): Iterable<Suggestion> {
  if (owner.argument !== 'policy-server') return;
  const kind = CompletionItemKind.Value;
  yield {
    label: 'inet:',
    kind,
    group: 0,
    snippet: `inet:${placeholder('127.0.0.1')}:${placeholder('10023', 2)}`,
    note: l10n.t('host and port'),
  };
  yield { label: 'unix:', kind, group: 0, snippet: `unix:${placeholder('private/policy')}`, note: l10n.t('socket') };
  if (!context.edition.isSince('3.0') || place.word.text !== '') return;
  const separator = place.mayHoldBlanks ? ', ' : ',';
  const setting = `timeout=${placeholder('10s', 2)}`;
  yield {
    label: '{ }',
    kind,
    group: 1,
    text: '{}',
    snippet: `{${placeholder('inet:127.0.0.1:10023')}${separator}${setting}\\}`,
    note: l10n.t('with settings of its own'),
  };
}

/** Inside the braces of a policy service. */
function* policySettings({ edition }: FileContext, place: ValuePlace): Iterable<Suggestion> {
  if (place.group !== '' || place.before.length === 0) return;
  const present = new Set(place.others.map(({ text }) => text.split('=')[0]));
  for (const { word } of edition.words('policy-service-settings')) {
    if (!present.has(word) && !place.word.text.includes('='))
      yield { label: word, kind: CompletionItemKind.Property, group: 1, text: `${word}=` };
  }
}
