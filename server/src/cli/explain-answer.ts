/** What `postfix-lint explain` answers. */

import * as l10n from '@vscode/l10n';
import { readKnowledge } from '../node/knowledge';
import { explain } from './explain';
import { listAsJson, listAsText } from './name-list';
import { UsageError, type Terminal } from './terminal';

export interface ExplainOptions {
  readonly postfixVersion: string;
  /** Of the text. */
  readonly language: string;
  /** Every name, instead of those asked for. */
  readonly list?: boolean;
  readonly format: 'text' | 'json';
}

export function answer(names: readonly string[], options: ExplainOptions, { stdout }: Terminal): string {
  const { postfixVersion, language, list, format } = options;
  const knowledge = readKnowledge();
  knowledge.explanations.language = language;
  const version = knowledge.resolveVersion(postfixVersion);
  if (!version) throw new UsageError(l10n.t('"{0}" is no version of Postfix', postfixVersion));
  const edition = knowledge.edition(version);
  if (list) return format === 'json' ? listAsJson(knowledge, edition) : listAsText(knowledge);
  if (names.length === 0) throw new UsageError(l10n.t('name what is to be explained, or say --list'));
  return names.map((name) => explain(knowledge, edition, name, stdout.columns)).join('\n');
}
