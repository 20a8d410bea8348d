/**
 * How often property tests try, and with which dice: the same in every run, so that a run that fails tells of a change
 * and not of luck. New dice are thrown by `npm run fuzz`, as often as one likes to wait for; it names the seed it used.
 *
 *     FUZZ=20 npm run fuzz            twenty times the runs, with new dice
 *     FUZZ_SEED=7 npm run test:unit   the dice of a run that failed
 */

import fc from 'fast-check';

const times = Number(process.env['FUZZ'] ?? 1);
const seed = Number(process.env['FUZZ_SEED'] ?? (times === 1 ? 20 : Date.now() % 2 ** 31));

fc.configureGlobal({ seed });
if (times !== 1) console.log(`FUZZ_SEED=${seed}`);

/** Runs of a property: so many in the suite, a multiple of them in `npm run fuzz`. */
export function runs(number: number): number {
  return number * times;
}
