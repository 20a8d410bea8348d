/** What a feature costs, counted in lines instead of in seconds. */

import { Line } from '../../server/src/syntax/line';

/** How often `run` asks lines for their trees. */
export function lineReads(run: () => void): number {
  const tree = Object.getOwnPropertyDescriptor(Line.prototype, 'tree')!;
  let reads = 0;
  Object.defineProperty(Line.prototype, 'tree', {
    ...tree,
    get(this: Line): unknown {
      reads++;
      return tree.get!.call(this);
    },
  });
  try {
    run();
  } finally {
    Object.defineProperty(Line.prototype, 'tree', tree);
  }
  return reads;
}
