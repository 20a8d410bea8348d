// What `npm start` does once everything is built: shows the extension at work on examples/.
//   start.mjs [--web] [--port N]
// A desktop VS Code on the PATH is preferred; without one, or with --web, VS Code for the Web is served.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { register } from 'tsx/esm/api';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const examples = join(root, 'examples');
const { values } = parseArgs({
  options: { web: { type: 'boolean', default: false }, port: { type: 'string', default: '3000' } },
});

const hasDesktop = !values.web && spawnSync('code', ['--version']).status === 0;
if (hasDesktop) {
  spawnSync('code', [`--extensionDevelopmentPath=${root}`, examples], { stdio: 'inherit' });
} else {
  await serve();
}

/** Ends with Ctrl-C: until then, the process that serves keeps this one running. */
async function serve() {
  register();
  const { startWebHost } = await import('../test/hosts/vscode-web.mts');
  const { url } = await startWebHost({ extension: root, workspace: examples, port: Number(values.port) });
  console.log(`Open ${url} to see VS Code with the extension and examples/. Ctrl-C ends it.`);
}
