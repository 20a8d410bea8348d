// Mocha in VS Code's Node extension host. Bundled with the suite; mocha itself stays outside the bundle.
import Mocha from 'mocha';
import { mochaOptions, runToEnd, type RegisterTests } from './suite-runner';

export async function runSuite(registerTests: RegisterTests): Promise<void> {
  const mocha = new Mocha(mochaOptions);
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await registerTests();
  return runToEnd(mocha);
}
