/** `postfix-lint check` and `postfix-lint rules` as a user runs them. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const script = path.resolve(import.meta.dirname, '../../dist/lint.js');

/** What the rules find in these is not what is tested here. */
const BAD = 'smtpd_helo_required = true\n';
const FIXED = 'smtpd_helo_required = yes\n';
const CLEAN = '# nothing\n';
const SMTPD = 'smtp inet n - n - - smtpd\n';
const FOREIGN = 'include "types.cf"\n\ncluster web (\n  UserNames = { admin = x }\n  )\n\nsystem node1 (\n  )\n';
interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface JsonProblem {
  readonly file: string;
  readonly rule: string;
  readonly severity: string;
  readonly fixable: boolean;
}

function run(words: readonly string[], { cwd = tree, input = '', env = {} }: RunOptions = {}): Run {
  return spawnSync(process.execPath, [script, ...words], {
    cwd,
    input,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], XDG_CACHE_HOME: cache, LANG: 'C', ...env },
    maxBuffer: 2 ** 26,
  });
}

interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
}

function check(words: readonly string[], options?: RunOptions): Run {
  return run(['check', ...words], options);
}

function problems(words: readonly string[], options?: RunOptions): JsonProblem[] {
  const { stdout, stderr } = check(['--format', 'json', ...words], options);
  assert.equal(stderr, '');
  return JSON.parse(stdout) as JsonProblem[];
}

/** Fails unless there is trouble, told in one line. */
function checkTrouble({ status, stderr }: Run, message: RegExp): void {
  assert.equal(status, 2, stderr);
  assert.match(stderr, message);
  assert.equal(stderr.trimEnd().split('\n').length, 1, stderr);
}

/** A configuration with all rules off but one and those named, so that the tests depend on no others. */
function configWith(levels: Readonly<Record<string, string>>, others: object = {}): string {
  const off = ruleIds.filter((id) => id !== 'syntax-boolean').map((id) => [id, 'off']);
  return JSON.stringify({ rules: { ...Object.fromEntries(off), ...levels }, ...others });
}

let tree = '';
let ruleIds: readonly string[] = [];
/** Where compiled code is kept. */
let cache = '';

before(() => {
  cache = mkdtempSync(path.join(tmpdir(), 'postfix-cache-'));
  const { stdout } = spawnSync(process.execPath, [script, 'rules', '--format', 'json'], { encoding: 'utf8' });
  ruleIds = (JSON.parse(stdout) as { readonly id: string }[]).map(({ id }) => id);
});

