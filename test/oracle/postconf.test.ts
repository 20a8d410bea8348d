/** `postfix-lint postconf` prints what the real postconf prints: output, warnings and exit status. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { requirePostconf } from '../support/agreement';
import { collected, collectedInstances } from '../support/collection';
import { brokenText, oddConfiguration } from '../support/odd-configuration';
import { compareAll, type Comparison, type Configuration, type Run } from '../support/postconf-command';

const VERSION = '3.7.11';
const STOCK_MASTER = '/usr/share/postfix/master.cf.dist';

/** What differs from machine to machine, by cause. */
const MACHINE: readonly { readonly cause: string; readonly settle: (text: string) => string }[] = [
  {
    cause: 'each process has a number',
    settle: (text) =>
      text.replace(/^process_id = \d+$/gm, 'process_id = N').replace(/postconf([ .])\d+(?=[ .])/g, 'postconf$1N'),
  },
  {
    cause: 'whoever builds Postfix chooses where its files are',
    settle: (text) =>
      text
        .replace(/^(html|manpage|readme)_directory = .*$/gm, '$1_directory = D')
        .replaceAll('/usr/lib/postfix/sbin', '/usr/libexec/postfix'),
  },
];

/**
 * Which of several broken values postconf comes to first depends on its hash tables, and so does the order of its warnings.
 * Output that is cut off when it gives up ends elsewhere where texts of the machine have another length.
 */
function check({ name, words, ours, theirs }: Comparison): void {
  const what = `${name}: postconf ${words.join(' ')}`;
  assert.equal(ours.status, theirs.status, what);
  const [our, their] = [settled(ours), settled(theirs)];
  const length = ours.status === 0 ? Infinity : Math.max(0, Math.min(our.length, their.length) - 100);
  assert.equal(our.slice(0, length), their.slice(0, length), what);
  if (isBrokenValue(theirs)) assert.ok(isBrokenValue(ours), what);
  else assert.deepEqual([...ours.stderr].sort(), [...theirs.stderr].sort(), what);
}

function settled({ stdout }: Run): string {
  return MACHINE.reduce((text, { settle }) => settle(text), stdout);
}

function isBrokenValue({ stderr }: Run): boolean {
  return stderr.at(-1)?.endsWith('macro processing error') ?? false;
}

function compare(configurations: readonly Configuration[], questions: readonly string[]): void {
  const words = questions.map((question) => question.split(' ').filter((one) => one !== ''));
  for (const comparison of compareAll(configurations, words, VERSION)) check(comparison);
}

function configurationIn(folder: string, name: string): Configuration {
  return { name, main: read(join(folder, 'main.cf')), master: read(join(folder, 'master.cf')) };
}

function read(path: string): string {
  return readFileSync(path, 'latin1');
}

