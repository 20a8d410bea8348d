/** The commands of `postfix-lint`, and what becomes of their troubles. */

import * as l10n from '@vscode/l10n';
import { Command, CommanderError } from 'commander';
import { addCheck } from './check/command';
import { addExplain } from './explain-command';
import { addPostconf } from './postconf-command';
import { addRules } from './rules/command';
import { EXIT, UsageError, type ExitStatus, type Terminal } from './terminal';

type AddCommand = (root: Command, terminal: Terminal, exit: (status: ExitStatus) => void) => void;

const COMMANDS: ReadonlyMap<string, AddCommand> = new Map<string, AddCommand>([
  ['check', addCheck],
  ['explain', addExplain],
  ['postconf', addPostconf],
  ['rules', addRules],
]);

/** Runs the command that `words` name and gives the exit status. */
export async function run(words: readonly string[], terminal: Terminal): Promise<number> {
  let status: ExitStatus = EXIT.ok;
  const exit = (wanted: ExitStatus): void => void (status = wanted);
  try {
    await createProgram(words, terminal, exit).parseAsync(words, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.trouble; // It has told it already.
    terminal.stderr.write(`postfix-lint: ${oneLine(error)}\n`);
    return EXIT.trouble;
  }
}

/**
 * With the command that `words` name alone, for setting up takes time; with all where they name none.
 *
 * @param exit takes the status of a command that has one of its own
 */
function createProgram(words: readonly string[], terminal: Terminal, exit: (status: ExitStatus) => void): Command {
  const root = new Command('postfix-lint')
    .description(l10n.t('Checks and explains the configuration of Postfix.'))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
      outputError: (text, write) => write(text.replace(/^error:/, 'postfix-lint:')),
    });
  const asked = COMMANDS.get(words[0] ?? '');
  for (const add of asked ? [asked] : COMMANDS.values()) add(root, terminal, exit);
  return root;
}

function oneLine(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  return (error instanceof Error ? error.message : String(error)).split('\n')[0]!;
}
