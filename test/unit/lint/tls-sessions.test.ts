/** Caches of TLS sessions: where they are, whom they belong to, and what becomes of them. */

import assert from 'node:assert/strict';
import { primeBits } from '../../../server/src/lint/shared/dh-parameters';
import { RULES } from '../../../server/src/lint/rules/index';
import { checkFindings, checkFix, fixAll } from '../../support/check';
import { allFindings, makeInstance, type TestInstance } from '../../support/instance';

describe('caches of TLS sessions', () => {
  it('are told apart by the value that tlsmgr sees', () => {
    checkFindings(
      `
      --- main.cf
        smtpd_tls_session_cache_database = btree:\${data_directory}/scache
        smtp_tls_session_cache_database = btree:/var/lib/postfix/scache
      #                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error tls-session-cache-shared: "btree:/var/lib/postfix/scache" is the file of "smtpd_tls_session_cache_database" too: tlsmgr does not start, and without it there is no TLS.
        lmtp_tls_session_cache_database = btree:/var/lib/postfix/lmtp
      --- master.cf
        tlsmgr unix - - n 1000? 1 tlsmgr
      `,
      { only: 'tls-session-cache-shared' },
    );
  });

  it('follow what tlsmgr alone is told', () => {
    checkFindings(
      `
      --- main.cf
        smtpd_tls_session_cache_database = btree:\${data_directory}/scache
        smtp_tls_session_cache_database = btree:\${data_directory}/scache
      --- master.cf
        tlsmgr unix - - n 1000? 1 tlsmgr
          -o smtp_tls_session_cache_database=btree:/var/lib/postfix/other
      `,
      { only: 'tls-session-cache-shared' },
    );
  });

  it('get files that no other cache has', () => {
    const fixed = fixAll({
      main: 'smtp_tls_session_cache_database = btree:${data_directory}/lmtp_scache\nlmtp_tls_session_cache_database = btree:${data_directory}/lmtp_scache\n',
    });
    assert.equal(
      fixed.main,
      'smtp_tls_session_cache_database = btree:${data_directory}/lmtp_scache\nlmtp_tls_session_cache_database = btree:${data_directory}/lmtp_scache_2\n',
    );
  });

  it('keep their name when they move', () => {
    checkFix(
      `
        smtp_tls_session_cache_database = lmdb:/run/smtp_cache
      `,
      `
        smtp_tls_session_cache_database = lmdb:\${data_directory}/smtp_cache
      `,
      { only: 'tls-session-cache-location' },
    );
  });

  it('are where the host says whom the directory belongs to', () => {
    const messages = (uid: number): string[] => {
      const made = makeInstance(
        { main: 'smtp_tls_session_cache_database = btree:/srv/tls/scache\n' },
        undefined,
        RULES,
      );
      onHost(made, { '/srv/tls': uid });
      return allFindings(made)
        .filter(({ rule }) => rule.id === 'tls-session-cache-location')
        .map(({ severity }) => severity);
    };
    assert.deepEqual(messages(0), ['warning']);
    assert.deepEqual(messages(106), []);
  });

  it('that others name are not deleted without a question', () => {
    const main =
      'smtpd_tls_session_cache_database = btree:${data_directory}/scache\nsmtp_tls_session_cache_database = ${smtpd_tls_session_cache_database}_out\n';
    assert.equal(fixAll({ main }).main, main);
  });
});

describe('Diffie-Hellman parameters', () => {
  it('are measured, and what is no such thing is not', () => {
    assert.equal(primeBits(''), undefined);
    assert.equal(primeBits('-----BEGIN DH PARAMETERS-----\nMAYCAQsCAQI=\n-----END DH PARAMETERS-----\n'), 4);
    assert.equal(primeBits('-----BEGIN DH PARAMETERS-----\nMIIBCAKCAQEA\n-----END DH PARAMETERS-----\n'), undefined);
    assert.equal(primeBits('-----BEGIN DH PARAMETERS-----\nno base 64!\n-----END DH PARAMETERS-----\n'), undefined);
  });
});

/** Makes the instance one on its host, with directories that belong to these users. */
function onHost({ instance }: TestInstance, owners: Readonly<Record<string, number>>): void {
  instance.files.isHost = true;
  for (const [path, uid] of Object.entries(owners)) {
    instance.files.facts(path);
    instance.files.answer({ what: 'facts', path }, { kind: 'directory', mode: 0o755, uid, gid: 0, modified: 0 });
  }
}
