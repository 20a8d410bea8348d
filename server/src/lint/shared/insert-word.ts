/** Fixes that put a word into a line of master.cf. */

import * as l10n from '@vscode/l10n';
import type { MasterLine } from '../../syntax/master-cf';
import { replace } from '../edits';
import type { Fix } from '../rule';

/** Puts text, blank included, at an offset of the logical line. */
export function insertWord(line: MasterLine, offset: number, text: string): Fix[] {
  return [
    {
      title: l10n.t('Insert "{0}"', text.trim()),
      safety: 'manual',
      preferred: true,
      edits: [replace('master', line, { start: offset, end: offset }, text)],
    },
  ];
}
