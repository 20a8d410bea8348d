/** What rules say of values is what the real programs do with them. */

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allFindings, makeInstance } from '../support/instance';

const DAEMONS = '/usr/lib/postfix/sbin';

/** Rules that judge values. */
const RULES: ReadonlySet<string> = new Set([
  'syntax-bad-expression',
  'syntax-boolean',
  'syntax-empty-value',
  'syntax-inline-comment',
  'syntax-number',
  'syntax-recursive-reference',
  'syntax-time',
  'syntax-unknown-value',
]);

/** How programs refuse a value. */
const REFUSAL =
  /fatal: .*(bad (boolean|numerical) configuration|parameter value|bad time value|: -?\d+ \(m(in|ax) |bad string length|unknown \S+ value|Invalid TLS level|bad \S+ value|bad protocol stage|malformed compatibility|macro processing error|bad configuration: |invalid |unsupported|unrecognized value)/i;

type Verdict = 'accepted' | 'refused';
type Case = readonly [program: string, setting: string, verdict: Verdict];

const BOOLEANS: readonly Case[] = [
  ['smtpd', 'smtpd_helo_required = yes', 'accepted'],
  ['smtpd', 'smtpd_helo_required = YES', 'accepted'],
  ['smtpd', 'smtpd_helo_required = nO', 'accepted'],
  ['smtpd', 'smtpd_helo_required = true', 'refused'],
  ['smtpd', 'smtpd_helo_required = 1', 'refused'],
  ['smtpd', 'smtpd_helo_required = on', 'refused'],
  ['smtpd', 'smtpd_helo_required =', 'refused'],
  ['smtpd', 'smtpd_helo_required = "yes"', 'refused'],
  ['smtpd', 'smtpd_helo_required = yes # c', 'refused'],
  ['smtpd', 'smtpd_helo_required = yes,', 'refused'],
  ['smtpd', 'smtpd_helo_required = $soft_bounce', 'accepted'],
  ['smtpd', 'smtpd_helo_required = ${soft_bounce?{yes}:{no}}', 'accepted'],
  ['smtpd', 'smtpd_helo_required = ${{a} == {a} ? {yes} : {maybe}}', 'accepted'],
  ['smtpd', 'smtpd_helo_required = ${{a} == {b} ? {yes} : {maybe}}', 'refused'],
  ['smtpd', 'mine = true\nsmtpd_helo_required = $mine', 'refused'],
  ['smtpd', 'smtpd_helo_required = ye\n  s', 'refused'],
  ['smtpd', 'smtpd_helo_required =\n  yes', 'accepted'],
  ['smtpd', 'smtpd_helo_required = true\nsmtpd_helo_required = yes', 'accepted'],
];

const NUMBERS: readonly Case[] = [
  ['smtpd', 'message_size_limit = 10240000', 'accepted'],
  ['smtpd', 'message_size_limit = -1', 'accepted'],
  ['smtpd', 'message_size_limit = 0', 'accepted'],
  ['smtpd', 'message_size_limit = +5000000', 'accepted'],
  ['smtpd', 'message_size_limit = 9223372036854775807', 'accepted'],
  ['smtpd', 'message_size_limit = 9223372036854775808', 'refused'],
  ['smtpd', 'message_size_limit = 10M', 'refused'],
  ['smtpd', 'message_size_limit = 0x100000', 'refused'],
  ['smtpd', 'message_size_limit = 10,240,000', 'refused'],
  ['smtpd', 'message_size_limit = 1e7', 'refused'],
  ['smtpd', 'message_size_limit =', 'refused'],
  ['smtpd', 'smtpd_client_connection_count_limit = -5', 'accepted'],
  ['smtpd', 'smtpd_client_connection_count_limit = 2147483647', 'accepted'],
  ['smtpd', 'smtpd_client_connection_count_limit = 2147483648', 'refused'],
  ['smtpd', 'smtpd_client_connection_count_limit = -2147483648', 'accepted'],
  ['smtpd', 'smtpd_client_connection_count_limit = -2147483649', 'refused'],
  ['smtpd', 'smtpd_recipient_limit = 0', 'refused'],
  ['smtpd', 'smtpd_recipient_limit = 1', 'accepted'],
  ['smtpd', 'smtpd_recipient_limit = 010', 'accepted'],
  ['smtpd', 'smtpd_recipient_limit = 5 5', 'refused'],
  ['smtpd', 'smtpd_recipient_limit = ${stress?5}${stress:20}', 'accepted'],
  ['smtpd', 'smtpd_recipient_limit = $${x}', 'refused'],
  ['smtpd', 'space =  7\nsmtpd_recipient_limit = ${space?{ 7}}', 'accepted'],
  ['smtpd', 'line_length_limit = 511', 'refused'],
  ['smtpd', 'line_length_limit = 512', 'accepted'],
  ['smtpd', 'unverified_recipient_reject_code = 600', 'refused'],
  ['smtpd', 'unverified_recipient_reject_code = 450', 'accepted'],
  ['smtpd', 'reject_code = 99999', 'accepted'],
  ['smtpd', 'smtpd_hard_error_limit = 0', 'refused'],
];

const TIMES: readonly Case[] = [
  ['smtpd', 'smtpd_timeout = 300s', 'accepted'],
  ['smtpd', 'smtpd_timeout = 300', 'accepted'],
  ['smtpd', 'smtpd_timeout = 1h30m', 'accepted'],
  ['smtpd', 'smtpd_timeout = 1min', 'accepted'],
  ['smtpd', 'smtpd_timeout = 5m # five', 'accepted'],
  ['smtpd', 'smtpd_timeout = 300 # five', 'refused'],
  ['smtpd', 'smtpd_timeout = +5', 'accepted'],
  ['smtpd', 'smtpd_timeout = 100 s', 'refused'],
  ['smtpd', 'smtpd_timeout = 100S', 'refused'],
  ['smtpd', 'smtpd_timeout = 1.5h', 'refused'],
  ['smtpd', 'smtpd_timeout = -1', 'refused'],
  ['smtpd', 'smtpd_timeout = 1y', 'refused'],
  ['smtpd', 'smtpd_timeout =', 'refused'],
  ['smtpd', 'smtpd_timeout = 0', 'refused'],
  ['smtpd', 'smtpd_timeout = s', 'refused'],
  ['smtpd', 'smtpd_error_sleep_time = s', 'accepted'],
  ['smtpd', 'smtpd_error_sleep_time = 3549w', 'accepted'],
  ['smtpd', 'smtpd_error_sleep_time = 3550w', 'refused'],
  ['smtpd', 'smtpd_error_sleep_time = 2147483647', 'accepted'],
  ['smtpd', 'smtpd_error_sleep_time = 2147483648', 'refused'],
  ['qmgr', 'maximal_queue_lifetime = 100', 'accepted'],
  ['qmgr', 'maximal_queue_lifetime = 101', 'refused'],
  ['qmgr', 'maximal_queue_lifetime = 14w', 'accepted'],
  ['qmgr', 'maximal_queue_lifetime = 15w', 'refused'],
  ['smtpd', 'in_flow_delay = 11', 'refused'],
  ['cleanup', 'in_flow_delay = 10', 'accepted'],
];

const TEXTS: readonly Case[] = [
  ['smtpd', 'smtpd_banner =', 'refused'],
  ['smtpd', 'smtpd_banner = $empty\nempty =', 'refused'],
  ['smtpd', 'myhostname =', 'refused'],
  ['smtpd', 'mydomain =', 'refused'],
  ['smtpd', 'smtpd_banner = $$', 'accepted'],
  ['smtpd', 'relayhost =', 'accepted'],
  ['smtpd', 'default_verp_delimiters = +', 'refused'],
  ['smtpd', 'default_verp_delimiters = +=-', 'refused'],
  ['smtpd', 'smtpd_expansion_filter =', 'refused'],
  ['smtpd', 'smtpd_reject_footer = ${bar', 'accepted'],
  ['smtpd', 'smtpd_banner = ${bar', 'refused'],
  ['smtpd', 'smtpd_banner = 5$', 'refused'],
  ['smtpd', 'smtpd_banner = ${x?{a}b}', 'refused'],
  ['smtpd', 'smtpd_banner = a${x?{$}}', 'accepted'],
  ['smtpd', 'smtpd_banner = $a\na = $b\nb = $a', 'refused'],
  ['smtpd', 'smtpd_banner = ${{3.6} <=level {x} ? {a} : {b}}', 'refused'],
];

const WORDS: readonly Case[] = [
  ['smtpd', 'smtpd_tls_security_level = may', 'accepted'],
  ['smtpd', 'smtpd_tls_security_level = MAY', 'accepted'],
  ['smtpd', 'smtpd_tls_security_level = maybe', 'refused'],
  ['smtpd', 'smtpd_tls_security_level =', 'accepted'],
  ['smtp', 'smtp_tls_security_level = opportunistic', 'refused'],
  ['smtp', 'smtp_address_preference = IPv4', 'accepted'],
  ['smtp', 'smtp_address_preference = ipv5', 'refused'],
  ['smtp', 'smtp_dns_support_level = dns', 'refused'],
  ['smtp', 'smtp_host_lookup = dns native', 'accepted'],
  ['smtp', 'smtp_host_lookup = DNS', 'refused'],
  ['smtp', 'smtp_address_verify_target = quit', 'refused'],
  ['smtpd', 'inet_protocols = ipv4, ipv6', 'accepted'],
  ['smtpd', 'inet_protocols = IPv4', 'refused'],
  ['smtpd', 'inet_protocols = ipv4;ipv6', 'refused'],
  ['cleanup', 'masquerade_classes = envelope_sender,header_sender', 'accepted'],
  ['cleanup', 'masquerade_classes = sender', 'refused'],
  ['local', 'mailbox_delivery_lock = flock, dotlock', 'accepted'],
  ['local', 'mailbox_delivery_lock = flook', 'refused'],
  ['local', 'allow_mail_to_files = alias forward', 'accepted'],
  ['local', 'allow_mail_to_files = aliases', 'refused'],
  ['smtpd', 'syslog_facility = local9', 'refused'],
  ['smtpd', 'unverified_recipient_tempfail_action = reject', 'refused'],
  ['smtpd', 'unverified_recipient_tempfail_action = Defer', 'accepted'],
  ['smtpd', 'smtpd_discard_ehlo_keywords = dsn, nonsense', 'accepted'],
  ['smtpd', 'compatibility_level = 3,6', 'refused'],
  ['smtpd', 'compatibility_level = 3.6.1', 'accepted'],
  ['smtpd', 'compatibility_level =', 'refused'],
  ['smtpd', 'smtpd_sasl_type = dovcot', 'accepted'],
  ['smtpd', 'smtpd_proxy_options = speed', 'accepted'],
  ['smtpd', 'smtpd_proxy_options = speed\nsmtpd_proxy_filter = 127.0.0.1:9', 'refused'],
  ['postscreen', 'postscreen_greet_action = reject', 'refused'],
  ['postscreen', 'postscreen_greet_action = Enforce', 'accepted'],
];

const GROUPS = { booleans: BOOLEANS, numbers: NUMBERS, times: TIMES, texts: TEXTS, words: WORDS };

/** Settings that let a program come as far as reading its own. */
const BASE: Readonly<Record<string, string>> = {
  compatibility_level: '3.6',
  myhostname: 'host.example',
  mydomain: 'example',
  mynetworks: '127.0.0.0/8',
  inet_interfaces: 'loopback-only',
  local_recipient_maps: '',
  alias_maps: '',
};

describe('values against the real programs', function () {
  this.timeout(120_000);
  let directory = '';
  let series = '';
  const verdicts = new Map<Case, Verdict>();

  before(async () => {
    const { error, stdout } = spawnSync('postconf', ['-d', '-h', 'mail_version'], { encoding: 'utf8' });
    assert.equal(error, undefined, 'postconf is missing: install Debian package "postfix"');
    series = stdout.trim();
    directory = mkdtempSync(join(tmpdir(), 'postfix-types-'));
    const waiting = [...Object.values(GROUPS).flat().entries()];
    // A program that refuses its settings sleeps for a second before it ends; many can do so at a time.
    await Promise.all(Array.from({ length: 16 }, () => work(waiting)));
  });

  after(() => {
    if (directory !== '') rmSync(directory, { recursive: true });
  });

  for (const [title, cases] of Object.entries(GROUPS)) {
    describe(title, () => {
      for (const one of cases) {
        const [program, setting, verdict] = one;
        it(`${program}: ${JSON.stringify(setting)} is ${verdict}`, () => {
          assert.equal(verdicts.get(one), verdict, 'Postfix');
          assert.equal(verdictOfRules(one), verdict, 'rules');
        });
      }
    });
  }

  async function work(waiting: [number, Case][]): Promise<void> {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [index, one] = next;
      verdicts.set(one, await verdictOfPostfix(String(index), one));
    }
  }

  async function verdictOfPostfix(name: string, [program, setting]: Case): Promise<Verdict> {
    const home = join(directory, name);
    for (const folder of ['', 'queue', 'data']) mkdirSync(join(home, folder));
    const base = { ...BASE, queue_directory: join(home, 'queue'), data_directory: join(home, 'data') };
    const lines = Object.entries(base).map(([key, value]) => `${key} = ${value}`);
    write(join(home, 'main.cf'), [...lines.filter((line) => !sameName(line, setting)), setting, ''].join('\n'));
    write(join(home, 'master.cf'), '');
    const child = spawn(join(DAEMONS, program), ['-S', '-V'], {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 10_000,
      env: { ...process.env, MAIL_CONFIG: home },
    });
    let output = '';
    child.stderr.on('data', (data) => (output += data));
    await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
    return REFUSAL.test(output) ? 'refused' : 'accepted';
  }

  function verdictOfRules([program, setting]: Case): Verdict {
    const made = makeInstance({ main: `${setting}\n`, master: `test unix - n n - - ${program}\n` }, series);
    const errors = allFindings(made).filter(({ rule, severity }) => RULES.has(rule.id) && severity === 'error');
    return errors.length > 0 ? 'refused' : 'accepted';
  }
});

function sameName(line: string, setting: string): boolean {
  return setting.startsWith(line.slice(0, line.indexOf('=') + 1));
}

/** Postfix reads files of the last second again and again. */
function write(path: string, text: string): void {
  const past = new Date(Date.now() - 3_600_000);
  writeFileSync(path, text);
  utimesSync(path, past, past);
}
