/**
 * What the knowledge costs: the server's start with and without the prose beside it, its first hover, and memory.
 *
 *     npm run bench:knowledge [-- --runs 20]
 */

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { DocumentSymbolRequest, HoverRequest } from 'vscode-languageserver-protocol/node';
import { Client } from '../support/client';
import { makeDocument } from './document.mjs';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '20' } } });
const RUNS = Number(values.runs);
const URI = 'file:///nowhere/main.cf';
const dist = fileURLToPath(new URL('../../dist', import.meta.url));

interface Run {
  readonly start: number;
  readonly hover: number;
}

/** Milliseconds to the first symbols of a document of 1000 lines, and from there to the first hover. */
async function run(server: string, withHover: boolean): Promise<Run> {
  const { text, places } = makeDocument(1000);
  const began = performance.now();
  const client = await Client.start({ server });
  await client.open(URI, 'postfix-main', text);
  await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: URI } });
  const start = performance.now() - began;
  const asked = performance.now();
  if (withHover) {
    const { line, hover: character } = places[0]!;
    await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: URI },
      position: { line, character },
    });
  }
  const hover = performance.now() - asked;
  await client.stop();
  return { start, hover };
}

function describe(samples: readonly number[]): string {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number): string => sorted[Math.floor(share * (sorted.length - 1))]!.toFixed(1);
  return `median ${at(0.5)} ms (quarter to three quarters ${at(0.25)} to ${at(0.75)}, most ${at(1)})`;
}

const bare = mkdtempSync(path.join(tmpdir(), 'postfix-bench-'));
try {
  cpSync(dist, bare, { recursive: true, filter: (source) => !/explanations.*\.json$/.test(source) });
  const withProse: Run[] = [];
  const without: Run[] = [];
  for (let round = 0; round < RUNS + 2; round++) {
    const one = await run(path.join(dist, 'server.js'), true);
    const other = await run(path.join(bare, 'server.js'), false);
    if (round >= 2) {
      withProse.push(one);
      without.push(other);
    }
  }
  console.log(`start with the prose     ${describe(withProse.map(({ start }) => start))}`);
  console.log(`start without the prose  ${describe(without.map(({ start }) => start))}`);
  console.log(`first hover              ${describe(withProse.map(({ hover }) => hover))}`);
} finally {
  rmSync(bare, { recursive: true });
}

/** Run by a bare Node: what the parsed knowledge adds to its resident memory. */
const MEMORY = `
  const { readFileSync } = require('node:fs');
  const settle = () => { for (let i = 0; i < 5; i++) global.gc(); return process.memoryUsage().rss; };
  const before = settle();
  const kept = ['facts.txt', 'explanations.json', 'explanations.de.json'].map((file) => {
    try { return readFileSync(process.argv[1] + '/' + file, 'utf8').split(/\\n+/).map((line) => JSON.parse(line)); } catch { return undefined; }
  });
  const after = settle();
  console.log(((after - before) / 2 ** 20).toFixed(1), kept.length);
`;
const samples = Array.from({ length: 5 }, () => {
  const { stdout } = spawnSync(process.execPath, ['--expose-gc', '-e', MEMORY, dist], { encoding: 'utf8' });
  return Number(stdout.split(' ')[0]);
});
console.log(`resident memory of all facts and texts  ${samples.toSorted((a, b) => a - b)[2]!.toFixed(1)} MB`);
