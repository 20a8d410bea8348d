/** A word that the parameter's closed list of words does not have in this version. */

import { nearestName } from '../../../base/nearest';
import * as l10n from '@vscode/l10n';
import type { Span } from '../../../base/span';
import type { Edition, Parameter } from '../../../knowledge/edition';
import type { VocabularyFacts } from '../../../knowledge/facts';
import { parseLevel } from '../../../project/level';
import type { Setting } from '../../../project/setting';
import { splitList } from '../../../syntax/list';
import { checkedValue, consequence, placeOf, severityOf, short, type CheckedValue } from '../../shared/checked-value';
import { replace } from '../../edits';
import type { Fix, Rule, RuleContext, Severity } from '../../rule';
import { mayBeRead } from '../../shared/value-gates';

export const rule: Rule = {
  id: 'syntax-unknown-value',
  category: 'syntax',
  severity: 'error',
  fixable: 'manual',
  summary: () => l10n.t('A parameter is set to a word that Postfix does not know.'),
  docs: {
    why: 'What comes of it depends on the parameter: most often the programs that read it end when they start; some words are dropped with a warning, so that a setting is weaker than it looks.',
    reference: ['postconf(5)', 'src/util/name_code.c', 'src/util/name_mask.c'],
  },
  examples: [
    { file: 'main', bad: 'smtp_tls_security_level = mya\n', good: 'smtp_tls_security_level = may\n' },
    { file: 'main', bad: 'notify_classes = resource, sofware\n', good: 'notify_classes = resource, software\n' },
    { file: 'main', bad: 'compatibility_level = 3,6\n', good: 'compatibility_level = 3.6\n' },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_tls_security_level =\nnotify_classes = resource, software, policy\n',
      why: 'An empty level is a value of its own, and the words are known.',
    },
    {
      file: 'main',
      text: 'smtp_tls_security_level = {{ tls_level }}\n',
      why: 'A template; what will stand here is not known.',
    },
  ],
  setting(setting, context) {
    const checked = checkedValue(setting, context.instance);
    if (!checked || checked.parameter.type !== 'string') return;
    if (checked.parameter.kind === 'level') return checkLevel(setting, checked, context);
    if (checked.text === '') return;
    const vocabulary = closedVocabulary(checked.parameter, context.edition);
    if (!vocabulary || !mayBeRead(setting.name.text, setting.scope, context.instance)) return;
    const reported = new Set<string>();
    for (const word of unknownWords(checked, vocabulary, context.edition)) {
      if (reported.has(word)) continue;
      reported.add(word);
      reportWord(word, setting, checked, vocabulary, context);
    }
  },
};

function checkLevel(setting: Setting, { parameter, text, views }: CheckedValue, { report }: RuleContext): void {
  if (views.some((view) => parseLevel(view) !== undefined)) return;
  const meant = text.replace(',', '.');
  report({
    span: placeOf(setting),
    message: `${l10n.t('"{0}" is not a compatibility level such as "3.6".', short(text))} ${consequence(parameter)}`,
    fixes: () => (parseLevel(meant) ? changes([meant], setting.value, setting) : []),
  });
}

/** The words of a parameter that takes no others. */
function closedVocabulary({ vocabulary, kind }: Parameter, edition: Edition): VocabularyFacts | undefined {
  if (vocabulary === undefined || (kind !== 'word' && kind !== 'word-list')) return undefined;
  const facts = edition.vocabulary(vocabulary);
  return facts?.open || !facts?.onUnknown ? undefined : facts;
}

/** Words that are unknown whatever a program sees. */
function unknownWords({ parameter, views }: CheckedValue, { id }: VocabularyFacts, edition: Edition): string[] {
  const words = (view: string): string[] =>
    parameter.kind === 'word' ? [view] : splitList(view, { braces: false }).map((item) => item.text);
  const [first = [], ...others] = views.map((view) => words(view).filter((word) => !edition.word(id, word)));
  return first.filter((word) => others.every((other) => other.includes(word)));
}

function reportWord(
  word: string,
  setting: Setting,
  { parameter }: CheckedValue,
  { id, words, onUnknown, ignoreCase }: VocabularyFacts,
  { instance, edition, report }: RuleContext,
): void {
  const known = words.find((one) => same(one.word, word, ignoreCase ?? false));
  const reason =
    known === undefined
      ? l10n.t('"{0}" is not one of the words that "{1}" knows.', short(word), setting.name.text)
      : edition.isSince(known.since)
        ? l10n.t('"{0}" is gone since Postfix {1}.', word, known.until ?? '')
        : l10n.t('"{0}" exists only since Postfix {1}; here it is {2}.', word, known.since ?? '', edition.version.text);
  const places = placesOf(word, setting, parameter);
  report({
    span: places[0] ?? setting.value,
    severity: severity(onUnknown, parameter, () => severityOf(parameter, instance)),
    message: `${reason} ${effect(onUnknown, parameter)}`,
    fixes: () => {
      const accepted = edition.words(id).map((one) => one.word);
      const nearest = nearestName(word, accepted);
      const candidates = nearest !== undefined ? [nearest] : accepted.length <= MAX_CHOICES ? accepted : [];
      return places[0] ? changes(candidates, places[0], setting, nearest !== undefined) : [];
    },
  });
}

/** Offer all words where there are no more than these. */
const MAX_CHOICES = 4;

function same(a: string, b: string, ignoreCase: boolean): boolean {
  return ignoreCase ? a.toLowerCase() === b.toLowerCase() : a === b;
}

function severity(onUnknown: VocabularyFacts['onUnknown'], { kind }: Parameter, ofPrograms: () => Severity): Severity {
  if (onUnknown === 'warning') return 'warning';
  // A word too many that nobody minds does no harm; a single one leaves the parameter without a value.
  if (onUnknown === 'ignored') return kind === 'word-list' ? 'hint' : 'warning';
  return ofPrograms();
}

function effect(onUnknown: VocabularyFacts['onUnknown'], parameter: Parameter): string {
  switch (onUnknown) {
    case 'fatal':
      return consequence(parameter);
    case 'error':
      return l10n.t('What needs it fails at run time.');
    case 'warning':
      return l10n.t('Postfix logs a warning and goes on without it.');
    default:
      return l10n.t('Postfix ignores it.');
  }
}

/** Where the word is written; nowhere if `$name` brings it in. */
function placesOf(word: string, { value }: Setting, { kind }: Parameter): Span[] {
  if (kind === 'word') return value.isPlain ? [value] : [];
  return value.items({ braces: false }).filter((item) => item.text === word);
}

function changes(words: readonly string[], span: Span, { file, line }: Setting, certain = true): Fix[] {
  const { start, end } = line.physical(span);
  if (line.text.slice(start, end).includes('\n')) return [];
  return words.map((word, at) => ({
    title: l10n.t('Change to "{0}"', word),
    safety: 'manual',
    preferred: certain && at === 0,
    edits: [replace(file, line, span, word)],
  }));
}
