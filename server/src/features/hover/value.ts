/** Hover over a value, or an item of a list: words, numbers, times, and names of services. */

import * as l10n from '@vscode/l10n';
import { isAllDigits } from '../../base/characters';
import type { Edition, Parameter } from '../../knowledge/edition';
import type { TimeUnit, WordFacts } from '../../knowledge/facts';
import type { FileContext } from '../context';
import { absencePhrase } from '../closest';
import { summaryOf } from '../explained';
import { code, shortened } from '../markdown';
import type { ItemAttributeNode, RestrictionArgumentNode, ValueNode } from '../node';
import { details, footer, type Blocks, type Footer } from './blocks';
import { knownDefault } from './default';
import { manualEntry } from '../links';
import { currentWords } from '../words';
import { capped, durationPhrase, grouped, inline, secondsOf, secondsPhrase, sincePhrase, unitName } from '../phrases';
import { serviceHover } from './service';

const MAX_WORDS = 12;

export function valueHover(context: FileContext, { parameter, item, setting }: ValueNode): Blocks | undefined {
  if (!parameter) return undefined;
  const { text } = item;
  const about = (head: string | undefined): Blocks | undefined =>
    head === undefined ? undefined : [head, links(context, parameter, setting.scope)];
  switch (parameter.kind) {
    case 'boolean':
      return /^(?:yes|no)$/i.test(text)
        ? about(inline(code(text), l10n.t('value of {0}', code(parameter.name)), l10n.t('yes or no')))
        : undefined;
    case 'time':
      return about(timePhrase(text, parameter.unit));
    case 'size':
      return isAllDigits(text) ? about(sizePhrase(Number(text))) : undefined;
    case 'reply-code':
      return about(replyCodePhrase(text));
    case 'transport':
    case 'service':
      return namedService(context, text);
    default:
      return parameter.vocabulary === undefined ? undefined : wordHover(context, parameter, parameter.vocabulary, text);
  }
}

function links(context: FileContext, parameter: Parameter, scope: string | undefined): Footer {
  const shown = knownDefault(context, parameter, scope);
  return footer(shown && l10n.t('Default: {0}', shown), manualEntry(parameter.name));
}

/** A word of the list that `parameter` takes its words from. */
function wordHover(context: FileContext, parameter: Parameter, vocabulary: string, text: string): Blocks | undefined {
  const { edition } = context;
  const bare = text.replace(/^!/, '');
  const word = edition.word(vocabulary, bare);
  if (!word) return unknownWord(edition, vocabulary, bare, parameter);
  const negated = bare === text ? undefined : l10n.t('"!" leaves it out');
  const key = `value ${vocabulary} ${word.word}`;
  return [
    inline(code(bare), l10n.t('value of {0}', code(parameter.name)), sincePhrase(word.since), negated),
    summaryOf(edition, key),
    datedWord(edition, word),
    details(edition, key),
    alternatives(edition, vocabulary, word),
    links(context, parameter, undefined),
  ];
}

/** Nothing where other words are legal too, or the parameter takes more than words. */
function unknownWord(
  edition: Edition,
  vocabulary: string,
  word: string,
  { kind, name }: Parameter,
): Blocks | undefined {
  if (kind !== 'word' || edition.vocabulary(vocabulary)?.open || !/^[\w-]+$/.test(word)) return undefined;
  return [
    l10n.t('{0} is no value of {1} in Postfix {2}.', code(word), code(name), edition.version.text),
    absencePhrase(
      edition,
      `value ${vocabulary} ${word}`,
      edition.words(vocabulary).map((one) => one.word),
    ),
  ];
}

function datedWord(edition: Edition, { deprecatedSince, successor }: WordFacts): string | undefined {
  if (deprecatedSince === undefined || !edition.isSince(deprecatedSince)) return undefined;
  const what = l10n.t('**Deprecated** since {0}.', deprecatedSince);
  return successor === undefined ? what : `${what} ${l10n.t('Use {0} instead.', code(successor))}`;
}

