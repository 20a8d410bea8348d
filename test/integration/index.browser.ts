/** The suite in VS Code's web worker extension host. */

import { runSuite } from '../hosts/mocha-web';

export function run(): Promise<void> {
  return runSuite(() => import('./suite/all'));
}
