/** Aliases that run programs or can be changed by anybody, and those that ought to be there. */

import * as l10n from '@vscode/l10n';
import { knownList } from '../../../project/known';
import type { Instance } from '../../../project/instance';
import { hasPatterns, rowsOf, tableReference, type TableRow } from '../../../project/model/table';
import { isDeliveredBy } from '../../shared/deliveries';
import { isSatellite } from '../../shared/judged';
import { relatedRow } from '../../shared/rows';
import { tablesOf, type NamedTable } from '../../shared/tables';
import type { Rule, Severity } from '../../rule';

export const rule: Rule = {
  id: 'alias-security',
  category: 'tables-secrets',
  severity: 'info',
  fixable: 'none',
  summary: () =>
    l10n.t('Aliases run programs, can be changed by anybody, or lack those that every host ought to have.'),
  docs: {
    what: 'Of tables of alias_maps that can be read here: an alias that unpacks files from mail (error), a list in a file that everybody can write to (warning), no alias for postmaster (warning), an alias that runs a program, no alias for root.',
    why: 'A program behind an alias runs with whatever strangers send. The old alias "decode" let them write files. Mail to postmaster without an alias is thrown away with a warning in the log, and mail to root, with all that cron and other programs report, lies where hardly anybody reads it.',
    ignore: 'The program is meant for that, such as a list manager; root reads the mail on this host.',
    reference: ['aliases(5)', 'local(8)', 'src/local/unknown.c', 'src/local/include.c', 'RFC 5321, section 4.5.1'],
  },
  examples: [
    {
      file: 'main',
      bad: 'alias_maps = hash:/etc/aliases\n',
      files: { '/etc/aliases': 'postmaster: root\nroot: jo\ndecode: "|/usr/bin/uudecode"\n' },
      good: 'alias_maps =\n',
    },
    {
      file: 'main',
      bad: 'alias_maps = hash:/etc/aliases\n',
      files: { '/etc/aliases': 'root: jo\nsupport: jo, "|/usr/local/bin/ticket --new"\n' },
      good: 'alias_maps =\n',
    },
    {
      file: 'main',
      bad: 'alias_maps = hash:/etc/aliases\n',
      files: { '/etc/aliases': 'postmaster: root\nroot: jo\nteam: :include:/srv/team\n' },
      facts: { '/srv/team': { mode: 0o666 }, '/etc/aliases.db': {} },
      good: 'alias_maps =\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'alias_maps = hash:/etc/aliases\n',
      files: {
        '/etc/aliases': 'postmaster: root\nRoot: jo@example.com\nteam: :include:/etc/postfix/team, "a|b"@example.com\n',
      },
      why: 'Both names are there, in whatever letter case, and no program is run.',
    },
    {
      file: 'main',
      text: 'alias_maps = hash:/etc/aliases, ldap:/etc/postfix/aliases.cf\n',
      files: { '/etc/aliases': 'team: jo\n' },
      why: 'The other table may hold the names that this one lacks.',
    },
    {
      file: 'main',
      text: 'alias_maps = hash:/etc/aliases\nluser_relay = admin@example.com\n',
      files: { '/etc/aliases': 'root: jo\n' },
      why: 'Mail for names that do not exist has somebody who reads it.',
    },
    {
      file: 'main',
      text: 'alias_maps = hash:/etc/aliases\nmydestination =\n',
      files: { '/etc/aliases': 'root: jo@example.com\n' },
      why: 'No mail is delivered here.',
    },
  ],
  names: ['alias_maps'],
  setting(setting, { instance, usage, report }) {
    const tables = tablesOf(setting, instance, usage);
    for (const reference of tables) {
      const { item } = reference;
      const rows = aliasesOf(reference, instance);
      if (!item.place || !rows) continue;
      for (const { row, message, severity } of dangers(rows, instance)) {
        report({
          span: item.place.span,
          message,
          severity,
          related: relatedRow(row, l10n.t('The alias stands here.')),
        });
      }
    }
    const place = tables[0]?.item.place;
    if (!place || isSatellite(instance) || !isDeliveredBy('local', instance)) return;
    for (const { message, severity } of absences(setting.scope, instance))
      report({ span: place.span, message, severity });
  },
};

