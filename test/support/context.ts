/** What features are given, made of texts. */

import type { FileContext } from '../../server/src/features/context';
import type { InstanceFile } from '../../server/src/project/instance-file';
import { textsOf } from './check';
import { readFixture } from './fixture';
import { makeInstance, type Texts } from './instance';

const URIS = { main: 'file:///etc/postfix/main.cf', master: 'file:///etc/postfix/master.cf' };

/** The context of one file of an instance. */
export function contextOf(file: InstanceFile, texts: Texts, version?: string): FileContext {
  const { instance, usage } = makeInstance(texts, version, []);
  const shared = { instance, usage, edition: instance.edition, uris: URIS };
  return file === 'main'
    ? { ...shared, file, document: instance.main! }
    : { ...shared, file, document: instance.master! };
}

/** The same from a fixture. */
export function fixtureContext(file: InstanceFile, source: string, version?: string): FileContext {
  return contextOf(file, textsOf(readFixture(source)), version);
}
