// Takes a picture of a file in a real VS Code with the extension, so that one can look at what it shows:
//   screenshot.mts OUT.png --open FILE [--line N] [--steps JSON] [--host web|server] [--workspace DIR] [--extension DIR]
// With --hover, the hover at the first column of that line is shown. The steps are described in steps.mts.
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from './host-modules.mjs';
import { openBrowser } from './page.mjs';
import { copyToScratch } from './scratch.mjs';
import { parseSteps, takeSteps } from './steps.mjs';
import { startServerHost } from './vscode-server.mjs';
import { startWebHost } from './vscode-web.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    open: { type: 'string' },
    line: { type: 'string', default: '1' },
    hover: { type: 'boolean', default: false },
    steps: { type: 'string', default: '[]' },
    host: { type: 'string', default: 'web' },
    workspace: { type: 'string' },
    extension: { type: 'string', default: projectRoot },
  },
});

async function takePicture(picture: string, file: string): Promise<void> {
  const steps = parseSteps(values.hover ? JSON.stringify([{ hover: `${values.line}:1` }]) : values.steps);
  const workspace = resolve(values.workspace ?? findWorkspace(file));
  const start = values.host === 'server' ? startServerHost : startWebHost;
  const host = await start({
    extension: resolve(values.extension),
    workspace: copyToScratch(workspace),
    open: `${relative(workspace, file)}:${values.line}`,
  });
  const { browser, page } = await openBrowser();
  try {
    await page.goto(host.url, { timeout: 60_000 });
    await page.locator('.editor-instance .view-line').first().waitFor({ timeout: 60_000 });
    await page.waitForTimeout(5000); // The extension host starts only after the editor is shown.
    if (await page.locator('.part.auxiliarybar').first().isVisible()) {
      await page.keyboard.press('Control+Alt+b'); // The chat's side bar, which no setting of a workspace hides.
    }
    await takeSteps(page, steps);
    await page.screenshot({ path: picture });
  } finally {
    await browser.close();
    await host.stop();
  }
}

/** The examples, for a file in there, else the folder that holds the file. */
function findWorkspace(file: string): string {
  const examples = join(projectRoot, 'examples');
  return file.startsWith(examples) ? examples : dirname(file);
}

const [picture] = positionals;
if (picture === undefined || values.open === undefined) {
  console.error('Usage: screenshot.mts OUT.png --open FILE [--line N [--hover]] [--steps JSON] [--host web|server]');
  process.exit(2);
}
await takePicture(resolve(picture), resolve(values.open));
process.exit(0);
