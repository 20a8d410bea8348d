// Runs the suite in a downloaded desktop VS Code, where a download is possible.
import { runTests } from '@vscode/test-electron';
import type { HostOptions } from './host.mjs';

export function runSuiteInElectron(options: HostOptions & { tests: string }): Promise<number> {
  return runTests({
    extensionDevelopmentPath: options.extension,
    extensionTestsPath: options.tests,
    launchArgs: [options.workspace, '--disable-extensions', '--disable-workspace-trust'],
  });
}
