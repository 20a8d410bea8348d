/** A place in one of the files of an instance. */

import type { Span } from '../base/span';
import type { Line } from '../syntax/line';
import type { InstanceFile } from './instance-file';

export interface Place {
  readonly file: InstanceFile;
  readonly line: Line;
  /** In the logical text of the line. */
  readonly span: Span;
}