interface Danger {
  readonly row: TableRow;
  readonly message: string;
  readonly severity: Severity;
}

function aliasesOf(
  reference: Pick<NamedTable, 'item' | 'table' | 'written' | 'isProxied'>,
  instance: Instance,
): readonly TableRow[] | undefined {
  return hasPatterns(reference.table.type.text) ? rowsOf(reference, instance) : rowsOf(reference, instance, 'aliases');
}

/** The first row of each kind. */
function dangers(rows: readonly TableRow[], instance: Instance): Danger[] {
  const unpacks = rows.find(({ value }) => COMMAND.test(value) && /\buudecode\b/.test(value));
  const runs = rows.find((row) => row !== unpacks && COMMAND.test(row.value));
  const open = rows.find(({ value }) => includesOf(value).some((path) => isWorldWritable(path, instance)));
  const found: (Danger | undefined)[] = [
    unpacks && {
      row: unpacks,
      severity: 'error',
      message: l10n.t(
        'The alias "{0}" unpacks files that strangers send, and writes them where they like.',
        unpacks.key,
      ),
    },
    open && {
      row: open,
      severity: 'warning',
      message: l10n.t(
        'Everybody on this host can write to a file that "{0}" includes: Postfix does not read it, and returns the mail.',
        open.key,
      ),
    },
    runs && {
      row: runs,
      severity: 'info',
      message: l10n.t('The alias "{0}" hands mail of strangers to a program.', runs.key),
    },
  ];
  return found.filter((one) => one !== undefined);
}

/** A destination that begins with a pipe, with or without quotes. */
const COMMAND = /(?:^|,)\s*"?\s*\|/;

function includesOf(value: string): string[] {
  return Array.from(value.matchAll(/:include:\s*"?([^",\s]+)/gi), ([, path]) => path!);
}

function isWorldWritable(path: string, instance: Instance): boolean {
  const facts = instance.files.facts(path);
  return facts !== undefined && facts !== 'missing' && (facts.mode & 0o002) !== 0;
}

/** Names that no table of aliases has. Nothing where some of them cannot be read, or unknown names have a reader. */
function absences(scope: string | undefined, instance: Instance): { message: string; severity: Severity }[] {
  const names = allNames(scope, instance);
  if (!names || names.size === 0 || hasCatchAll(scope, instance)) return [];
  const found: { message: string; severity: Severity }[] = [];
  if (!names.has('postmaster')) {
    found.push({
      severity: 'warning',
      message: l10n.t('There is no alias "postmaster", which the standard demands: mail to it is thrown away.'),
    });
  }
  if (!names.has('root')) {
    found.push({
      severity: 'info',
      message: l10n.t('There is no alias "root": what programs report to the administrator stays on this host.'),
    });
  }
  return found;
}

function allNames(scope: string | undefined, instance: Instance): ReadonlySet<string> | undefined {
  const list = knownList(instance, 'alias_maps', scope);
  if (!list?.isComplete) return undefined;
  const names = new Set<string>();
  for (const item of list.items) {
    const reference = tableReference(item);
    const rows = reference && !hasPatterns(reference.table.type.text) && aliasesOf(reference, instance);
    if (!rows) return undefined;
    for (const { key } of rows) names.add(key.replaceAll('"', '').toLowerCase());
  }
  return names;
}

/** Does something else look after names that have no alias? */
function hasCatchAll(scope: string | undefined, instance: Instance): boolean {
  return CATCH_ALLS.some((name) => knownList(instance, name, scope)?.items.length !== 0);
}

const CATCH_ALLS = [
  'luser_relay',
  'fallback_transport',
  'fallback_transport_maps',
  'mailbox_transport',
  'mailbox_transport_maps',
];
