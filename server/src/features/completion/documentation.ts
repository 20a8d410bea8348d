/** What is told of an item when somebody looks at it: a short form of what its hover says. */

import * as l10n from '@vscode/l10n';
import type { FileContext } from '../context';
import { parameterKey, summaryOf } from '../explained';
import { dated } from '../dated';
import { defaultPhrase } from '../hover/default';
import { manualEntry, parameterEntry, programPage, tableTypeEntry } from '../links';
import { kindPhrase, rolePhrase, sincePhrase } from '../phrases';
import { bold, code, paragraphs } from '../markdown';
import { ROLES } from './daemons';
import type { ItemData } from './suggestion';

export interface Documentation {
  readonly detail?: string;
  /** Markdown. */
  readonly text?: string;
}

export function documentation(context: FileContext, { kind, name }: Pick<ItemData, 'kind' | 'name'>): Documentation {
  switch (kind) {
    case 'parameter':
      return parameter(context, name);
    case 'restriction':
      return restriction(context, name);
    case 'table-type':
      return tableType(context, name);
    case 'program':
      return program(context, name);
    case 'word':
      return word(context, name);
    case 'column':
      return { text: summaryOf(context.edition, `column ${name}`) ?? '' };
  }
}

function parameter(context: FileContext, name: string): Documentation {
  const found = context.instance.parameter(name);
  if (!found) return {};
  const parts = [
    rolePhrase(name),
    kindPhrase(found),
    defaultPhrase(context, found, undefined),
    sincePhrase(found.introduced),
  ];
  const header = [bold(name), ...parts].filter(Boolean).join(' · ');
  const set = context.instance.definition(name);
  const row = set && context.instance.main?.rowOf(set);
  const here = set && row !== undefined ? l10n.t('Set in main.cf, line {0}.', row + 1) : undefined;
  const text = paragraphs(
    header,
    summaryOf(context.edition, parameterKey(context.edition, name)),
    dated(context.edition, name),
    here,
    parameterEntry(context.edition, found),
  );
  return { detail: kindPhrase(found), text };
}

function restriction({ edition }: FileContext, name: string): Documentation {
  const found = edition.restriction(name);
  if (!found) return {};
  const { aliasOf, successor, since, deprecatedSince, stages } = found;
  const isDeprecated = deprecatedSince !== undefined && edition.isSince(deprecatedSince);
  const old = aliasOf
    ? l10n.t('Older spelling of {0}.', code(aliasOf))
    : isDeprecated && successor
      ? l10n.t('Use {0} instead.', code(successor))
      : undefined;
  const where = l10n.t('Makes sense in the restrictions on: {0}.', stages.map(code).join(', '));
  const header = [bold(name), sincePhrase(since)].filter(Boolean).join(' · ');
  return {
    detail: l10n.t('restriction'),
    text: paragraphs(header, summaryOf(edition, `restriction ${name}`), old, where, manualEntry(name)),
  };
}

function tableType({ edition }: FileContext, type: string): Documentation {
  const found = edition.tableType(type);
  if (!found) return {};
  const { index, optional, since } = found;
  const files = index
    ? l10n.t('Needs postmap: Postfix reads the file ending in {0}.', index.map(code).join(', '))
    : undefined;
  const built = optional ? l10n.t('Not in every build of Postfix: `postconf -m` lists what is there.') : undefined;
  const header = [bold(`${type}:`), sincePhrase(since)].filter(Boolean).join(' · ');
  return {
    detail: l10n.t('lookup table'),
    text: paragraphs(header, summaryOf(edition, `table ${type}`), files, built, tableTypeEntry(type)),
  };
}

function program({ edition }: FileContext, name: string): Documentation {
  const found = edition.program(name);
  if (!found) return {};
  const { role, processLimit, privileged, chroot, since } = found;
  const header = [bold(name), ROLES[role](), sincePhrase(since)].filter(Boolean).join(' · ');
  const limit =
    processLimit === undefined
      ? undefined
      : l10n.t('Starts with a process limit of {0} only.', code(String(processLimit)));
  const root = privileged ? l10n.t('Needs {0} in the column unprivileged.', code('n')) : undefined;
  const jail = chroot === 'never' ? l10n.t('Cannot do its work in the chroot jail.') : undefined;
  return {
    detail: ROLES[role](),
    text: paragraphs(header, summaryOf(edition, `program ${name}`), limit, root, jail, programPage(name)),
  };
}

/** `name` is the vocabulary and the word. */
function word({ edition }: FileContext, name: string): Documentation {
  const slash = name.indexOf('/');
  const found = edition.word(name.slice(0, slash), name.slice(slash + 1));
  if (!found) return {};
  const { since, deprecatedSince, successor } = found;
  const old =
    deprecatedSince !== undefined && edition.isSince(deprecatedSince)
      ? l10n.t('**Deprecated** since {0}.', deprecatedSince)
      : undefined;
  const instead = successor ? l10n.t('Use {0} instead.', code(successor)) : undefined;
  const later = sincePhrase(since);
  const summary = summaryOf(edition, `value ${name.slice(0, slash)} ${found.word}`);
  return (later ?? old ?? instead ?? summary)
    ? { text: paragraphs([bold(found.word), later].filter(Boolean).join(' · '), summary, old, instead) }
    : {};
}