/** Writes files below the tree. */
function write(files: Readonly<Record<string, string | Buffer>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(tree, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

function read(name: string): string {
  return readFileSync(path.join(tree, name), 'utf8');
}

after(() => rmSync(cache, { recursive: true }));
beforeEach(() => {
  tree = mkdtempSync(path.join(tmpdir(), 'postfix-check-'));
  write({ '.postfixlint.json': configWith({}) });
});
afterEach(() => rmSync(tree, { recursive: true }));

describe('postfix-lint check', () => {
  it('exits with 0 where nothing is an error, and with 1 where something is', () => {
    write({ 'a/main.cf': CLEAN, 'b/main.cf': BAD });
    assert.deepEqual([check(['a']).status, check(['a']).stdout], [0, '1 file checked: no problems\n']);
    assert.equal(check(['b']).status, 1);
  });
  it('counts warnings when it is told to', () => {
    write({ 'main.cf': BAD, 'warn.json': configWith({ 'syntax-boolean': 'warning' }) });
    assert.equal(check(['.', '--config', 'warn.json']).status, 0);
    assert.equal(check(['.', '--config', 'warn.json', '--max-warnings', '1']).status, 0);
    const { status, stderr } = check(['.', '--config', 'warn.json', '--max-warnings', '0']);
    assert.equal(status, 1);
    assert.match(stderr, /more warnings than allowed: 1/);
  });
  it('reads main.cf and master.cf together', () => {
    write({ 'main.cf': 'mine = x\n', '.postfixlint.json': configWith({ 'obsolete-unused': 'error' }) });
    assert.equal(check(['main.cf']).status, 0);
    write({ 'master.cf': SMTPD });
    assert.equal(check(['main.cf']).status, 1);
    write({ 'master.cf': `${SMTPD}  -o smtpd_banner=$mine\n` });
    assert.equal(check(['main.cf']).status, 0);
    assert.equal(check(['.']).status, 0);
  });
  it('knows the version asked for', () => {
    const config = configWith({ 'obsolete-too-new': 'error' });
    write({ 'main.cf': 'smtpd_forbid_bare_newline = yes\n', '.postfixlint.json': config });
    assert.equal(check(['.', '--postfix-version', '3.9']).status, 0);
    assert.equal(check(['.', '--postfix-version', '3.0']).status, 1);
    write({ '.postfixlint.json': configWith({ 'obsolete-too-new': 'error' }, { postfixVersion: '3.0' }) });
    assert.equal(check(['.']).status, 1);
    assert.equal(check(['.', '--postfix-version', '3.9']).status, 0);
  });
  it('speaks the language asked for', () => {
    write({ 'main.cf': CLEAN });
    assert.match(check(['.', '--lang', 'de']).stdout, /keine Probleme/);
    assert.match(check(['.'], { env: { LANG: 'de_DE.UTF-8' } }).stdout, /keine Probleme/);
    assert.match(check(['.', '--lang', 'en'], { env: { LANG: 'de_DE.UTF-8' } }).stdout, /no problems/);
  });
  it('has colours when they are wanted', () => {
    write({ 'main.cf': BAD });
    const escape = String.fromCharCode(27);
    assert.ok(!check(['.']).stdout.includes(escape));
    assert.ok(check(['.', '--color']).stdout.includes(escape));
    assert.ok(!check(['.', '--no-color'], { env: { FORCE_COLOR: '1' } }).stdout.includes(escape));
  });
  it('writes every form', () => {
    write({ 'main.cf': BAD });
    assert.match(check(['.', '--format', 'github']).stdout, /^::error file=main\.cf,line=1,col=23,/);
    const log = JSON.parse(check(['.', '--format', 'sarif']).stdout) as { runs: { results: unknown[] }[] };
    assert.equal(log.runs[0]!.results.length, 1);
  });
  it('respects comments that switch rules off', () => {
    write({ 'main.cf': `# postfix-lint: disable-next-line syntax-boolean -- as an example\n${BAD}` });
    assert.equal(check(['.']).status, 0);
  });
});

describe('the files that are checked', () => {
  it('are those of all instances in a tree, templates and copies too', () => {
    write({ 'main.cf': BAD, 'a/master.cf.j2': CLEAN, 'a/b/my.main.cf': BAD, 'a/transport': BAD, 'a/main.cfg': BAD });
    assert.match(check(['.']).stdout, /^3 files checked/m);
    const files = problems(['.']).map(({ file }) => file);
    assert.deepEqual(files, ['main.cf', path.join('a', 'b', 'my.main.cf')]);
  });
  it('may be those from which an installation makes the real ones', () => {
    const config = configWith({ 'syntax-empty-value': 'error' });
    write({ '.postfixlint.json': config, 'main.cf.proto': 'sendmail_path =\n', 'a/main.cf': 'sendmail_path =\n' });
    assert.deepEqual(
      problems(['.']).map(({ file }) => file),
      [path.join('a', 'main.cf')],
    );
  });
  it('are named as the user names them', () => {
    write({ 'a/main.cf': BAD });
    assert.equal(problems(['a/main.cf'])[0]!.file, 'a/main.cf');
    assert.equal(problems([path.join(tree, 'a')])[0]!.file, path.join(tree, 'a/main.cf'));
    assert.equal(problems(['../a'], { cwd: path.join(tree, 'a') })[0]!.file, '../a/main.cf');
  });
  it('are checked once', () => {
    write({ 'main.cf': BAD });
    assert.equal(problems(['.', 'main.cf', './main.cf', tree]).length, 1);
  });
  it('are not those of version control and packages', () => {
    write({ 'main.cf': CLEAN, '.git/main.cf': BAD, 'node_modules/x/main.cf': BAD });
    assert.deepEqual(problems(['.']), []);
  });
  it('are not those of other programs, unless they are named', () => {
    write({ 'main.cf': FOREIGN, 'a/main.cf': CLEAN });
    const { status, stdout, stderr } = check(['.']);
    assert.deepEqual([status, stdout], [0, '1 file checked: no problems\n']);
    assert.equal(stderr, 'postfix-lint: main.cf: skipped, this is no file of Postfix\n');
    assert.match(check(['main.cf']).stdout, /^1 file checked/);
  });
  it('may have any name when they are named', () => {
    write({ settings: BAD, services: `${SMTPD}  -o smtpd_helo_required=true\n` });
    assert.deepEqual(
      problems(['settings', 'services']).map(({ file }) => file),
      ['settings', 'services'],
    );
  });
  it('are not those that the configuration excludes, unless they are named', () => {
    write({ 'main.cf': CLEAN, 'old/main.cf': BAD, '.postfixlint.json': configWith({}, { exclude: ['old'] }) });
    assert.equal(check(['.']).status, 0);
    assert.equal(check(['old/main.cf']).status, 1);
  });
  it('may be in any encoding', () => {
    write({ 'main.cf': Buffer.from(`# Gr\xfc\xdfe\n${BAD}`, 'latin1') });
    assert.equal(problems(['.']).length, 1);
  });
});

describe('links in a tree', () => {
  it('are followed to files inside of it', () => {
    write({ 'a/settings': BAD });
    symlinkSync('a/settings', path.join(tree, 'main.cf'));
    assert.deepEqual(
      problems(['.']).map(({ file }) => file),
      ['main.cf'],
    );
  });
  it('do not make a file count twice', () => {
    write({ 'a/main.cf': BAD });
    symlinkSync('a', path.join(tree, 'b'));
    symlinkSync('a/main.cf', path.join(tree, 'main.cf'));
    symlinkSync('..', path.join(tree, 'a/loop'));
    assert.equal(problems(['.']).length, 1);
  });
  it('are not followed out of it', () => {
    write({ 'in/main.cf': CLEAN, 'out/main.cf': BAD });
    symlinkSync('../out', path.join(tree, 'in/folder'));
    symlinkSync('../out/main.cf', path.join(tree, 'in/other.main.cf'));
    symlinkSync('/etc/hostname', path.join(tree, 'in/hostname'));
    const { status, stdout, stderr } = check(['in']);
    assert.deepEqual([status, stdout], [0, '1 file checked: no problems\n']);
    assert.equal(
      stderr,
      [
        'postfix-lint: in/folder: skipped, the link leads out of in',
        'postfix-lint: in/other.main.cf: skipped, the link leads out of in',
        '',
      ].join('\n'),
    );
  });
  it('that lead to themselves or nowhere are told', () => {
    write({ 'a/main.cf': BAD });
    symlinkSync('master.cf', path.join(tree, 'a/master.cf'));
    const looped = check(['a']);
    checkTrouble(looped, /a\/master\.cf: cannot be read: too many symbolic links/);
    assert.match(looped.stdout, /1 file checked: 1 problem/);
    checkTrouble(check(['a/master.cf']), /too many symbolic links/);
  });
});

describe('what cannot be checked', () => {
  it('is told, and the rest is checked', () => {
    write({ 'main.cf': BAD });
    const { stdout } = check(['missing', 'main.cf']);
    checkTrouble(check(['missing', 'main.cf']), /^postfix-lint: missing: cannot be read: no such file or directory$/m);
    assert.match(stdout, /1 file checked: 1 problem/);
  });
  it('is a directory with the name of a file', () => {
    write({ 'a/main.cf/x': '', 'a/master.cf': CLEAN });
    checkTrouble(check(['a']), /a\/main\.cf: is a directory, not a file/);
  });
  it('is a folder without any file of Postfix', () => {
    write({ 'a/x': '' });
    checkTrouble(check(['a']), /a: holds no main\.cf and no master\.cf/);
  });
  it('is a pipe', function () {
    if (spawnSync('mkfifo', [path.join(tree, 'main.cf')]).status !== 0) this.skip();
    checkTrouble(check(['.']), /main\.cf: neither a file nor a directory/);
    checkTrouble(check(['main.cf']), /main\.cf: neither a file nor a directory/);
  });
  it('is what the words do not say', () => {
    write({ 'main.cf': CLEAN });
    checkTrouble(check([]), /name what is to be checked/);
    checkTrouble(check(['.', '--postfix-version', 'x']), /"x" is no version of Postfix/);
    checkTrouble(check(['.', '--max-warnings', '-1']), /whole number/);
    checkTrouble(check(['.', '--format', 'xml']), /xml/);
    checkTrouble(check(['.', '--nonsense']), /nonsense/);
    checkTrouble(check(['.', '--stdin']), /not both/);
    checkTrouble(check(['.', '--stdin-filename', 'main.cf']), /goes with --stdin/);
  });
});

describe('the configuration', () => {
  it('is the nearest', () => {
    write({
      'main.cf': BAD,
      'a/b/main.cf': BAD,
      'a/.postfixlint.json': configWith({ 'syntax-boolean': 'off' }),
    });
    assert.deepEqual(
      problems(['.']).map(({ file }) => file),
      ['main.cf'],
    );
  });
  it('is the one that is named', () => {
    write({ 'main.cf': BAD, 'other.json': configWith({ 'syntax-boolean': 'hint' }) });
    assert.equal(problems(['.', '--config', 'other.json'])[0]!.severity, 'hint');
  });
  it('limits warnings in its own folder', () => {
    write({
      'a/main.cf': BAD,
      'a/.postfixlint.json': configWith({ 'syntax-boolean': 'warning' }, { maxWarnings: 0 }),
      'b/main.cf': BAD,
      'b/.postfixlint.json': configWith({ 'syntax-boolean': 'warning' }, { maxWarnings: 1 }),
    });
    assert.equal(check(['a']).status, 1);
    assert.equal(check(['b']).status, 0);
    assert.equal(check(['a', '--max-warnings', '1']).status, 0);
  });
  const broken: readonly (readonly [what: string, text: string, message: RegExp])[] = [
    ['is no JSON', '{ "rules": ', /no JSON/],
    ['has an unknown key', '{ "rule": {} }', /no key "rule"; the nearest is "rules"/],
    ['names a rule that does not exist', '{ "rules": { "nonsense": "off" } }', /no rule "nonsense"/],
    ['names a severity that does not exist', '{ "rules": { "syntax-boolean": "bad" } }', /"bad" is no severity/],
    ['names a version that is none', '{ "postfixVersion": "x" }', /"x" is no version/],
  ];
  for (const [what, text, message] of broken) {
    it(`is told of where it ${what}, and the rest is checked`, () => {
      write({ 'a/.postfixlint.json': text, 'a/main.cf': BAD, 'a/b/main.cf': BAD, 'c/main.cf': BAD });
      const result = check(['.']);
      checkTrouble(result, message);
      assert.match(result.stderr, /^postfix-lint: a\/\.postfixlint\.json: /);
      assert.match(result.stdout, /1 file checked: 1 problem/);
    });
  }
  it('is told of where it cannot be read', () => {
    write({ 'main.cf': BAD, 'a/.postfixlint.json/x': '', 'a/main.cf': BAD });
    checkTrouble(check(['.']), /a\/\.postfixlint\.json: cannot be read: illegal operation on a directory/);
    checkTrouble(check(['.', '--config', 'missing.json']), /missing\.json: cannot be read: no such file/);
  });
});

describe('--fix', () => {
  it('mends what is safe, and tells what is left', () => {
    write({ 'main.cf': `# first\r\n${BAD}smtpd_delay_reject = perhaps\n`, 'master.cf': SMTPD });
    const { status, stdout } = check(['.', '--fix']);
    assert.equal(read('main.cf'), `# first\r\n${FIXED}smtpd_delay_reject = perhaps\n`);
    assert.equal(status, 1);
    assert.match(stdout, /1 problem/);
    assert.match(stdout, /1 file changed by --fix/);
    assert.deepEqual(readdirSync(tree).sort(), ['.postfixlint.json', 'main.cf', 'master.cf']);
  });
  it('exits with 0 where nothing is left', () => {
    write({ 'main.cf': BAD });
    assert.equal(check(['.', '--fix']).status, 0);
    assert.equal(check(['.', '--fix']).stdout, '1 file checked: no problems\n');
  });
  it('puts a new file in the place of the old one, with the same permissions', () => {
    write({ 'main.cf': BAD, 'clean/main.cf': CLEAN });
    for (const mode of [0o640, 0o604, 0o600]) {
      write({ 'main.cf': BAD });
      chmodSync(path.join(tree, 'main.cf'), mode);
      const before = statSync(path.join(tree, 'main.cf'));
      const untouched = statSync(path.join(tree, 'clean/main.cf'));
      assert.equal(check(['.', '--fix']).status, 0);
      const after = statSync(path.join(tree, 'main.cf'));
      assert.deepEqual([after.mode, after.uid, after.gid], [before.mode, before.uid, before.gid]);
      assert.notEqual(after.ino, before.ino);
      assert.equal(statSync(path.join(tree, 'clean/main.cf')).ino, untouched.ino);
    }
  });
  it('keeps every byte that it does not change', () => {
    write({ 'main.cf': Buffer.from(`# Gr\xfc\xdfe\xff\r\n${BAD}# no end`, 'latin1') });
    check(['.', '--fix']);
    const expected = Buffer.from(`# Gr\xfc\xdfe\xff\r\n${FIXED}# no end`, 'latin1');
    assert.deepEqual(readFileSync(path.join(tree, 'main.cf')), expected);
  });
  it('mends what a link leads to, and leaves the link', () => {
    write({ 'a/settings': BAD });
    symlinkSync('a/settings', path.join(tree, 'main.cf'));
    const { status, stderr } = check(['.', '--fix']);
    assert.equal(status, 0);
    assert.match(stderr, /^postfix-lint: main\.cf: is a link; fixed is what it leads to: .*a\/settings$/m);
    assert.ok(lstatSync(path.join(tree, 'main.cf')).isSymbolicLink());
    assert.equal(read('a/settings'), FIXED);
  });
  it('leaves files alone that it does not check', () => {
    write({ 'in/main.cf': CLEAN, 'out/main.cf': BAD, 'in/foreign/main.cf': FOREIGN });
    symlinkSync('../out/main.cf', path.join(tree, 'in/other.main.cf'));
    check(['in', '--fix']);
    assert.equal(read('out/main.cf'), BAD);
    assert.equal(read('in/foreign/main.cf'), FOREIGN);
  });
  it('tells of a folder that it may not write to, and of what is then left', function () {
    if (process.getuid?.() === 0) this.skip();
    write({ 'a/main.cf': BAD });
    chmodSync(path.join(tree, 'a'), 0o555);
    const result = check(['a', '--fix']);
    chmodSync(path.join(tree, 'a'), 0o755);
    checkTrouble(result, /a\/main\.cf: cannot be fixed: permission denied/);
    assert.match(result.stdout, /1 problem/);
    assert.equal(read('a/main.cf'), BAD);
  });
});

describe('--stdin', () => {
  it('checks a text by the name it would have', () => {
    const input = `${SMTPD}  -o smtpd_helo_required=true\n`;
    const [problem] = problems(['--stdin', '--stdin-filename', 'a/master.cf'], { input });
    assert.equal(problem!.file, 'a/master.cf');
  });
  it('checks a text without a name', () => {
    assert.equal(problems(['--stdin'], { input: BAD })[0]!.file, '<stdin>');
    assert.equal(check(['--stdin'], { input: '' }).status, 0);
  });
  it('goes by the configuration and the files beside that name', () => {
    write({ 'a/.postfixlint.json': configWith({ 'syntax-boolean': 'off' }) });
    assert.equal(check(['--stdin', '--stdin-filename', 'a/main.cf'], { input: BAD }).status, 0);
  });
  it('gives the fixed text, and the report beside it', () => {
    const { status, stdout, stderr } = check(['--stdin', '--fix', '--stdin-filename', 'main.cf'], { input: BAD });
    assert.deepEqual([status, stdout], [0, FIXED]);
    assert.match(stderr, /1 file checked: no problems/);
    assert.ok(!existsSync(path.join(tree, 'main.cf')));
  });
  it('gives the text back where there is nothing to mend, whatever it is', () => {
    const input = Buffer.from([0xff, 0x00, 0x0d, 0x0a, 0x23]);
    const { stdout } = spawnSync(process.execPath, [script, 'check', '--stdin', '--fix'], { cwd: tree, input });
    assert.deepEqual(stdout, input);
  });
});

describe('compiled code', () => {
  /** The files that a run leaves behind. */
  function kept(env: Readonly<Record<string, string>> = {}): string[] {
    write({ 'main.cf': CLEAN });
    const home = path.join(tree, 'cache');
    const result = check(['main.cf'], { env: { XDG_CACHE_HOME: home, ...env } });
    assert.deepEqual(result, { ...result, status: 0, stdout: '1 file checked: no problems\n', stderr: '' });
    const folder = path.join(home, 'postfix-lint');
    return existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : [];
  }

  it('is kept for its owner alone', function () {
    const [file, ...others] = kept();
    if (file === undefined) this.skip(); // Only builds for production keep any.
    assert.deepEqual(others, []);
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.equal(statSync(path.dirname(file)).mode & 0o777, 0o700);
    const { ino } = statSync(file);
    assert.deepEqual([kept(), statSync(file).ino], [[file], ino]);
  });
  it('is made again where it is damaged, or others could have written it', function () {
    const [file] = kept();
    if (file === undefined) this.skip();
    for (const spoil of [() => writeFileSync(file, 'nonsense'), () => chmodSync(file, 0o666)]) {
      spoil();
      const { ino } = statSync(file);
      assert.deepEqual(kept(), [file]);
      assert.notEqual(statSync(file).ino, ino);
    }
  });
  it('of older programs goes', function () {
    const [file] = kept();
    if (file === undefined) this.skip();
    writeFileSync(path.join(path.dirname(file), 'older'), '');
    rmSync(file);
    assert.deepEqual(kept(), [file]);
  });
  it('is not kept where that is not wanted, or not possible', () => {
    assert.deepEqual(kept({ NODE_DISABLE_COMPILE_CACHE: '1' }), []);
    write({ cache: '' });
    assert.deepEqual(kept(), []);
  });
});

describe('postfix-lint rules', () => {
  it('lists every rule, for scripts', () => {
    const rules = JSON.parse(run(['rules', '--format', 'json']).stdout) as Record<string, unknown>[];
    assert.ok(rules.length > 50);
    for (const rule of rules) {
      for (const field of ['id', 'category', 'severity', 'summary', 'url']) {
        assert.ok(typeof rule[field] === 'string' && rule[field] !== '', `${String(rule['id'])}: ${field}`);
      }
      assert.equal(typeof rule['fixable'], 'boolean');
    }
  });
  it('lists every rule, for people, in their language', () => {
    assert.match(run(['rules']).stdout, /^syntax-boolean\tsyntax\terror\tfix\t/m);
    assert.notEqual(run(['rules', '--lang', 'de']).stdout, run(['rules', '--lang', 'en']).stdout);
  });
});
