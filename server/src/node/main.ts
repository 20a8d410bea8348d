#!/usr/bin/env node
/** The language server as a process: for VS Code on desktop and remote hosts, and over stdio for other editors. */

import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server';
import { createReader } from './files';
import { readKnowledge } from './knowledge';
import { localise } from './localise';

if (process.argv.includes('--help')) {
  console.log('Usage: postfix-language-server --stdio | --node-ipc | --socket=PORT | --pipe=NAME');
} else {
  startServer(createConnection(ProposedFeatures.all), { knowledge: readKnowledge(), createReader, localise });
}
