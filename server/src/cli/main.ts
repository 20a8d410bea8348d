#!/usr/bin/env node
/** `postfix-lint`: starts the program that lies beside it. */

import path from 'node:path';
import { runCompiled } from './compiled';

/** Set by the build: tells one program from another. Empty while somebody works on it. */
declare const PROGRAM_BUILD: string;

runCompiled(path.join(__dirname, 'lint-program.js'), PROGRAM_BUILD);
