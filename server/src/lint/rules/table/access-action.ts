/** An access table answers with something that is no action. */

import * as l10n from '@vscode/l10n';
import { accessAction } from '../../../project/model/access-result';
import { parseRestrictions } from '../../../project/model/restriction-list';
import { rowsOf, type TableRow } from '../../../project/model/table';
import { splitList } from '../../../syntax/list';
import { actionProblem } from '../../shared/actions';
import { relatedRow } from '../../shared/rows';
import { tablesOf, type NamedTable } from '../../shared/tables';
import type { Rule, RuleContext, Severity } from '../../rule';

export const rule: Rule = {
  id: 'table-access-action',
  category: 'tables-secrets',
  severity: 'error',
  fixable: 'none',
  summary: () => l10n.t('A row of an access table answers with a word that is no action.'),
  docs: {
    what: 'The right-hand side of a row begins with no action of access(5), no restriction and no class; it is a reply code without text; or the action lacks what it needs. In tables of postscreen_access_list, a word that postscreen does not know. Only tables that can be read here are looked at.',
    why: 'A word that smtpd does not know is answered with "451 Server configuration error". Digits alone permit, 550 too. An action without its argument does nothing, and postscreen forgets the rest of its list.',
    reference: ['access(5)', 'src/smtpd/smtpd_check.c', 'src/global/server_acl.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_sender_restrictions = check_sender_access hash:/etc/postfix/senders\n',
      files: { '/etc/postfix/senders': 'example.com DENY\n' },
      good: 'smtpd_sender_restrictions = check_sender_access inline:{example.com=REJECT}\n',
    },
    {
      file: 'main',
      bad: 'smtpd_client_restrictions = check_client_access cidr:/etc/postfix/clients\n',
      files: { '/etc/postfix/clients': '192.0.2.0/24 550\n' },
      good: 'smtpd_client_restrictions = check_client_access inline:{192.0.2=REJECT}\n',
    },
    {
      file: 'main',
      bad: 'postscreen_access_list = permit_mynetworks, cidr:/etc/postfix/clients\n',
      files: { '/etc/postfix/clients': '192.0.2.25 OK\n' },
      good: 'postscreen_access_list = permit_mynetworks, inline:{192.0.2.25=permit}\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_restriction_classes = strict\nstrict = reject_unknown_sender_domain\nsmtpd_sender_restrictions = check_sender_access hash:/etc/postfix/senders\n',
      files: {
        '/etc/postfix/senders':
          'a.example reject Go away\nb.example 550 5.7.1 No\nc.example strict, reject_non_fqdn_sender\nd.example 1700000000\ne.example FILTER smtp:[192.0.2.1]\nf.example PREPEND X-Seen: yes\n',
      },
      why: 'Actions in any letter case, replies with a text, classes, restrictions and time stamps are all right.',
    },
    {
      file: 'main',
      text: 'smtpd_client_restrictions = check_client_access pcre:/etc/postfix/clients\n',
      files: { '/etc/postfix/clients': '/^(\\w+)\\.example$/ $1\n' },
      why: 'What the row will answer is not known.',
    },
  ],
  setting(setting, context) {
    const { instance, usage, report } = context;
    for (const reference of tablesOf(setting, instance, usage)) {
      const judge = judgeOf(setting.name.text, reference, setting.scope, context);
      if (!judge || !reference.item.place) continue;
      for (const row of rowsOf(reference, instance) ?? []) {
        if (row.value === '' || (row.tree && row.tree.kind !== 'entry')) continue;
        if (/^\S*\$/.test(row.value)) continue;
        const found = judge(row);
        if (!found) continue;
        report({
          span: reference.item.place.span,
          message: found.message,
          severity: found.severity,
          related: relatedRow(row, l10n.t('The row stands here.')),
        });
        break; // One is enough to look at the table.
      }
    }
  },
};

type Judge = (row: TableRow) => { readonly message: string; readonly severity: Severity } | undefined;

function judgeOf(
  setting: string,
  { restriction }: NamedTable,
  scope: string | undefined,
  { edition, usage, instance }: RuleContext,
): Judge | undefined {
  const kind = instance.parameter(setting)?.kind;
  if (kind === 'postscreen-access-list') return (row) => postscreenProblem(row, edition);
  const isAccess = restriction?.endsWith('_access') ?? (kind === 'restriction-list' || isClass(setting));
  return isAccess ? (row) => accessProblem(row, edition, usage.restrictionClasses(scope)) : undefined;

  function isClass(name: string): boolean {
    return usage.restrictionClasses(scope).has(name);
  }
}

function accessProblem(
  { key, value }: TableRow,
  edition: RuleContext['edition'],
  classes: ReadonlySet<string>,
): ReturnType<Judge> {
  if (/^[45]\d\d$/.test(value)) {
    return {
      severity: 'error',
      message: l10n.t('"{0}" alone permits "{1}": smtpd refuses with it only where a text follows.', value, key),
    };
  }
  const problem = actionProblem(value);
  if (problem !== undefined)
    return { severity: 'warning', message: l10n.t('The row for "{0}" does nothing: {1}', key, problem) };
  if (accessAction(value) !== 'restrictions') return undefined;
  const items = splitList(value, { braces: true }).map(({ text }) => ({ text, place: undefined, isWritten: false }));
  const unknown = parseRestrictions(items, edition, classes).find(({ kind }) => kind === 'unknown');
  if (!unknown) return undefined;
  return {
    severity: 'error',
    message: l10n.t(
      '"{0}" is no action, no restriction and no class: where "{1}" is found, smtpd answers with a server error.',
      unknown.name,
      key,
    ),
  };
}

function postscreenProblem({ value }: TableRow, edition: RuleContext['edition']): ReturnType<Judge> {
  const words = splitList(value, { braces: false }).map(({ text }) => text);
  const word = words.find((one) => !one.includes(':') && !edition.word('postscreen-access-actions', one));
  if (word === undefined) return undefined;
  return {
    severity: 'warning',
    message: l10n.t(
      'postscreen does not know "{0}", and does not look at the rest of the list. It knows permit, reject and dunno.',
      word,
    ),
  };
}
