// Installs the VS Code hosts into this folder, once for each lock file, so that every later run starts at once.
// The VS Code server builds native modules and takes minutes; the web host does without it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findNode24, hostModules, hostsDirectory } from './host-modules.mjs';

/** Makes the web host and the browser driver available. */
export function installHosts(): void {
  once('hosts', () => {
    console.log('Installing the VS Code hosts (about half a minute, once) …');
    // No install scripts: one of them would download a browser. The scripts that are needed run below, by name.
    npm(process.execPath, ['ci', '--ignore-scripts', '--loglevel=error']);
  });
}

/** Makes the VS Code server available too. */
export function installServer(): void {
  installHosts();
  once('server', () => {
    console.log('Building the VS Code server (two to three minutes, once) …');
    npm(findNode24(), ['rebuild', 'code-server', '--loglevel=error']);
  });
}

/** Runs `work` unless its stamp, a hash of the lock file, shows that this was done. `npm ci` wipes all stamps. */
function once(name: string, work: () => void): void {
  const stamp = join(hostModules, `.stamp-${name}`);
  const hash = createHash('sha256')
    .update(readFileSync(join(hostsDirectory, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) {
    return;
  }
  work();
  writeFileSync(stamp, hash);
}

/** Runs npm on the given Node, with that Node's own headers for native modules: none have to be downloaded. */
function npm(node: string, args: string[]): void {
  const root = dirname(dirname(node));
  const { status, error } = spawnSync(node, [findNpm(), ...args], {
    cwd: hostsDirectory,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      PATH: dirname(node) + delimiter + (process.env['PATH'] ?? ''),
      npm_config_user_agent: undefined, // An npm around us would make the inner one claim its Node.
      ...(existsSync(join(root, 'include', 'node', 'node.h')) && { npm_config_nodedir: root }),
    },
  });
  if (status !== 0) {
    throw new Error(`npm ${args.join(' ')} failed in test/hosts`, { cause: error });
  }
}

/** npm's entry script: npm says it itself when it runs us; else it is found through the PATH. */
function findNpm(): string {
  if (process.env['npm_execpath']?.endsWith('npm-cli.js')) {
    return process.env['npm_execpath'];
  }
  for (const directory of (process.env['PATH'] ?? '').split(delimiter)) {
    const bin = join(directory, 'npm');
    if (existsSync(bin)) {
      const script = realpathSync(bin);
      return script.endsWith('.js') ? script : join(directory, 'node_modules', 'npm', 'bin', 'npm-cli.js');
    }
  }
  throw new Error('npm is not on the PATH');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  installServer();
}
