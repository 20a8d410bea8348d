/** The suite in VS Code's Node extension host. */

import { runSuite } from '../hosts/mocha-node';

export function run(): Promise<void> {
  return runSuite(() => import('./suite/all'));
}
