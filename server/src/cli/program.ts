/** The commands of `postfix-lint`, and what becomes of their troubles. */

import * as l10n from '@vscode/l10n';
import { Command, CommanderError } from 'commander';
import { addExplain } from './explain-command';
import { EXIT, UsageError, type Terminal } from './terminal';

/** Runs the command that `words` name and gives the exit status. */
export async function run(words: readonly string[], terminal: Terminal): Promise<number> {
  try {
    await createProgram(terminal).parseAsync(words, { from: 'user' });
    return EXIT.ok;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.trouble; // It has told it already.
    terminal.stderr.write(`postfix-lint: ${oneLine(error)}\n`);
    return EXIT.trouble;
  }
}

function createProgram(terminal: Terminal): Command {
  const root = new Command('postfix-lint')
    .description(l10n.t('Explains the configuration of Postfix.'))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
      outputError: (text, write) => write(text.replace(/^error:/, 'postfix-lint:')),
    });
  addExplain(root, terminal);
  return root;
}

function oneLine(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  return (error instanceof Error ? error.message : String(error)).split('\n')[0]!;
}
