/** The program: what `main.ts` starts. */

import { environmentLanguage } from './language';
import { localiseFor } from '../node/localise';
import { run } from './program';
import { StandardOutput } from './standard-output';
import type { Terminal } from './terminal';

const terminal: Terminal = {
  get stdin() {
    return process.stdin;
  },
  stdout: new StandardOutput(1, () => quiet(process.stdout)),
  stderr: new StandardOutput(2, () => process.stderr),
  env: process.env,
};

async function main(): Promise<void> {
  await localiseFor(environmentLanguage(process.env));
  process.exitCode = await run(process.argv.slice(2), terminal);
}

/** A terminal may go away while it is written to. */
function quiet(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  if (stream.listenerCount('error') === 0) stream.on('error', leaveQuietly);
  return stream;
}

function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}

void main();
