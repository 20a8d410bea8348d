/**
 * What an edit costs: our server beside one that does nothing (`echo-server.mts`), in one run.
 *
 *     npm run bench [-- --edits 200]
 *
 * An edit types one letter and is sent together with the request that follows it; the time runs from there to the answer.
 * Nothing here fails because of a time: figures depend on the machine, only their ratios mean something.
 */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { DocumentDiagnosticRequest, DocumentSymbolRequest, HoverRequest } from 'vscode-languageserver-protocol/node';
import { Client } from '../support/client';
import { makeDocument, type BenchDocument } from './document.mjs';

const { values } = parseArgs({ options: { edits: { type: 'string', default: '200' } } });
const EDITS = Number(values.edits);
const SIZES = [1_000, 10_000, 100_000];
const STARTS = 5;
const URI = 'file:///nowhere/main.cf';

interface Figures {
  readonly hover: number;
  readonly diagnostics: number;
  readonly peakMegabytes: number;
}

async function floorServer(): Promise<string> {
  const outfile = fileURLToPath(new URL('../../out/bench/echo-server.cjs', import.meta.url));
  const entry = fileURLToPath(new URL('echo-server.mts', import.meta.url));
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'cjs', minify: true });
  return outfile;
}

/** Milliseconds from the start of the process to the first symbols of a document of 1000 lines. */
async function start(server: string): Promise<number> {
  const { text } = makeDocument(1000);
  const began = performance.now();
  const client = await Client.start({ server });
  await client.open(URI, 'postfix-main', text);
  await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: URI } });
  const took = performance.now() - began;
  await client.stop();
  return took;
}

async function measure(server: string, document: BenchDocument): Promise<Figures> {
  const client = await Client.start({ server });
  const textDocument = { uri: URI };
  await client.open(URI, 'postfix-main', document.text);
  await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
  let resultId = (await client.report(URI)).resultId;
  const typed = new Map<number, number>();
  const edit = (at: number) => {
    const place = document.places[(at * 7919) % document.places.length]!;
    const character = place.type + (typed.get(place.line) ?? 0);
    typed.set(place.line, character - place.type + 1);
    const end = { line: place.line, character };
    void client.edit(URI, { start: end, end }, 'x');
    return { line: place.line, character: place.hover };
  };
  const hover = await median(async (at) => {
    await client.connection.sendRequest(HoverRequest.type, { textDocument, position: edit(at) });
  });
  const diagnostics = await median(async (at) => {
    edit(at);
    const previous = resultId === undefined ? {} : { previousResultId: resultId };
    resultId = (await client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument, ...previous }))
      .resultId;
  });
  const peakMegabytes = peak(client.process.pid!);
  await client.stop();
  return { hover, diagnostics, peakMegabytes };
}

async function median(step: (at: number) => Promise<void>): Promise<number> {
  for (let at = 0; at < EDITS / 4; at++) await step(at);
  const samples: number[] = [];
  for (let at = 0; at < EDITS; at++) {
    const began = performance.now();
    await step(at + EDITS);
    samples.push(performance.now() - began);
  }
  return middle(samples);
}

function middle(samples: readonly number[]): number {
  return samples.toSorted((a, b) => a - b)[samples.length >> 1]!;
}

/** Peak memory of a process, on Linux. */
function peak(pid: number): number {
  return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}

function row(name: string, floor: number, ours: number, unit: string): string {
  const digits = floor < 10 ? 2 : 0;
  return `| ${name} | ${floor.toFixed(digits)} ${unit} | ${ours.toFixed(digits)} ${unit} | ${(ours / floor).toFixed(2)} |`;
}

const servers = { floor: await floorServer(), ours: fileURLToPath(new URL('../../dist/server.js', import.meta.url)) };
console.log(`${EDITS} edits for each figure, medians, Node ${process.version}\n`);
console.log('| | floor | ours | ratio |\n| :-- | --: | --: | --: |');
const starts = { floor: [] as number[], ours: [] as number[] };
for (let round = 0; round < STARTS; round++) {
  starts.floor.push(await start(servers.floor));
  starts.ours.push(await start(servers.ours));
}
console.log(row('start to first symbols', middle(starts.floor), middle(starts.ours), 'ms'));
for (const size of SIZES) {
  const document = makeDocument(size);
  const floor = await measure(servers.floor, document);
  const ours = await measure(servers.ours, document);
  const lines = `${size.toLocaleString('en')} lines: `;
  console.log(row(`${lines}edit, then hover`, floor.hover, ours.hover, 'ms'));
  console.log(row(`${lines}edit, then diagnostics`, floor.diagnostics, ours.diagnostics, 'ms'));
  console.log(row(`${lines}peak memory`, floor.peakMegabytes, ours.peakMegabytes, 'MB'));
}
