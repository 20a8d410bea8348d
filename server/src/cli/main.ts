#!/usr/bin/env node
/** `postfix-lint`: the engine on the command line. */

import { environmentLanguage } from './language';
import { localiseFor } from '../node/localise';
import { run } from './program';

async function main(): Promise<void> {
  await localiseFor(environmentLanguage(process.env));
  process.exitCode = await run(process.argv.slice(2), process);
}

void main();
