/** `postfix-lint check`, once its words have been understood: finds the files, checks them, reports. */

import * as l10n from '@vscode/l10n';
import { RULES } from '../../lint/rules/index';
import { readKnowledge } from '../../node/knowledge';
import { productVersion } from '../product-version';
import { EXIT, UsageError, type ExitStatus, type Output, type Terminal } from '../terminal';
import { Checker, type Checked } from './checker';
import { wantsColor } from './color';
import { Configs } from './config/find';
import { loadFormat, type FormatName } from './formats/format';
import { Messages } from './messages';
import { Services } from './services';
import { targetsOf } from './targets';
import { decode, type FileText } from './texts';
import { isOverLimit } from './warning-limit';

export interface CheckOptions {
  readonly format: FormatName;
  readonly fix?: boolean;
  readonly postfixVersion?: string;
  readonly maxWarnings?: number;
  readonly config?: string;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly color?: boolean;
}

/** Stands for a text without a name. */
const STDIN_NAME = '<stdin>';

export async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitStatus> {
  const fix = options.fix ?? false;
  const messages = new Messages(terminal.stderr);
  const checker = createChecker(options, messages);
  let checked: readonly Checked[];
  let output = terminal.stdout;
  if (options.stdin) {
    const before = await readAll(terminal.stdin);
    const one = await checker.checkText(options.stdinFilename ?? STDIN_NAME, before.text, fix);
    checked = one ? [one] : [];
    if (fix) {
      output = terminal.stderr; // Standard output is the fixed text.
      terminal.stdout.write(Buffer.from(one?.report.text ?? before.text, before.encoding));
    }
  } else {
    checked = await checker.check(targetsOf(paths, messages), fix);
  }
  await report(checked, options, { terminal, output, messages });
  return statusOf(checked, options, messages);
}

function createChecker({ postfixVersion, config }: CheckOptions, messages: Messages): Checker {
  const knowledge = readKnowledge();
  if (postfixVersion !== undefined && !knowledge.resolveVersion(postfixVersion)) {
    throw new UsageError(l10n.t('"{0}" is no version of Postfix', postfixVersion));
  }
  const configs = new Configs(
    RULES.map(({ id }) => id),
    messages,
    config,
  );
  return new Checker(configs, new Services(knowledge, messages, postfixVersion), messages);
}

async function readAll(stdin: Terminal['stdin']): Promise<FileText> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  return decode(Buffer.concat(chunks));
}

interface Outputs {
  readonly terminal: Terminal;
  readonly output: Output;
  readonly messages: Messages;
}

async function report(
  checked: readonly Checked[],
  { format, color }: CheckOptions,
  { terminal, output, messages }: Outputs,
): Promise<void> {
  const toText = await loadFormat(format);
  const reports = checked.map(({ report: one }) => one);
  const hasColor = wantsColor(color, terminal.env, output.isTTY ?? false);
  const text = await toText(reports, {
    folder: process.cwd(),
    hasColor,
    columns: output.columns,
    version: productVersion,
    troubles: messages.troubles,
  });
  output.write(text);
}

function statusOf(checked: readonly Checked[], { maxWarnings }: CheckOptions, messages: Messages): ExitStatus {
  const isOver = isOverLimit(checked, maxWarnings, messages);
  if (messages.troubles.length > 0) return EXIT.trouble;
  const hasErrors = checked.some(({ report: { problems } }) => problems.some(({ severity }) => severity === 'error'));
  return hasErrors || isOver ? EXIT.findings : EXIT.ok;
}
