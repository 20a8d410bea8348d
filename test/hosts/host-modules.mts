// Loads what lives in this folder's own node_modules, and says in types how little of it is used.
// The types are written out here so that the project type-checks while the heavy hosts are not installed.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const hostsDirectory = dirname(fileURLToPath(import.meta.url));
export const projectRoot = dirname(dirname(hostsDirectory));
export const hostModules = join(hostsDirectory, 'node_modules');

const require = createRequire(join(hostsDirectory, 'package.json'));

export interface ConsoleMessage {
  type(): string;
  text(): string;
}

export interface Locator {
  count(): Promise<number>;
  first(): Locator;
  click(): Promise<void>;
  isVisible(): Promise<boolean>;
  waitFor(options?: { timeout?: number }): Promise<void>;
}

export interface Page {
  exposeFunction(name: string, callback: (...args: never[]) => unknown): Promise<void>;
  goto(url: string, options?: { timeout?: number }): Promise<unknown>;
  keyboard: {
    press(key: string): Promise<void>;
    type(text: string): Promise<void>;
  };
  frames(): { locator(selector: string): Locator }[];
  locator(selector: string): Locator;
  on(event: 'console', listener: (message: ConsoleMessage) => void): void;
  on(event: 'pageerror', listener: (error: Error) => void): void;
  on(event: 'crash', listener: () => void): void;
  screenshot(options: { path: string; timeout?: number }): Promise<unknown>;
  waitForTimeout(milliseconds: number): Promise<void>;
}

export interface Browser {
  close(): Promise<void>;
  newPage(options: { viewport: { width: number; height: number } }): Promise<Page>;
}

export interface Playwright {
  chromium: {
    launch(options: { executablePath: string; headless: boolean; args: string[] }): Promise<Browser>;
  };
}

export function loadPlaywright(): Playwright {
  return require('playwright-core') as Playwright;
}

/** The VS Code server runs on Node 24 only: this process if it is one, else the binary from the registry. */
export function findNode24(): string {
  if (process.versions.node.startsWith('24.')) {
    return process.execPath;
  }
  const binary = join(hostModules, `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (!existsSync(binary)) {
    throw new Error(`No Node 24 for ${process.platform} ${process.arch}: run this with Node 24 instead`);
  }
  return binary;
}
