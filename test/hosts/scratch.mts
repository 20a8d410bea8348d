// Whatever a host leaves behind (temporary folders, child processes) is registered here and gone when we end,
// however we end. Only processes that we started are ended, each by its own id.
import type { ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

const quietSettings = {
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
};

const folders = new Set<string>();
const children = new Set<ChildProcess>();

process.once('exit', () => {
  for (const child of children) {
    killGroup(child, 'SIGKILL');
  }
  for (const folder of folders) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
});
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const) {
  process.once(signal, () => process.exit(code));
}

/** A new empty folder. Its path is short: it will hold Unix sockets. */
export function makeScratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pfhost-'));
  folders.add(folder);
  return folder;
}

/** A copy of a folder which tests may change. VS Code opens it without its chat and welcome pages. */
export function copyToScratch(source: string): string {
  const copy = join(makeScratchFolder(), basename(source));
  const settings = join(copy, '.vscode', 'settings.json');
  cpSync(source, copy, { recursive: true });
  if (!existsSync(settings)) {
    mkdirSync(dirname(settings), { recursive: true });
    writeFileSync(settings, JSON.stringify(quietSettings));
  }
  return copy;
}

/** `child` must have been spawned with `detached`, so that it leads a process group of its own. */
export function endWithUs(child: ChildProcess): void {
  children.add(child);
  child.once('exit', () => children.delete(child));
}

/** Ends a child and what it started: politely first, then for certain. */
export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return;
  }
  const exited = new Promise((resolve) => child.once('exit', resolve));
  killGroup(child, 'SIGTERM');
  const timer = setTimeout(() => killGroup(child, 'SIGKILL'), 3000);
  await exited;
  clearTimeout(timer);
  killGroup(child, 'SIGKILL');
}

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) {
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The whole group has ended already.
  }
}
