/** `postfix-lint` as a user runs it. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const script = path.resolve(import.meta.dirname, '../../dist/lint.js');

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function lint(words: readonly string[], env: Record<string, string> = {}): Run {
  return spawnSync(process.execPath, [script, ...words], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LANG: 'C', ...env },
    maxBuffer: 2 ** 26,
  });
}

/** Fails unless `words` run without trouble and print all of `parts`. */
function checkOutput(words: readonly string[], parts: readonly string[], env: Record<string, string> = {}): void {
  const { status, stdout, stderr } = lint(words, env);
  assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  for (const part of parts) assert.ok(stdout.includes(part), `${part} is not in\n${stdout}`);
}

/** Fails unless `words` are turned down with one line that matches. */
function checkUsageError(words: readonly string[], message: RegExp): void {
  const { status, stdout, stderr } = lint(words);
  assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
  assert.match(stderr, message);
  assert.equal(stderr.trimEnd().split('\n').length, 1, stderr);
}

describe('postfix-lint explain', () => {
  it('tells of a parameter', () =>
    checkOutput(['explain', 'smtpd_tls_security_level'], ['Postfix as a server', 'Risk:', 'Values', 'Postfix 3.11']));
  it('tells for the version asked for', () => {
    checkOutput(['explain', 'smtpd_forbid_bare_newline', '--postfix-version', '3.0'], ['Postfix 3.0', 'Not yet']);
    checkOutput(['explain', 'smtpd_forbid_bare_newline', '--postfix-version', '3.9'], ['normalize']);
  });
  it('tells of everything that goes by a name', () =>
    checkOutput(['explain', 'smtp'], ['program', 'service', 'delivery agent']));
  it('tells of several names', () => checkOutput(['explain', 'chroot', 'permit'], ['column', 'restriction']));
  it('tells of a parameter that a service makes', () =>
    checkOutput(['explain', 'relay_destination_rate_delay'], ['transport_destination_rate_delay']));
  it('tells of a rule', () => checkOutput(['explain', 'master-inline-comment'], ['rule', '# the public port']));
  it('gives the names that are nearest', () =>
    checkOutput(['explain', 'smtpd_tls_sert_file'], ['goes by this name', 'smtpd_tls_cert_file']));
  it('speaks the language asked for, or that of the environment', () => {
    const german = ['Spalte von master.cf', 'Ob der Dienst sich in das Queue-Verzeichnis', 'Risiko:'];
    checkOutput(['explain', 'chroot', '--lang', 'de'], german);
    checkOutput(['explain', 'chroot'], german, { LANG: 'de_DE.UTF-8' });
    checkOutput(['explain', 'chroot', '--lang', 'en'], ['Whether the service locks itself'], { LANG: 'de_DE.UTF-8' });
    checkOutput(['explain', 'chroot'], ['Whether the service locks itself'], { LANG: 'fr_FR.UTF-8' });
    checkOutput(['explain', 'chroot'], ['Whether the service locks itself'], { LANG: 'de_DE', LC_ALL: 'C' });
  });
  it('is not confused by names that objects have', () => checkOutput(['explain', '__proto__'], ['goes by this name']));
  it('keeps to plain text in a pipe', () => {
    const escape = String.fromCharCode(27);
    assert.ok(!lint(['explain', 'smtpd_banner']).stdout.includes(escape));
    assert.ok(lint(['explain', 'smtpd_banner'], { FORCE_COLOR: '1' }).stdout.includes(escape));
  });
  it('turns down what it does not understand', () => {
    checkUsageError(['explain'], /--list/);
    checkUsageError(['explain', 'myhostname', '--postfix-version', 'x'], /"x" is no version of Postfix/);
    checkUsageError(['explain', 'myhostname', '--lang', 'fr'], /--lang/);
    checkUsageError(['explain', '--nonsense'], /--nonsense/);
    checkUsageError(['nonsense'], /nonsense/);
  });
  it('helps', () => {
    checkOutput(['--help'], ['explain']);
    checkOutput(['explain', '--help'], ['--postfix-version', '--lang', '--list']);
  });
});

describe('postfix-lint explain --list', () => {
  interface Listed {
    readonly name: string;
    readonly kind: string;
    readonly [field: string]: string | null;
  }

  it('names everything, for scripts', () => {
    const { status, stdout } = lint(['explain', '--list', '--format', 'json']);
    assert.equal(status, 0);
    const names = JSON.parse(stdout) as Listed[];
    const fields = ['name', 'kind', 'since', 'until', 'deprecated', 'replacedBy', 'type', 'default', 'summary'];
    for (const one of names) for (const field of fields) assert.ok(field in one, `${one.name} lacks ${field}`);
    const find = (kind: string, name: string): Listed => names.find((one) => one.kind === kind && one.name === name)!;
    const old = find('parameter', 'smtp_use_tls');
    assert.deepEqual(
      [old['deprecated'], old['replacedBy'], old['type'], old['default']],
      ['3.9', 'smtp_tls_security_level', 'boolean', 'no'],
    );
    assert.equal(find('restriction', 'check_relay_domains')['until'], '3.9');
    assert.ok(find('rule', 'master-inline-comment')['summary']);
  });
  it('names everything, for people', () => checkOutput(['explain', '--list'], ['smtpd_banner\tparameter\t']));
});

describe('postfix-lint postconf', () => {
  const example = path.resolve(import.meta.dirname, '../../examples/null-client');

  it('prints what postconf prints', () => {
    checkOutput(['postconf', '-c', example, '-nf'], ['config_directory = ', 'relayhost = ']);
    checkOutput(['postconf', '-hdc', example, 'mail_version', '--postfix-version', '3.7.11'], ['3.7.11\n']);
    checkOutput(['postconf', `-Mjc${example}`], ['{"smtp/unix": "smtp unix']);
  });
  it('warns on standard error, and ends with the status of postconf', () => {
    const warned = lint(['postconf', '-c', example, '-n', 'nonsense']);
    assert.deepEqual(warned, { ...warned, status: 0, stderr: 'postconf: warning: nonsense: unknown parameter\n' });
    const failed = lint(['postconf', '-c', '/nowhere', '-n']);
    const message = 'postconf: fatal: open /nowhere/main.cf: No such file or directory\n';
    assert.deepEqual(failed, { ...failed, status: 1, stdout: '', stderr: message });
  });
  it('takes the directory from the environment', () =>
    checkOutput(['postconf', '-n'], [`config_directory = ${example}`], { MAIL_CONFIG: example }));
  it('turns down what it does not offer', () => {
    checkUsageError(['postconf', '-e', 'a=b'], /changes no file/);
    checkUsageError(['postconf', '-nj', '--postfix-version', '3.7'], /3\.11/);
    checkUsageError(['postconf', '--postfix-version', 'x'], /"x" is no version of Postfix/);
  });
  it('helps', () => checkOutput(['postconf', '--help'], ['-c DIR', 'mynetworks', '--postfix-version']));
});
