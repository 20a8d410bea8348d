/** A comment behind a value: main.cf has none, so that the text is part of the value, or cuts it off. */

import * as l10n from '@vscode/l10n';
import type { Edition, Parameter } from '../../../knowledge/edition';
import type { ValueKind } from '../../../knowledge/facts';
import { isInForce, parameterOf, type MainSetting } from '../../../project/setting';
import type { Instance } from '../../../project/instance';
import { short, unitOf } from '../../shared/checked-value';
import { insertBefore } from '../../edits';
import { inlineComment, type InlineComment } from '../../shared/inline-comment';
import type { Fix, FixSafety, Rule } from '../../rule';
import { valueProblem } from '../../shared/value-types';

export const rule: Rule = {
  id: 'syntax-inline-comment',
  category: 'syntax',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('A "#comment" stands behind a value.'),
  docs: {
    why: 'A comment begins where a line begins. Behind a value it is text like any other: a truth value with a comment is none, and the program ends; a list gets new entries, or loses those behind the `#`.',
    reference: ['postconf(5)', 'src/util/mystrtok.c', 'src/util/match_list.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_helo_required = yes # stops some spam\n',
      good: '# stops some spam\nsmtpd_helo_required = yes\n',
    },
    {
      file: 'main',
      bad: 'mydestination = $myhostname, localhost # not $mydomain\n',
      good: '# not $mydomain\nmydestination = $myhostname, localhost\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'mydestination = $myhostname,\n# not $mydomain\n  localhost\n',
      why: 'A line that holds nothing but a comment may stand inside an entry.',
    },
    {
      file: 'main',
      text: 'recipient_delimiter = #\nsmtpd_banner = $myhostname ESMTP C#\n',
      why: 'Here the character is the value, or the end of a word.',
    },
  ],
  setting(setting, { instance, edition, report }) {
    if (setting.file !== 'main' || !isInForce(setting, instance)) return;
    const parameter = parameterOf(setting, instance);
    const comment = inlineComment(setting, instance);
    if (!parameter || !comment) return;
    const end = comment.nested ? comment.end : endOfRow(setting, comment);
    const broken = !comment.nested && isBroken(setting, parameter, instance);
    report({
      span: { start: comment.start, end },
      severity: broken ? 'error' : 'warning',
      message: describe(comment, setting, end, parameter, edition),
      fixes: () => {
        if (comment.nested) return [];
        return [moveComment(setting, comment, end, safetyOf(setting, comment, end, parameter, broken))];
      },
    });
  },
};

/** Lists whose reader drops what follows a `#` (match_list(3)). */
const MATCH_LISTS: ReadonlySet<ValueKind> = new Set(['domain-list', 'address-list', 'string-list']);

/** Readers that take every word for something that it must then be. */
const STRICT_KINDS: ReadonlySet<ValueKind> = new Set([
  'table',
  'table-list',
  'restriction-list',
  'level',
  'user',
  'group',
]);

/** What all programs check when they start (`src/global/mail_params.c`). */
const CHECKED_NAMES: ReadonlySet<string> = new Set([
  'myhostname',
  'mydomain',
  'myorigin',
  'inet_interfaces',
  'proxy_interfaces',
]);

/** Values in which a `#` may well be meant. */
const FREE_TEXTS: ReadonlySet<ValueKind> = new Set(['text', 'command', 'characters', 'macro-list', 'environment-list']);

function isBroken(setting: MainSetting, parameter: Parameter, instance: Instance): boolean {
  const { edition } = instance;
  const { vocabulary, kind } = parameter;
  if (kind === 'word' || kind === 'word-list') {
    const words = vocabulary === undefined ? undefined : edition.vocabulary(vocabulary);
    return words !== undefined && !words.open && (words.onUnknown === 'fatal' || words.onUnknown === 'error');
  }
  if (STRICT_KINDS.has(kind) || CHECKED_NAMES.has(parameter.name)) return true;
  return valueProblem(setting.value.text, parameter, unitOf(parameter, setting, instance)) !== undefined;
}

function describe(
  { text, nested }: InlineComment,
  { value, line }: MainSetting,
  end: number,
  { kind, type }: Parameter,
  edition: Edition,
): string {
  if (nested)
    return l10n.t('"{0}" begins with "#" but is no comment: Postfix warns of it and reads it as text.', short(text));
  if (!MATCH_LISTS.has(kind)) {
    const isTime = type === 'time' && valueProblem(value.text, TIME, 's') === undefined;
    if (isTime)
      return l10n.t(
        'main.cf has no comments behind a value: Postfix ignores this text, as it does all text behind the unit.',
      );
    return edition.isSince('3.8')
      ? l10n.t('main.cf has no comments behind a value: Postfix warns of this text and reads it as part of the value.')
      : l10n.t('main.cf has no comments behind a value: Postfix reads this text as part of the value.');
  }
  return hasMore(value.end, end, line.logical.text)
    ? l10n.t(
        'main.cf has no comments behind a value: Postfix drops this text and all that follows it in the entry, with a warning.',
      )
    : l10n.t('main.cf has no comments behind a value: Postfix drops this text with a warning.');
}

/** A time without bounds, to see whether a text begins with one. */
const TIME: Parameter = {
  name: '',
  class: 'builtin',
  type: 'time',
  kind: 'time',
  default: '',
  machine: false,
  programs: [],
};

/** Not safe where text that Postfix drops would come to life, where "#" may be meant, or where nothing would be left. */
function safetyOf(
  { value, line }: MainSetting,
  { start }: InlineComment,
  end: number,
  { kind, minLength }: Parameter,
  broken: boolean,
): FixSafety {
  const goesOn = hasMore(value.end, end, line.logical.text);
  if ((MATCH_LISTS.has(kind) && goesOn) || (start === value.start && !goesOn)) return 'manual';
  return broken || (!FREE_TEXTS.has(kind) && !minLength) ? 'safe' : 'manual';
}

/** Does the entry go on behind the row with the comment? */
function hasMore(valueEnd: number, rowEnd: number, text: string): boolean {
  return text.slice(rowEnd, valueEnd).trim() !== '';
}

/** End of the comment: of the row that it stands in, without blanks. */
function endOfRow({ line, value }: MainSetting, { start }: InlineComment): number {
  const { logical, text } = line;
  const from = logical.toPhysical(start);
  const found = text.indexOf('\n', from);
  const rowEnd = logical.toLogical(found < 0 ? text.length : found) ?? value.end;
  const end = Math.min(value.end, rowEnd);
  return start + logical.text.slice(start, end).trimEnd().length;
}

function moveComment({ line }: MainSetting, { start }: InlineComment, end: number, safe: FixSafety): Fix {
  const comment = line.physical({ start, end });
  let from = comment.start;
  while (from > 0 && /[ \t]/.test(line.text[from - 1]!)) from--;
  return {
    title: l10n.t('Move the comment to a line of its own'),
    safety: safe,
    preferred: true,
    edits: [
      insertBefore('main', line, line.logical.text.slice(start, end)),
      { file: 'main', line, span: { start: from, end: comment.end }, newText: '' },
    ],
  };
}
