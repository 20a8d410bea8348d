/** What every editor feature is given: one file of an instance, and what it knows about itself. */

import type { Edition } from '../knowledge/edition';
import type { Instance } from '../project/instance';
import type { InstanceFile } from '../project/instance-file';
import type { Usage } from '../project/usage';
import type { MainDocument } from '../syntax/main-cf';
import type { MasterDocument } from '../syntax/master-cf';

interface FileContextBase {
  readonly instance: Instance;
  readonly usage: Usage;
  readonly edition: Edition;
  /** Address of this file, and of the other one of the instance if it has been found. */
  readonly uris: Partial<Readonly<Record<InstanceFile, string>>>;
}

export interface MainContext extends FileContextBase {
  readonly file: 'main';
  readonly document: MainDocument;
}

export interface MasterContext extends FileContextBase {
  readonly file: 'master';
  readonly document: MasterDocument;
}

export type FileContext = MainContext | MasterContext;
