/** Rows of tables as places that findings speak of. */

import type { TableRow } from '../../project/model/table';
import type { Related } from '../rule';

/** None for a row of a table that stands in the value itself. */
export function relatedRow({ source }: TableRow, message: string): readonly Related[] {
  return source ? [{ path: source.path, row: source.row, message }] : [];
}
