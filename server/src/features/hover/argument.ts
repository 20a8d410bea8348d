/** Hover over what stands behind a command: options of the program, and attributes of pipe(8), spawn(8) and smtp(8). */

import * as l10n from '@vscode/l10n';
import { field, type MasterLine } from '../../syntax/master-cf';
import type { Edition } from '../../knowledge/edition';
import type { WordFacts } from '../../knowledge/facts';
import type { FileContext } from '../context';
import { summaryOf } from '../explained';
import { code } from '../markdown';
import type { AttributeNode, DaemonOptionNode, FlagNode, MacroNode } from '../node';
import { manualEntry, programPage } from '../links';
import { inline, sincePhrase } from '../phrases';
import { details, footer, type Blocks } from './blocks';
import { programName } from './service';

export function daemonOptionHover({ edition }: FileContext, { option }: DaemonOptionNode): Blocks | undefined {
  const key = `value daemon-options ${option}`;
  if (!edition.word('daemon-options', option)) return undefined;
  return [
    inline(code(option), l10n.t('option of the program')),
    summaryOf(edition, key),
    details(edition, key),
    footer(option === '-D' ? manualEntry('debugger_command') : undefined),
  ];
}

export function attributeHover(
  { edition }: FileContext,
  { name, vocabulary, line }: AttributeNode,
): Blocks | undefined {
  const word = edition.word(vocabulary, name.text);
  if (!word) return undefined;
  return wordBlocks(edition, vocabulary, word, inline(code(`${word.word}=`), sincePhrase(word.since)), line);
}

export function flagHover({ edition }: FileContext, { flag, vocabulary, line }: FlagNode): Blocks | undefined {
  const word = edition.word(vocabulary, flag.text);
  if (!word) return undefined;
  const head = inline(code(flag.text), l10n.t('letter of {0}', code('flags=')), sincePhrase(word.since));
  return wordBlocks(edition, vocabulary, word, head, line);
}

export function macroHover({ edition }: FileContext, { name, vocabulary }: MacroNode): Blocks | undefined {
  const word = edition.word(vocabulary, name.text);
  if (!word) {
    return vocabulary === 'pipe-macros'
      ? [l10n.t('*pipe* does not know {0}: the mail stays in the queue.', code(`$${name.text}`))]
      : undefined;
  }
  const head = inline(code(`\${${word.word}}`), l10n.t('filled in for each message'), sincePhrase(word.since));
  return wordBlocks(edition, vocabulary, word, head);
}

function wordBlocks(
  edition: Edition,
  vocabulary: string,
  { word }: WordFacts,
  head: string,
  line?: MasterLine,
): Blocks {
  const key = `value ${vocabulary} ${word}`;
  const manual = line && programPage(programName(field(line.tree, 'command')?.text ?? ''));
  return [head, summaryOf(edition, key), details(edition, key), footer(manual)];
}
