/** The program: what `main.ts` starts. */

import { environmentLanguage } from './language';
import { localiseFor } from '../node/localise';
import { run } from './program';

async function main(): Promise<void> {
  process.stdout.on('error', leaveQuietly);
  await localiseFor(environmentLanguage(process.env));
  process.exitCode = await run(process.argv.slice(2), process);
}

/** Whoever reads has enough, such as `head`. */
function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}

void main();
