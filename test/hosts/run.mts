// Runs the integration suite in one real VS Code:
//   run.mts server|web|server-vsix|electron [--workspace DIR] [--extension DIR] [--tests FILE] [--vsix FILE] [--timeout SECONDS]
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runSuiteInElectron } from './electron.mjs';
import { hostsDirectory, projectRoot } from './host-modules.mjs';
import type { Host, HostOptions } from './host.mjs';
import { runSuiteInPage } from './page.mjs';
import { describeResult, isGood, parseResult, parseSaying, type SuiteResult } from './result.mjs';
import { copyToScratch } from './scratch.mjs';
import { startServerHost } from './vscode-server.mjs';
import { startWebHost } from './vscode-web.mjs';

type Suite = HostOptions & { tests: string };
type HostName = keyof typeof hosts;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    workspace: { type: 'string', default: join(projectRoot, 'examples') },
    extension: { type: 'string', default: projectRoot },
    tests: { type: 'string' },
    vsix: { type: 'string' },
    timeout: { type: 'string', default: '360' },
  },
});

const hosts = {
  server: (suite: Suite) => inPage('server', () => startServerHost(suite)),
  web: (suite: Suite) => inPage('web', () => startWebHost(suite)),
  'server-vsix': (suite: Suite) =>
    inPage('server-vsix', () =>
      startServerHost({
        ...suite,
        extension: join(hostsDirectory, 'installed-probe'),
        vsix: existing(values.vsix ?? builtVsix(suite.extension)),
      }),
    ),
  electron: inElectron,
};

async function inPage(name: string, start: () => Promise<Host>): Promise<boolean> {
  let result: SuiteResult | undefined;
  let run: { code: number; log: string[] };
  const host = await start();
  try {
    const onLine = (line: string): void => {
      result = parseResult(line) ?? result;
      const saying = parseSaying(line);
      if (saying !== undefined) {
        console.log(saying);
      }
    };
    run = await runSuiteInPage({ name, url: host.url, timeout: Number(values.timeout) * 1000, onLine });
  } finally {
    await host.stop();
  }
  if (!result) {
    console.error(['VS Code complained last of:', ...lastComplaints(run.log)].join('\n'));
  }
  console.log(`[${name}] ${describeResult(result)}`);
  return isGood(run.code, result);
}

function lastComplaints(log: string[]): string[] {
  return log
    .filter((entry) => !entry.startsWith('[INFO]'))
    .slice(-15)
    .map((entry) => entry.split('\n', 1).join());
}

async function inElectron(suite: Suite): Promise<boolean> {
  const code = await runSuiteInElectron(suite);
  console.log(`[electron] ${code === 0 ? 'passed' : 'failed'}`);
  return code === 0;
}

function builtVsix(extension: string): string {
  const { name, version } = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8')) as Record<string, string>;
  return join(extension, `${name}-${version}.vsix`);
}

function existing(file: string): string {
  if (!existsSync(file)) {
    throw new Error(`${file} is missing: build it first`);
  }
  return resolve(file);
}

function readSuite(name: HostName): Suite {
  const extension = resolve(values.extension);
  const bundle = name === 'web' ? 'index.browser.js' : 'index.js';
  return {
    extension,
    workspace: copyToScratch(resolve(values.workspace)),
    tests: existing(values.tests ?? join(extension, 'dist', 'test', 'integration', bundle)),
  };
}

const [name] = positionals;
if (name === undefined || !(name in hosts)) {
  console.error(
    `Usage: run.mts ${Object.keys(hosts).join('|')} [--workspace DIR] [--extension DIR] [--tests FILE] [--vsix FILE]`,
  );
  process.exit(2);
}
try {
  const good = await hosts[name as HostName](readSuite(name as HostName));
  process.exit(good ? 0 : 1);
} catch (error) {
  console.error(error);
  process.exit(1);
}