describe('postfix-lint postconf', function () {
  this.timeout(120_000);
  before(requirePostconf);

  it('agrees with postconf on configurations of all kinds', () => {
    const root = join(import.meta.dirname, '../..');
    const folders = (of: string, names: readonly string[]): Configuration[] =>
      names.map((name) => configurationIn(join(root, of, name), name));
    const examples = readdirSync(join(root, 'examples'), { withFileTypes: true });
    const stock = read(STOCK_MASTER);
    compare(
      [
        ...folders('test/samples', readdirSync(join(root, 'test/samples'))),
        ...folders(
          'examples',
          examples.filter((one) => one.isDirectory()).map(({ name }) => name),
        ),
        ...collectedInstances().map(({ name, texts }) => ({ name, main: '', master: stock, ...texts })),
        // What a template is made of is text like any other.
        ...collected('main-template').map(({ name, text }) => ({ name, main: text, master: stock })),
        ...collected('master-template').map(({ name, text }) => ({ name, main: '', master: text })),
      ],
      [
        ...['-n', '-nf', '-nx', '-d', '-M', '-Mf', '-Mx', '-P', '-F'],
        '-h myhostname mydestination nonsense',
        '-C user,service',
        '-x -o mydomain=example.org mydomain myorigin mydestination',
      ],
    );
  });

  it('agrees with postconf on odd configurations', () => {
    const sample = fc.sample(oddConfiguration, { numRuns: 300, seed: 1 });
    const all = sample.map(({ main, master }, at) => ({
      name: `number ${at}`,
      main: bytes(main),
      master: bytes(master),
    }));
    compare(all, ['-n']);
    compare(all.slice(0, 150), ['-nxf', '-Mf']);
    compare(all.slice(150), ['-Px smtp/inet */unix/a zz local/*/*', 'a b virtual_maps x-y', '-o a=$b -nC user -x']);
  });

  it('warns as postconf does of broken values', () => {
    const sample = fc.sample(brokenText, { numRuns: 150, seed: 1 });
    const configurations = sample.map((text, at) => {
      const [value, master] = [text.replaceAll('é', 'e'), 'smtp inet n - n - - smtpd\n'];
      return {
        name: `number ${at}`,
        main: `loop = $pool b\npool = $loop$loop\nmydestination = a\nb = ${value}\n`,
        master,
      };
    });
    for (const { name, ours, theirs } of compareAll(configurations, [['-x', 'b', 'loop']], VERSION)) {
      const warnings = ({ stderr }: Run): string[] => stderr.filter((line) => !line.includes('parameter: '));
      assert.deepEqual(warnings(ours), warnings(theirs), name);
    }
  });

  it('agrees with postconf on files of database clients', () => {
    const master = 'smtp inet n - n - - smtpd -o virtual_alias_maps=sqlite:DIR/s.cf,mysql:DIR/m.cf\n';
    const main = [
      'virtual_alias_maps = ldap:DIR/l.cf, proxy:ldap:DIR/l.cf, pgsql:DIR, pgsql:DIR/nowhere, mysql:/dev/null',
      'alias_maps = {memcache:DIR/c.cf} pipemap:{ldap:DIR/l2.cf,hash:DIR/h}',
      'transport_maps = regexp:/nowhere, mysql:DIR/m.cf/x',
    ];
    const others = {
      'l.cf': 'server_host = a\nserver_hots = b\n  more\n# comment\nserver_host = c\n',
      'l2.cf': ' stray\nbind = no\nbindd = $nothing\n',
      'm.cf': 'hosts = a\nuser\t= b\nPassword = c',
      's.cf': 'dbpath = x\n',
      'c.cf': 'memcache = x\nline without sense\n',
    };
    const sound = { ...others, 'c.cf': 'memcache = x\n' };
    compare(
      [
        { name: 'broken', main: main[1]!, master, others },
        { name: 'sound', main: main.join('\n'), master, others: sound },
      ],
      ['-n', '-M', 'alias_maps'],
    );
  });

  it('agrees with postconf on files that are not there, and on what makes no sense', () => {
    const whole = { main: 'a = 1\nmyorigin = $a\n', master: 'smtp inet n - n - - smtpd -o a=2\n' };
    compare(
      [
        { name: 'whole', ...whole },
        { name: 'no master.cf', main: whole.main },
        { name: 'empty', main: '', master: '' },
      ],
      [
        ...[
          '-n',
          '-M',
          '-P',
          '-F',
          '-d a',
          '-dn',
          '-do x=y',
          '-Mn',
          '-MF',
          '-FP',
          '-Md',
          '-hH',
          '-Mh',
          '-PC user',
          '-FH',
        ],
        ...[
          '-C nothing',
          '-C Builtin,x',
          '-C ALL -n',
          '-o nothing',
          '-o =x',
          '-M a/b/c',
          '-M s*',
          '-M /',
          '-F a/b/c',
          '-F //',
        ],
        ...[
          '-P smtp//a',
          '-F */*/chroot smtp/inet/command',
          '-M nothing smtp',
          '-- -n',
          'a -n',
          '-n -- a',
          '-nHf',
          '-PhMf',
        ],
        ...['-o a=b -o a=c -n a', '-oa=c a', '-xhn -o a=$mail_name a myorigin'],
      ],
    );
  });
});

/** Text as Postfix reads it. */
function bytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
