// Runs mocha inside a VS Code extension host and prints plain lines, the last one for the runner outside to read.
// Shared by the Node and the web worker host, which differ only in how they get hold of mocha.
import type { Runner, Test } from 'mocha';

/** Registers the tests: called when mocha's globals are there. It imports the test files, so they load in time. */
export type RegisterTests = () => Promise<unknown>;

export const mochaOptions = {
  ui: 'bdd',
  timeout: 60_000,
  slow: 10_000,
  reporter: class {
    constructor(runner: Runner) {
      report(runner);
    }
  },
} as const;

/** Settles when mocha is through: VS Code takes a rejection for a failed suite. */
export function runToEnd(mocha: { run(done: (failures: number) => void): Runner }): Promise<void> {
  return new Promise((resolve, reject) => {
    mocha.run((failures) => (failures > 0 ? reject(new Error(`${failures} failing`)) : resolve()));
  });
}

function report(runner: Runner): void {
  const count = { passed: 0, failed: 0, skipped: 0 };
  runner.on('pass', (test: Test) => {
    count.passed++;
    console.log(`  ok    ${test.fullTitle()} (${test.duration ?? 0} ms)`);
  });
  runner.on('pending', (test: Test) => {
    count.skipped++;
    console.log(`  skip  ${test.fullTitle()}`);
  });
  runner.on('fail', (test: Test, error: Error) => {
    count.failed++;
    console.log(`  FAIL  ${test.fullTitle()}\n${error.stack ?? error.message}`);
  });
  runner.once('end', () => console.log(`@@RESULT ${JSON.stringify(count)}`));
}
