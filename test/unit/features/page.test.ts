/** The pages of the reference. */

import assert from 'node:assert/strict';
import { page } from '../../../server/src/features/page';
import { pathOf, relativePath } from '../../../server/src/features/page/address';
import { edition, knowledge } from '../../support/knowledge';

/** Fails unless all of `parts` stand on the page. A part that begins with `!` must not. */
function checkPage(path: string, parts: readonly string[], version?: string): void {
  const text = page(knowledge, edition(version), path);
  for (const part of parts) {
    if (part.startsWith('!')) assert.ok(!text.includes(part.slice(1)), `${part.slice(1)} stands in\n${text}`);
    else assert.ok(text.includes(part), `${part} does not stand in\n${text}`);
  }
}

describe('an address', () => {
  it('has a folder for each kind', () => assert.equal(pathOf('parameter myhostname'), '/parameter/myhostname.md'));
  it('holds the vocabulary of a value', () => assert.equal(pathOf('value pipe-flags R'), '/value/pipe-flags.R.md'));
  it('is its own for every name', () => {
    // Editors may take paths for the same that differ in letter case alone.
    const paths = knowledge.reference.names.map(({ key }) => pathOf(key).toLowerCase());
    assert.equal(new Set(paths).size, paths.length);
  });
  it('leads from page to page', () => {
    assert.equal(relativePath('/parameter/a.md', 'concept b'), '../concept/b.md');
    assert.equal(relativePath('/index.md', 'subject b'), 'subject/b.md');
    assert.equal(relativePath('/parameter/a.md', 'value pipe-flags >'), '../value/pipe-flags.%3E.md');
  });
});

describe('the page of a parameter', () => {
  const path = '/parameter/disable_vrfy_command.md';

  it('tells what it does, by an example too', () =>
    checkPage(path, [
      '# disable_vrfy_command',
      'Refuses the command VRFY.',
      '> **Risk:** None.',
      '```ini\ndisable_vrfy_command = yes\n```',
      '| Type | yes or no |',
    ]));
  it('tells what holds in this version, and apart from it what in others', () => {
    checkPage(path, ['Always.\n\nOf late.', '- before 3.7: Of old.']);
    checkPage(path, ['Always.\n\nOf old.', '- 3.9 and later: Of late.'], '3.0');
  });
  it('leads to what is related', () =>
    checkPage(path, [
      '](../parameter/smtpd_helo_required.md)',
      '[When lists are read](../concept/stages.md): When a list',
    ]));
  it('leads to its subject', () => checkPage(path, ['[Who may do what](../subject/smtpd-access.md)']));
  it('is reached from what it points to', () =>
    checkPage('/concept/stages.md', ['](../parameter/disable_vrfy_command.md): Refuses']));
  it('tells of the default in other versions', () =>
    checkPage('/parameter/smtputf8_enable.md', ['| Default |', 'from 3.0 on']));
  it('leads to its counterpart', () => checkPage('/parameter/smtpd_tls_cert_file.md', ['smtp_tls_cert_file.md)']));
  it('of another version says so', () => {
    checkPage('/parameter/smtpd_forbid_bare_newline.md', ['**Not yet** in this version'], '3.0');
    checkPage('/parameter/virtual_maps.md', ['# virtual_maps', 'virtual_alias_maps.md)']);
  });
  it('lists its values', () =>
    checkPage('/parameter/smtp_tls_security_level.md', ['](../value/tls-client-levels.may.md)']));
});

describe('pages of other kinds', () => {
  it('a restriction', () => checkPage('/restriction/permit.md', ['| Works in |', 'smtpd_client_restrictions.md)']));
  it('a table type', () => checkPage('/table/hash.md', ['`.db`', '`postmap hash:…`']));
  it('a table type with settings', () => checkPage('/table/ldap.md', ['](../client/ldap.bind.md)']));
  it('a setting of a database client', () => checkPage('/client/ldap.bind.md', ['](../table/ldap.md)']));
  it('a program', () => checkPage('/program/smtpd.md', ['](../service/submission.md)']));
  it('a service', () =>
    checkPage('/service/submission.md', ['#submission  inet', '\n#    -o ', '](../program/smtpd.md)']));
  it('a column', () => checkPage('/column/chroot.md', ['# chroot', 'Whether a service is locked in.']));
  it('a value', () => checkPage('/value/tls-client-levels.may.md', ['](../parameter/smtp_tls_security_level.md)']));
  it('parameters that services make', () =>
    checkPage('/service-parameter/_destination_rate_delay.md', ['# transport_destination_rate_delay', '| Unit |']));
  it('a subject', () =>
    checkPage('/subject/smtpd-access.md', ['# Who may do what', '](../concept/stages.md)', '3.11']));
  it('all subjects', () => checkPage('/index.md', ['[Who may do what](subject/smtpd-access.md) (']));
});

describe('a page that does not exist', () => {
  it('names those whose name is like it', () =>
    checkPage('/parameter/smtpd_tls_sert_file.md', ['goes by this name', '](../parameter/smtpd_tls_cert_file.md)']));
  it('names those whose name holds it', () =>
    checkPage('/parameter/bare_newline.md', ['smtpd_forbid_bare_newline.md)']));
  it('is never empty', () => {
    for (const path of [
      '',
      '/',
      '/.md',
      '/parameter/constructor.md',
      '/x/y/z',
      '/parameter/%.md',
      `/${'ä'.repeat(9999)}.md`,
    ])
      checkPage(path, ['goes by this name', '- [']);
  });
});

describe('every page', () => {
  it('leads only to pages that exist', () => {
    const paths = new Set([
      ...knowledge.reference.names.map(({ key }) => pathOf(key)),
      ...knowledge.explanations.subjects.map(({ id }) => pathOf(`subject ${id}`)),
      '/index.md',
    ]);
    for (const version of ['3.0', '3.7', undefined]) {
      for (const path of paths) {
        const text = page(knowledge, edition(version), path);
        for (const [, target] of text.matchAll(/\]\((?!https:)([^)]+)\)/g)) {
          const resolved = decodeURIComponent(new URL(target!, `file://${path}`).pathname);
          assert.ok(paths.has(resolved), `${path} leads to ${resolved}`);
        }
      }
    }
  });
});

describe('a translation', () => {
  after(() => (knowledge.explanations.language = 'en'));

  it('takes the place of what it translates, and leaves the rest', () => {
    knowledge.explanations.language = 'de-AT';
    checkPage('/parameter/disable_vrfy_command.md', [
      'Verweigert den Befehl VRFY.',
      '[Wer was darf]',
      'disable_vrfy_command = yes',
    ]);
    checkPage('/concept/stages.md', ['When a list is looked at.']);
  });
  it('that does not exist is English', () => {
    knowledge.explanations.language = 'fr';
    checkPage('/parameter/disable_vrfy_command.md', ['Refuses the command VRFY.']);
  });
});