function alternatives(edition: Edition, vocabulary: string, except: WordFacts): string | undefined {
  const others = currentWords(edition, vocabulary).filter((word) => word !== except);
  if (others.length === 0) return undefined;
  return l10n.t(
    'Others: {0}.',
    capped(
      others.map(({ word }) => code(word)),
      others.length,
      MAX_WORDS,
    ),
  );
}

const TIME = /^\s*\+?(\d+)([smhdw]?)/;

/** What a time means; everything after the letter is ignored, as Postfix does. */
function timePhrase(text: string, unit: TimeUnit | undefined): string | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  const letter = (match[2] || unit) as TimeUnit | undefined;
  if (letter === undefined) return undefined;
  const seconds = Number(match[1]) * secondsOf(letter);
  const whole = durationPhrase(seconds);
  const inSeconds = secondsPhrase(seconds);
  const meaning = whole === inSeconds ? whole : l10n.t('{0}, that is {1}', whole, inSeconds);
  return match[2]
    ? inline(code(match[0]), meaning)
    : inline(code(match[0]), meaning, l10n.t('a number alone counts {0} here', unitName(letter)));
}

const KIB = 1024;

function sizePhrase(bytes: number): string {
  const unit = bytes >= KIB ** 3 ? 'GiB' : bytes >= KIB ** 2 ? 'MiB' : bytes >= KIB ? 'KiB' : undefined;
  const size = unit && bytes / KIB ** ['KiB', 'MiB', 'GiB'].indexOf(unit) / KIB;
  const human = size === undefined ? undefined : `${Number(size.toFixed(1))} ${unit}`;
  return inline(code(String(bytes)), l10n.t('{0} bytes', grouped(bytes)), human);
}

function replyCodePhrase(text: string): string | undefined {
  if (/^4\d\d$/.test(text))
    return inline(code(text), l10n.t('temporary: the client keeps the mail and tries again later'));
  if (/^5\d\d$/.test(text)) return inline(code(text), l10n.t('permanent: the client returns the mail to its sender'));
  return undefined;
}

/** `smtp:[relay.example]`: the service before the colon. */
function namedService(context: FileContext, text: string): Blocks | undefined {
  const name = text.split(':', 1)[0] ?? '';
  const line =
    name === '' ? undefined : context.instance.services.named(name).find(({ tree }) => tree.fields[1]?.text !== 'inet');
  return line && serviceHover(context, line);
}

export function restrictionArgumentHover(
  _: FileContext,
  { argument, restriction }: RestrictionArgumentNode,
): Blocks | undefined {
  const of = code(restriction.name);
  const text = code(shortened(argument.text));
  switch (restriction.argument) {
    case 'dnsbl-domain':
      return [inline(text, l10n.t('DNS list that {0} asks', of))];
    case 'policy-server':
      return [inline(text, l10n.t('policy server that {0} asks', of))];
    case 'seconds':
      return [inline(text, l10n.t('seconds that {0} waits', of))];
    default:
      return undefined;
  }
}

/** `timeout = 10s` in the braces of a policy service or a Milter. */
export function itemAttributeHover(
  { edition }: FileContext,
  { name, vocabulary, part }: ItemAttributeNode,
): Blocks | undefined {
  const word = vocabulary === undefined ? undefined : edition.word(vocabulary, name.text);
  if (!word || part === 'value') return undefined;
  const parameter = vocabulary === 'milter-settings' ? `milter_${name.text}` : `smtpd_policy_service_${name.text}`;
  const overrides = edition.parameter(parameter);
  const key = `value ${vocabulary} ${word.word}`;
  return [
    inline(
      code(name.text),
      overrides && l10n.t('in place of {0}, for this one alone', code(parameter)),
      sincePhrase(word.since),
    ),
    summaryOf(edition, key),
    details(edition, key),
    footer(overrides && manualEntry(parameter)),
  ];
}
