/** Lines of master.cf: a rule says "error" if, and only if, postconf, master or the daemon refuses the line. */

import assert from 'node:assert/strict';
import { refusals } from '../support/daemons';
import { allFindings, makeInstance } from '../support/instance';

const MAIN = 'compatibility_level = 3.6\nvirtual_mailbox_base = /var/mail\n';

/** Lines that Postfix refuses, with words from its message. */
const REFUSED: Readonly<Record<string, RegExp>> = {
  // columns
  '12025 inet n - n - - ': /bad field count/,
  smtp: /bad field count/,
  'foo unix - - n - 0': /bad field count/,
  '12025 inet Y - n - - smtpd': /invalid private field/,
  '12025 inet n y N - - smtpd': /invalid chroot field/,
  '12025 inet n yes n - - smtpd': /invalid unprivileged field/,
  '12025 INET n - n - - smtpd': /invalid type field/,
  '12025 tcp n - n - - smtpd': /invalid type field/,
  'foo - - - n - - smtp': /invalid type field/,
  'foo unix - - n 60x 1 smtp': /invalid wakeup field/,
  'foo unix - - n 60?? 1 smtp': /invalid wakeup field/,
  'foo unix - - n -1 1 smtp': /invalid wakeup field/,
  'foo unix - - n -? - smtp': /"wakeup_time": bad value/,
  'foo unix - - n ? - smtp': /"wakeup_time": bad value/,
  'foo unix - - n 4294967295 - smtp': /"wakeup_time": bad value/,
  'foo unix - - n - 1x smtp': /invalid process_limit field/,
  'foo unix - - n - -1 smtp': /invalid process_limit field/,
  'foo unix - - n - 1? smtp': /invalid process_limit field/,
  'foo unix - - n - 99999999999999999999 smtp': /"max_proc": bad value/,
  'foo unix - - n - - -': /"command" has no default value/,
  '12025 inet n - n - - smtpd\n-o smtpd_banner=x': /bad field count/,
  '12025 inet n - n - - smtpd\n-o a=b -o c=d -o e=f -o g=h': /invalid type field/,
  '12025 inet n - n - - smtpd\nflags=R user=nobody argv=/bin/true': /bad field count/,
  // service names
  '12025 inet - - n - - smtpd': /cannot be private/,
  '12025 inet y - n - - smtpd': /cannot be private/,
  '127.0.0.1: inet n - n - - smtpd': /missing service information/,
  ': inet n - n - - smtpd': /missing service information/,
  '[127.0.0.1:12025 inet n - n - - smtpd': /missing "\]"/,
  '[127.0.0.1]x:12025 inet n - n - - smtpd': /garbage after "\]"/,
  '[127.0.0.1] inet n - n - - smtpd': /missing service information/,
  '[ipv6:1::2::3]:12025 inet n - n - - smtpd': /malformed IPv6/,
  '[]:12025 inet n - n - - smtpd': /valid hostname or network address required/,
  '127.0.0.256:12025 inet n - n - - smtpd': /valid hostname or network address required/,
  '1:2:12025 inet n - n - - smtpd': /valid hostname or network address required/,
  '-x.example:12025 inet n - n - - smtpd': /valid hostname or network address required/,
  '127.0.0.1:25x inet n - n - - smtpd': /garbage after numerical service/,
  '25/tcp inet n - n - - smtpd': /garbage after numerical service/,
  // arguments
  '12025 inet n - n - - smtpd -o { smtpd_banner = x': /missing '\}'/,
  '12025 inet n - n - - smtpd -o {smtpd_banner = x}y': /after '\}'/,
  '12025 inet n - n - - smtpd # public': /unexpected command-line argument: #/,
  'cleanup unix n - n - 0 cleanup # public': /unexpected command-line argument: #/,
  '12025 inet n - n - - smtpd -o smtpd_banner = x': /missing '='/,
  '12025 inet n - n - - smtpd -o smtpd_banner =x': /missing '='/,
  '12025 inet n - n - - smtpd -o smtpd_client_restrictions= reject': /unexpected command-line argument: reject/,
  '12025 inet n - n - - smtpd -o smtpd_client_restrictions=permit, reject': /unexpected command-line argument: reject/,
  '12025 inet n - n - - smtpd -osmtpd_client_restrictions= reject': /unexpected command-line argument: reject/,
  '12025 inet n - n - - smtpd -o{ smtpd_banner = x }': /missing '='/,
  '12025 inet n - n - - smtpd -o smtpd_banner': /missing '='/,
  '12025 inet n - n - - smtpd -o {smtpd_banner}': /missing '='/,
  '12025 inet n - n - - smtpd -o {}': /missing attribute name/,
  '12025 inet n - n - - smtpd -o =x': /missing attribute name/,
  '12025 inet n - n - - smtpd -osmtpd_banner': /missing '='/,
  '12025 inet n - n - - smtpd -o': /invalid option: o/,
  '12025 inet n - n - - smtpd -vo': /invalid option: o/,
  '12025 inet n - n - - smtpd -o -v': /missing '='/,
  '12025 inet n - n - - smtpd smtpd_banner=x': /unexpected command-line argument/,
  'foo unix - - n - - smtp relay': /unknown attribute name: relay/,
  'foo unix - - n - - smtp -o smtp_fallback_relay= relay flags=R': /unknown attribute name: relay/,
  // what daemons require
  'qmgr unix n - n 300 - qmgr': /requires a process limit of 1/,
  'qmgr unix n - n 300 0 qmgr': /requires a process limit of 1/,
  'anvil unix - - n - 2 anvil': /requires a process limit of 1/,
  'tlsmgr unix - - n 1000? - tlsmgr': /requires a process limit of 1/,
  'cleanup unix n - n - 1 cleanup': /requires a process limit of 0/,
  'bounce unix - - n - - bounce': /requires a process limit of 0/,
  'local unix - - n - - local': /requires privileged operation/,
  'virtual unix - y n - - virtual': /requires privileged operation/,
  'foo unix - - n - - pipe user=nobody argv=/bin/true': /requires privileged operation/,
  '12025 inet n - n 300 1 qmgr': /unsupported transport type: inet/,
  'postlog unix n - n - 1 postlogd': /unsupported transport type: unix/,
  'foo fifo - - n - - smtp': /unsupported transport type: fifo/,
  'foo unix - n n - - spawn argv=/bin/true': /missing user= attribute/,
  'foo unix - n n - - spawn user=nobody': /missing argv= attribute/,
  'foo unix - n n - - spawn flags=R user=nobody argv=/bin/true': /unknown attribute name: flags=R/,
  'foo unix - n n - - spawn user=nobody # x argv=/bin/true': /unknown attribute name: #/,
  'foo unix - n n - - spawn user=root argv=/bin/true': /as root/,
  'foo unix - n n - - spawn user=postfix argv=/bin/true': /as mail system owner/,
};

