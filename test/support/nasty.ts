/** Hostile texts for property tests: pieces that meet in real files and where readers of lines go wrong. */

import fc from 'fast-check';
import type { FileContext } from '../../server/src/features/context';
import { contextOf } from './context';
import { LINE_PIECES, textsOf } from './nasty-text';

const PIECES = [
  ...LINE_PIECES,
  '#smtp inet n - y - - smtpd\n',
  '#  -o a=b\n',
  'smtpd_recipient_restrictions = ',
  'permit_mynetworks ',
  'check_client_access ',
  'hash:',
  'proxy:',
  'unionmap:{',
  'constructor',
  '__proto__',
  'pipe unix - n n - - pipe flags=D user=u argv=/x ${recipient}\n',
  '$myhostname',
  '${mydomain?{',
  'smtp_tls_protocols = !SSLv2 ',
  'inet_protocols = all\n',
  'smtpd_restriction_classes = a\n',
  '-o{',
  'bounce_queue_lifetime = 5d\n',
  'x_bind_pw = geheim\n',
];

const text = textsOf(PIECES);

/** Contexts of both kinds of file, with hostile text in both files of the instance. */
export const nastyContexts: fc.Arbitrary<FileContext> = fc
  .record({ main: text, master: text, file: fc.constantFrom('main' as const, 'master' as const) })
  .map(({ file, ...texts }) => contextOf(file, texts));

/** Rows as an editor counts them. */
export function rowsOf(context: FileContext): string[] {
  return context.document.text.split(/\r\n|\r|\n/);
}
