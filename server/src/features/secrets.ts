/** Which values must never be shown: passwords of database clients and of the SASL client, wherever they stand. */

import type { Instance } from '../project/instance';

/** What stands for a secret. */
export const HIDDEN = '••••••';

const SECRET_NAME = /passw|passphrase|secret|credential|(?:^|_)(?:pw|pwd|pass|token|api_?key)$/i;
/** Tables whose contents stand in the value itself. */
const INLINE_TABLE = /(?:^|[\s,{:])(?:inline|static):/;
const URL_CREDENTIALS = /(:\/\/)[^\s/@]*@/g;
/** Text that is looked at. Much more than is ever shown, so that nothing is cut in the middle of a password. */
const MAX_INSPECTED = 4000;

/** Is what `name` is set to a password, or does it hold some? */
export function isSecret(name: string, value: string, instance: Instance): boolean {
  if (!SECRET_NAME.test(name)) return false;
  // Postfix's own parameters of such names are tables, which name the file that holds the passwords.
  return instance.parameter(name)?.class !== 'builtin' || INLINE_TABLE.test(value);
}

/** `value` without passwords in addresses of servers (`mongodb://user:password@host`), and of no more length than of use. */
export function withoutCredentials(value: string): string {
  return value.slice(0, MAX_INSPECTED).replace(URL_CREDENTIALS, `$1${HIDDEN}@`);
}