/** Lines that Postfix takes, however odd they look. */
const ACCEPTED: readonly string[] = [
  '12025 inet n - n - - smtpd',
  ':12025 inet n - n - - smtpd',
  '127.0.0.1:12025 inet n - n - - smtpd',
  '[127.0.0.1]:12025 inet n - n - - smtpd',
  '[::1]:12025 inet n - n - - smtpd',
  '[ipv6:::1]:12025 inet n - n - - smtpd',
  '::1:12025 inet n - n - - smtpd',
  'foo unix - - n - - smtp',
  'foo unix y y n 0 0 smtp',
  'foo unix n - n 60? 7 smtp',
  'foo unix - - n 060 01 smtp',
  '- unix - - n - - smtp',
  '$foo unix - - n - - smtp',
  '12025 inet n - n - - smtpd -v -o smtpd_banner=x',
  '12025 inet n - n - - smtpd -vosmtpd_banner=x',
  '12025 inet n - n - - smtpd -o smtpd_client_restrictions=',
  '12025 inet n - n - - smtpd -o { smtpd_banner = x y }',
  '12025 inet n - n - - smtpd -o {smtpd_banner=x{a b}y}',
  '12025 inet n - n - - smtpd -o{smtpd_banner = x y}',
  '12025 inet n - n - - smtpd -o x={a b}c',
  '12025 inet n - n - - smtpd -o x="a"',
  '12025 inet n - n - - smtpd -o x=a#b',
  '12025 inet n - n - - smtpd\n#-o smtpd_banner=x\n  -o smtpd_banner=y',
  '12025 inet n - n - - smtpd --',
  'qmgr unix n - n 300 1 qmgr',
  'qmgr fifo n - n 300 1 qmgr',
  'cleanup unix n - n - 0 cleanup',
  'postlog unix-dgram n - n - 1 postlogd',
  'local unix - n n - - local',
  'foo pass - - n - - smtpd',
  'foo unix - - n - - smtp flags=DRX',
  'foo unix - n n - - spawn user=nobody argv=/bin/true # x',
  'foo unix - n n - - spawn {user=nobody:nogroup} {argv=/bin/true} {a b}',
  'foo unix - n n - - spawn USER=nobody Argv=/bin/true',
  '12025 inet n - n - 1 postscreen # public',
];

const WORKERS = 8;

describe('master.cf against the real postconf, master and daemons', function () {
  const said = new Map<string, string[]>();

  before(async function () {
    this.timeout(300_000);
    const left = [...Object.keys(REFUSED), ...ACCEPTED];
    const work = async (): Promise<void> => {
      for (let line = left.pop(); line !== undefined; line = left.pop())
        said.set(line, await refusals(MAIN, `${line}\n`));
    };
    await Promise.all(Array.from({ length: WORKERS }, work));
  });

  for (const [line, words] of Object.entries(REFUSED)) {
    it(`refused: ${line.replace('\n', ' ⏎ ')}`, () => {
      assert.match(said.get(line)!.join('\n'), words);
      assert.notDeepEqual(errors(line), []);
    });
  }

  for (const line of ACCEPTED) {
    it(`accepted: ${line.replace(/\n/g, ' ⏎ ')}`, () => {
      assert.deepEqual(said.get(line), []);
      assert.deepEqual(errors(line), []);
    });
  }
});

function errors(line: string): string[] {
  const made = makeInstance({ main: MAIN, master: `${line}\n` }, '3.7');
  return allFindings(made)
    .filter(({ severity, rule }) => severity === 'error' && rule.id.startsWith('master-'))
    .map(({ rule, message }) => `${rule.id}: ${message}`);
}
