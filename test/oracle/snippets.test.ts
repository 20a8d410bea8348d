/** Every snippet, expanded with its defaults, is accepted by the real postconf without a warning. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly description: string;
  readonly body: string | readonly string[];
}

const root = join(import.meta.dirname, '../..');
const mainSnippets = load('postfix-main');
const masterSnippets = load('postfix-master');

/** Parameters that snippets use and that an older real Postfix may not know yet. */
const newerParameters: Readonly<Record<string, string>> = {
  smtp_tlsrpt_enable: '3.10',
  smtp_tlsrpt_socket_name: '3.10',
};

/** Snippets for main.cf that only make sense together with a service in master.cf. */
const companions: Readonly<Record<string, string>> = {
  'Policy service': 'Policy service',
};

/** Client files of database tables that snippets name, so that postconf can open them. */
const databaseFiles = [
  'mysql-domains.cf',
  'mysql-users.cf',
  'mysql-aliases.cf',
  'pgsql-domains.cf',
  'pgsql-users.cf',
  'pgsql-aliases.cf',
  'ldap-recipients.cf',
];

describe('snippets against the real postconf', () => {
  let directory = '';

  before(() => {
    const version = spawnSync('postconf', ['-d', '-h', 'mail_version'], { encoding: 'utf8' });
    assert.equal(version.error, undefined, 'postconf is missing: install Debian package "postfix"');
    directory = mkdtempSync(join(tmpdir(), 'postfix-snippets-'));
    for (const name of databaseFiles) {
      write(name, '');
    }
  });

  after(() => {
    if (directory !== '') {
      rmSync(directory, { recursive: true });
    }
  });

  for (const [name, snippet] of Object.entries(mainSnippets)) {
    it(`main.cf: ${name}`, () => {
      const companion = companions[name];
      const services = companion === undefined ? '' : expand(required(masterSnippets, companion));
      const text = expand(snippet);
      const shown = check(text, services);
      for (const parameter of parameterNames(text)) {
        if (newerParameters[parameter] === undefined) {
          assert.match(shown.main, new RegExp(`^${parameter} =`, 'm'));
        }
      }
    });
  }

  for (const [name, snippet] of Object.entries(masterSnippets)) {
    it(`master.cf: ${name}`, () => {
      const text = expand(snippet);
      // An option by itself needs a service in front of it.
      const services = text.startsWith('-') ? `smtp inet n - n - - smtpd\n  ${text}` : text;
      const shown = check('', services);
      const expected = services.split('\n').filter((line) => /^[^\s#]/.test(line));
      assert.equal(shown.master.split('\n').filter((line) => /^[^\s#]/.test(line)).length, expected.length);
    });
  }

  it('says from which version on, where a snippet needs a newer Postfix', () => {
    for (const snippet of Object.values(mainSnippets)) {
      for (const parameter of parameterNames(expand(snippet))) {
        const since = newerParameters[parameter];
        if (since !== undefined) {
          assert.ok(snippet.description.includes(`${since} and later`), snippet.description);
        }
      }
    }
  });

  it('has no prefix twice', () => {
    for (const set of [mainSnippets, masterSnippets]) {
      const prefixes = Object.values(set).flatMap((snippet) => snippet.prefix);
      assert.deepEqual(
        prefixes.filter((prefix, index) => prefixes.indexOf(prefix) !== index),
        [],
      );
    }
  });

  /** Runs postconf on an instance of these two texts and fails at any warning but those expected of an old version. */
  function check(main: string, master: string): { main: string; master: string } {
    write('main.cf', `compatibility_level = 3.6\n${main}\n`);
    write('master.cf', `${master}\n`);
    return { main: postconf('-n'), master: postconf('-M') };
  }

  function postconf(option: string): string {
    const run = spawnSync('postconf', ['-c', directory, option], { encoding: 'utf8' });
    const complaints = run.stderr.split('\n').filter((line) => {
      const unused = /unused parameter: ([^=]+)=/.exec(line)?.[1];
      return line !== '' && (unused === undefined || newerParameters[unused] === undefined);
    });
    assert.deepEqual(complaints, []);
    assert.equal(run.status, 0);
    return run.stdout;
  }

  /** Postfix reads a file again and again while it is fresh, which would repeat its warnings. */
  function write(name: string, text: string): void {
    const path = join(directory, name);
    writeFileSync(path, text);
    const anHourAgo = new Date(Date.now() - 3_600_000);
    utimesSync(path, anHourAgo, anHourAgo);
  }
});

function load(name: string): Readonly<Record<string, Snippet>> {
  return JSON.parse(readFileSync(join(root, 'snippets', `${name}.json`), 'utf8')) as Record<string, Snippet>;
}

function required(set: Readonly<Record<string, Snippet>>, name: string): Snippet {
  const snippet = set[name];
  assert.ok(snippet, `no snippet "${name}"`);
  return snippet;
}

function parameterNames(text: string): string[] {
  return [...text.matchAll(/^([^\s#=]+)\s*=/gm)].map((match) => match[1] ?? '');
}

/** The text VS Code inserts when every placeholder keeps its default (first choice, first value). */
function expand(snippet: Snippet): string {
  const body = typeof snippet.body === 'string' ? snippet.body : snippet.body.join('\n');
  const values = new Map<string, string>();
  const stop = /\\([\\$}])|\$\{(\d+):((?:\\.|[^\\}])*)\}|\$\{(\d+)\|((?:\\.|[^\\|])*)\|\}|\$\{(\d+)\}|\$(\d+)/g;
  return body.replace(stop, (_, escaped, named, text, choice, list, braced, plain) => {
    if (escaped !== undefined) {
      return escaped as string;
    }
    const number = (named ?? choice ?? braced ?? plain) as string;
    const given = (text ?? (list as string | undefined)?.split(',')[0]) as string | undefined;
    if (given !== undefined) {
      values.set(number, given.replace(/\\(.)/g, '$1'));
    }
    return values.get(number) ?? '';
  });
}
