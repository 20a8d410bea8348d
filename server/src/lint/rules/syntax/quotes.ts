/** Quotes around a value: main.cf has none, so that they are part of the value. */

import * as l10n from '@vscode/l10n';
import type { Parameter } from '../../../knowledge/edition';
import type { ValueKind } from '../../../knowledge/facts';
import { isInForce, parameterOf } from '../../../project/setting';
import { replaceValue } from '../../edits';
import { short } from '../../shared/checked-value';
import { isTruthValue } from '../../shared/value-types';
import type { FixSafety, Rule } from '../../rule';

export const rule: Rule = {
  id: 'syntax-quotes',
  category: 'syntax',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('Quotes stand around a value.'),
  docs: {
    what: 'Single or double quotes around the whole value of a parameter. Truth values, numbers, times and words that Postfix knows a list of are told by the rules for these.',
    why: 'Neither main.cf nor the options of master.cf know quotes. They become part of the first and the last word: a path leads nowhere, a host is not found, a domain matches nothing, and clients read them in a banner.',
    reference: ['postconf(5)', 'src/util/split_nameval.c', 'src/util/mystrtok.c'],
  },
  examples: [
    { file: 'main', bad: 'relayhost = "[mail.a.example]:587"\n', good: 'relayhost = [mail.a.example]:587\n' },
    { file: 'main', bad: "myhostname = 'mx.a.example'\n", good: 'myhostname = mx.a.example\n' },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'mailbox_command = "/usr/local/bin/deliver to me"\n',
      why: 'A shell runs the command, and takes the quotes away.',
    },
    {
      file: 'main',
      text: 'smtpd_banner = $myhostname ESMTP "no spam"\n',
      why: 'The quotes are around a part of a text, and meant to be read.',
    },
    {
      file: 'main',
      text: 'own_name = "A and B"\n',
      why: "What a name of one's own stands for is nobody else's business.",
    },
  ],
  setting(setting, { instance, report }) {
    const parameter = parameterOf(setting, instance);
    const bare = unquoted(setting.value.text);
    if (!parameter || bare === undefined || !isLiteral(parameter) || !isInForce(setting, instance)) return;
    report({
      span: setting.value,
      severity: parameter.kind === 'text' ? 'info' : 'warning',
      message: l10n.t('Postfix knows no quotes here: they are part of the value, {0}.', short(setting.value.text)),
      fixes: () => {
        const { start, end } = setting.line.physical(setting.value);
        if (setting.line.text.slice(start, end).includes('\n')) return [];
        const safety: FixSafety = SINGLE.has(parameter.kind) && bare !== '' ? 'safe' : 'manual';
        return [{ title: l10n.t('Remove the quotes'), safety, preferred: true, edits: [replaceValue(setting, bare)] }];
      },
    });
  },
};

/** Kinds of which a value in quotes is broken, and cannot let anybody in without them. */
const SINGLE: ReadonlySet<ValueKind> = new Set([
  'path',
  'hostname',
  'host-list',
  'transport',
  'service',
  'user',
  'group',
]);

/** Values that are more than words and blanks to those who read them. */
const OWN_SYNTAX: ReadonlySet<ValueKind> = new Set(['command', 'characters', 'mail-address', 'macro-list']);

function isLiteral(parameter: Parameter): boolean {
  const { type, kind, vocabulary, class: origin } = parameter;
  if (type !== 'string' || isTruthValue(parameter) || origin === 'read-only') return false;
  return !OWN_SYNTAX.has(kind) && !(vocabulary !== undefined && (kind === 'word' || kind === 'word-list'));
}

/** The text between quotes that stand around all of it. */
function unquoted(text: string): string | undefined {
  const match = /^(["'])([^"']*)\1$/.exec(text);
  return match?.[2]?.trim();
}
