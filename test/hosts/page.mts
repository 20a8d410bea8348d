// Opens a host in Chromium, and runs the suite there: VS Code reports through two functions which the page must offer.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostsDirectory, loadPlaywright, type Browser, type Page } from './host-modules.mjs';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const browsers = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

export interface SuiteRun {
  /** Names the files that are kept after a failure. */
  name: string;
  url: string;
  /** In milliseconds, for the whole run. */
  timeout: number;
  onLine(line: string): void;
}

export async function openBrowser(): Promise<{ browser: Browser; page: Page }> {
  const executablePath = browsers.find((path) => path && existsSync(path));
  if (!executablePath) {
    throw new Error('No Chromium found: install it, or name it in CHROMIUM_PATH');
  }
  const browser = await loadPlaywright().chromium.launch({ executablePath, headless: true, args: flags });
  return { browser, page: await browser.newPage({ viewport: { width: 1400, height: 900 } }) };
}

/** `code` is VS Code's exit code, where a crash or a suite that does not end counts as 1; `log` is VS Code's own. */
export async function runSuiteInPage(run: SuiteRun): Promise<{ code: number; log: string[] }> {
  const { browser, page } = await openBrowser();
  const log: string[] = [];
  page.on('console', (message) => log.push(message.text().replace(/^%c *(\w+) color: \S+/, '[$1]')));
  page.on('pageerror', (error) => log.push(error.stack ?? error.message));
  try {
    const code = await waitForExit(page, run);
    if (code !== 0) {
      await keepEvidence(page, run.name, log);
    }
    return { code, log };
  } finally {
    await browser.close();
  }
}

async function waitForExit(page: Page, run: SuiteRun): Promise<number> {
  let finish: (code: number) => void = () => undefined;
  const exit = new Promise<number>((resolve) => (finish = resolve));
  const fail = (reason: string): void => {
    console.error(reason);
    finish(1);
  };
  await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) =>
    run.onLine(args.map(String).join(' ')),
  );
  await page.exposeFunction('codeAutomationExit', (code: number) => finish(code));
  page.on('crash', () => fail('The page with VS Code crashed'));
  const timer = setTimeout(() => fail(`The suite did not end within ${run.timeout / 1000} seconds`), run.timeout);
  try {
    await page.goto(run.url, { timeout: run.timeout });
    return await exit;
  } finally {
    clearTimeout(timer);
  }
}

async function keepEvidence(page: Page, name: string, log: string[]): Promise<void> {
  const directory = join(hostsDirectory, 'out');
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, `${name}.log`), log.join('\n') + '\n');
  await page.screenshot({ path: join(directory, `${name}.png`), timeout: 10_000 }).catch(() => undefined);
  console.error(`VS Code's log and a picture of it: test/hosts/out/${name}.log and ${name}.png`);
}
