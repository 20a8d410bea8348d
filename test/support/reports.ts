/** Reports of the command line on texts, with just the rules that a test names. */

import path from 'node:path';
import { examine, type Subject } from '../../server/src/cli/check/examine';
import type { FileReport } from '../../server/src/cli/check/problem';
import type { Rule } from '../../server/src/lint/rule';
import { RULES } from '../../server/src/lint/rules/index';
import { PostfixService } from '../../server/src/service';
import { rethrow } from './instance';
import { knowledge } from './knowledge';

/** Where the files of these reports would be. */
export const FOLDER = path.resolve('/nowhere');

/** @param texts by the name of the file, such as `mail/main.cf` */
export async function reportsOn(
  texts: Readonly<Record<string, string>>,
  rules: readonly Rule['id'][],
  { fix = false }: { readonly fix?: boolean } = {},
): Promise<readonly FileReport[]> {
  const service = new PostfixService({
    knowledge,
    reader: { read: () => Promise.resolve(undefined) },
    onCrash: rethrow,
  });
  const off = RULES.filter(({ id }) => !rules.includes(id)).map(({ id }) => [id, 'off'] as const);
  service.configure({ version: '3.11', levels: new Map(off) });
  const subjects = Object.entries(texts).map(([name, text]): Subject => {
    const file = name.includes('master') ? 'master' : 'main';
    return { name, path: path.join(FOLDER, name), file, text, isOurs: true };
  });
  return (await examine(service, subjects, { fix })).map((report) => report!);
}
