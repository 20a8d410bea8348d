/** The commands of `postfix-lint`, and what becomes of their troubles. */

import * as l10n from '@vscode/l10n';
import { Command, CommanderError } from 'commander';
import { EXIT, UsageError, type ExitStatus, type Terminal } from './terminal';

type AddCommand = (root: Command, terminal: Terminal, exit: (status: ExitStatus) => void) => void;

/** Each is loaded when it is asked for, with all that it needs. */
const COMMANDS: ReadonlyMap<string, () => Promise<AddCommand>> = new Map<string, () => Promise<AddCommand>>([
  ['check', async () => (await import('./check/command')).addCheck],
  ['explain', async () => (await import('./explain-command')).addExplain],
  ['postconf', async () => (await import('./postconf-command')).addPostconf],
  ['rules', async () => (await import('./rules/command')).addRules],
]);

/** Runs the command that `words` name and gives the exit status. */
export async function run(words: readonly string[], terminal: Terminal): Promise<number> {
  let status: ExitStatus = EXIT.ok;
  const exit = (wanted: ExitStatus): void => void (status = wanted);
  try {
    const program = await createProgram(words, terminal, exit);
    await program.parseAsync(words, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.trouble; // It has told it already.
    terminal.stderr.write(`postfix-lint: ${oneLine(error)}\n`);
    return EXIT.trouble;
  }
}

/**
 * With the command that `words` name alone; with all where they name none.
 *
 * @param exit takes the status of a command that has one of its own
 */
async function createProgram(
  words: readonly string[],
  terminal: Terminal,
  exit: (status: ExitStatus) => void,
): Promise<Command> {
  const root = new Command('postfix-lint')
    .description(l10n.t('Checks and explains the configuration of Postfix.'))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
      outputError: (text, write) => write(text.replace(/^error:/, 'postfix-lint:')),
    });
  const asked = COMMANDS.get(words[0] ?? '');
  for (const load of asked ? [asked] : COMMANDS.values()) (await load())(root, terminal, exit);
  return root;
}

function oneLine(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  return (error instanceof Error ? error.message : String(error)).split('\n')[0]!;
}
