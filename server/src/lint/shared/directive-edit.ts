/** Edits of the comments that switch rules off. */

import * as l10n from '@vscode/l10n';
import type { Span } from '../../base/span';
import type { Fix, LineEdit } from '../rule';
import type { Suppression } from '../suppression';

/**
 * Where to report a comment: the comment or a name in it; for one between the rows of a setting, which Postfix does not
 * see, the row behind it.
 */
export function directiveSpan({ line, directive }: Suppression, part: Span = directive.comment): Span {
  if (line.kind === 'comment') return part;
  const next = line.logical.physicalStarts.find((start) => start > directive.comment.end);
  const at = next === undefined ? 0 : (line.logical.toLogical(next) ?? 0);
  return { start: at, end: at };
}

/** Takes a name out of a comment; all of the comment where it names no other. Nothing for comments inside an entry. */
export function deleteDirectiveName({ line, directive, rule, file }: Suppression): Fix[] {
  if (line.kind !== 'comment') return [];
  const at = directive.rules.findIndex(({ text }) => text === rule);
  const only = directive.rules.length < 2;
  const name = directive.rules[at];
  if (!only && !name) return [];
  const title = only ? l10n.t('Delete the comment') : l10n.t('Delete "{0}" from the comment', rule!);
  const previous = directive.rules[at - 1];
  const following = directive.rules[at + 1];
  const span = only
    ? { start: 0, end: line.text.length }
    : previous
      ? { start: previous.end, end: name!.end }
      : { start: name!.start, end: following!.start };
  const edit: LineEdit = { file, line, span, newText: '' };
  return [{ title, safety: 'manual', preferred: true, edits: [edit] }];
}
