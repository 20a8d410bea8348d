/** Hover over a restriction in one of smtpd's lists. */

import * as l10n from '@vscode/l10n';
import type { RestrictionFacts } from '../../knowledge/facts';
import type { FileContext } from '../context';
import { absencePhrase } from '../closest';
import { summaryOf } from '../explained';
import { bold, code } from '../markdown';
import type { RestrictionNode } from '../node';
import { manualEntry } from '../links';
import { details, footer, type Blocks } from './blocks';
import { nameHover } from './parameter';
import { inline, sincePhrase } from '../phrases';

export function restrictionHover(context: FileContext, node: RestrictionNode): Blocks | undefined {
  const { restriction, setting } = node;
  if (!restriction) return classHover(context, node);
  const { aliasOf, argument, since } = restriction;
  return [
    inline(
      bold(restriction.name),
      l10n.t('restriction in {0}', code(setting.name.text)),
      takes(argument),
      sincePhrase(since),
    ),
    summaryOf(context.edition, `restriction ${restriction.name}`),
    dated(context, restriction),
    details(context.edition, `restriction ${restriction.name}`),
    stages(context, node, restriction),
    footer(manualEntry(aliasOf ?? restriction.name)),
  ];
}

/** A restriction class is a parameter of one's own. */
function classHover(context: FileContext, { name, setting }: RestrictionNode): Blocks | undefined {
  const isClass = context.usage.restrictionClasses(setting.scope).has(name.text);
  if (isClass) return nameHover(context, name.text, { setting, isReference: true });
  return /^[a-z_]+$/i.test(name.text) ? unknown(context, name.text) : undefined;
}

function unknown({ edition }: FileContext, name: string): Blocks {
  return [
    l10n.t('{0} is no restriction of Postfix {1}.', code(name), edition.version.text),
    absencePhrase(
      edition,
      `restriction ${name}`,
      edition.restrictions.map((restriction) => restriction.name),
    ),
  ];
}

function takes(argument: RestrictionFacts['argument']): string | undefined {
  switch (argument) {
    case 'table':
      return l10n.t('takes a lookup table');
    case 'policy-server':
      return l10n.t('takes a policy server');
    case 'dnsbl-domain':
      return l10n.t('takes the domain of a DNS list');
    case 'seconds':
      return l10n.t('takes a number of seconds');
    case undefined:
      return undefined;
  }
}

function dated({ edition }: FileContext, restriction: RestrictionFacts): string | undefined {
  const { aliasOf, successor, deprecatedSince } = restriction;
  if (aliasOf !== undefined) return l10n.t('Older name of {0}.', code(aliasOf));
  if (deprecatedSince === undefined || !edition.isSince(deprecatedSince)) return undefined;
  const what = l10n.t('**Deprecated** since {0}.', deprecatedSince);
  return successor === undefined ? what : `${what} ${l10n.t('Use {0} instead.', code(successor))}`;
}

/** The lists that it works in, in the order in which a session gets to them. */
function stages(
  { edition, instance }: FileContext,
  { setting }: RestrictionNode,
  restriction: RestrictionFacts,
): string {
  const lists = new Map<string, string>();
  for (const name of LISTS) {
    const stage = edition.parameter(name)?.stage;
    if (stage !== undefined) lists.set(stage, name);
  }
  const works = restriction.stages.map((stage) => lists.get(stage)).filter((name) => name !== undefined);
  const all = works.length === lists.size;
  const own = instance.parameter(setting.name.text)?.stage;
  const where = all
    ? l10n.t('Works in all lists of restrictions.')
    : l10n.t('Works in {0}.', works.map((name) => code(name)).join(', '));
  if (own === undefined || !EARLY.has(own) || restriction.stages.includes(own)) return where;
  const delayed = l10n.t(
    'Here it works only while {0} is {1}, as it is by default.',
    code('smtpd_delay_reject'),
    code('yes'),
  );
  return `${where} ${delayed}`;
}

/** Lists that smtpd looks at only when the recipient comes, unless told otherwise: then it knows all it needs. */
const EARLY: ReadonlySet<string> = new Set(['client', 'helo', 'sender']);

const LISTS = [
  'smtpd_client_restrictions',
  'smtpd_helo_restrictions',
  'smtpd_sender_restrictions',
  'smtpd_relay_restrictions',
  'smtpd_recipient_restrictions',
  'smtpd_data_restrictions',
  'smtpd_end_of_data_restrictions',
  'smtpd_etrn_restrictions',
] as const;
