// Starts the VS Code server (Node extension host) which the npm package code-server ships, on a free port.
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findNode24, hostModules } from './host-modules.mjs';
import type { Host, HostOptions } from './host.mjs';
import { installServer } from './install.mjs';
import { endWithUs, makeScratchFolder, stopChild } from './scratch.mjs';

const serverScript = join(hostModules, 'code-server', 'lib', 'vscode', 'out', 'server-main.js');

export interface ServerOptions extends HostOptions {
  /** A packed extension to install before the start. */
  vsix?: string;
}

export async function startServerHost(options: ServerOptions): Promise<Host> {
  installServer();
  const data = makeScratchFolder();
  const directories = ['--server-data-dir', data, '--extensions-dir', join(data, 'extensions')];
  if (options.vsix) {
    installVsix(options.vsix, directories);
  }
  const child = spawn(
    findNode24(),
    [
      serverScript,
      ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token'],
      ...['--accept-server-license-terms', '--telemetry-level', 'off', '--disable-workspace-trust'],
      '--enable-smoke-test-driver',
      ...directories,
    ],
    { detached: true, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  endWithUs(child);
  const port = await readPort(child);
  return { url: pageUrl(port, options), stop: () => stopChild(child) };
}

function installVsix(file: string, directories: string[]): void {
  const args = [serverScript, '--install-extension', file, '--force', '--accept-server-license-terms', ...directories];
  const { status, stdout, stderr } = spawnSync(findNode24(), args, { encoding: 'utf8', timeout: 120_000 });
  if (status !== 0 || !/successfully installed/.test(stdout)) {
    throw new Error(`VS Code did not install ${file}\n${stdout}${stderr}`);
  }
}

/** The server picks a free port itself and prints it. */
function readPort(child: ReturnType<typeof spawn>): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = '';
    const listen = (chunk: Buffer): void => {
      output += chunk.toString();
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port) {
        resolve(Number(port));
      }
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`VS Code server ended with ${code}\n${output}`)));
  });
}

function pageUrl(port: number, options: ServerOptions): string {
  const remote = (path: string): string => `vscode-remote://127.0.0.1:${port}${encodeURI(path)}`;
  const payload = [
    ['extensionDevelopmentPath', remote(options.extension)],
    ['gotoLineMode', 'true'],
  ];
  if (options.tests !== undefined) {
    payload.push(['extensionTestsPath', remote(options.tests)]);
  }
  if (options.open !== undefined) {
    payload.push(['openFile', remote(`${options.workspace}/${options.open}`)]);
  }
  const query = new URLSearchParams({ folder: options.workspace, payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${port}/?${query}`;
}
