// Runs mocha inside a VS Code extension host and tells the runner outside, through the console, how it went.
// Shared by the Node and the web worker host, which differ only in how they get hold of mocha.
import type { ReporterConstructor, Runner, Test } from 'mocha';

/** Registers the tests: called when mocha's globals are there. It imports the test files, so they load in time. */
export type RegisterTests = () => Promise<unknown>;

export const mochaOptions = {
  ui: 'bdd',
  timeout: 60_000,
  // All that mocha does with a reporter is to construct it, whatever its type demands.
  reporter: report as unknown as ReporterConstructor,
} as const;

/** Settles when mocha is through. VS Code takes a rejection for a failed suite; one without any passing test is. */
export function runToEnd(mocha: { run(done: (failures: number) => void): Runner }): Promise<void> {
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      if (failures > 0 || !runner.stats?.passes) {
        reject(new Error(failures > 0 ? `${failures} failing` : 'no test passed'));
      } else {
        resolve();
      }
    });
  });
}

/** VS Code logs much of its own: the runner shows only lines marked with @@ and reads the one marked @@RESULT. */
function report(runner: Runner): void {
  const say = (text: string): void => console.log(`@@ ${text}`);
  const count = { passed: 0, failed: 0, skipped: 0 };
  runner.on('pass', (test: Test) => {
    count.passed++;
    say(`  ok    ${test.fullTitle()} (${test.duration ?? 0} ms)`);
  });
  runner.on('pending', (test: Test) => {
    count.skipped++;
    say(`  skip  ${test.fullTitle()}`);
  });
  runner.on('fail', (test: Test, error: Error) => {
    count.failed++;
    say(`  FAIL  ${test.fullTitle()}\n${error.stack ?? error.message}`);
  });
  runner.once('end', () => console.log(`@@RESULT ${JSON.stringify(count)}`));
}
