// Mocha in VS Code's web worker extension host: mocha's browser build, bundled with the suite.
import 'mocha/mocha.js';
import { mochaOptions, runToEnd, type RegisterTests } from './suite-runner';

export async function runSuite(registerTests: RegisterTests): Promise<void> {
  mocha.setup(mochaOptions);
  await registerTests();
  return runToEnd(mocha);
}
