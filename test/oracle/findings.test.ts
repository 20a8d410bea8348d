/** What the rules say of whole configurations: those that Postfix comes with, a chapter's, and real ones. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { RULES } from '../../server/src/lint/rules/index';
import { requirePostconf } from '../support/agreement';
import { fixAll } from '../support/check';
import { collectedInstances, hasCollection } from '../support/collection';
import { readFolder } from '../support/folder';
import { allFindings, makeInstance, type OtherFiles, type Texts } from '../support/instance';
import { edition, facts } from '../support/knowledge';
import { postconf, withDirectory } from '../support/postconf';

const root = path.join(import.meta.dirname, '../..');

/** Rules with their severities, as often as they report. */
function told(texts: Texts, version?: string, files?: OtherFiles): string[] {
  return allFindings(makeInstance(texts, version, RULES, files)).map(({ severity, rule }) => `${severity} ${rule.id}`);
}

describe('the rules on whole configurations', function () {
  this.timeout(120_000);
  before(requirePostconf);

  describe('that come with Postfix: no warning, no error', () => {
    for (const { series } of facts.releases) {
      it(`master.cf of ${series}`, () => {
        const level = edition(series).isSince('3.6') ? '3.6' : '2';
        const found = told({ main: `compatibility_level = ${level}\n`, master: stockMaster(series) }, series);
        assert.deepEqual(found.filter(isLoud), []);
      });
    }

    it('main.cf and master.cf of Debian', () => {
      const share = '/usr/share/postfix';
      const [main, master] = ['main.cf.debian', 'master.cf.dist'].map((name) =>
        readFileSync(path.join(share, name), 'latin1'),
      );
      assert.deepEqual(told({ main: main!, master: master! }, '3.7').filter(isLoud), []);
    });
  });

  describe('of the LPIC-303 chapter', () => {
    const { texts, files } = readFolder(path.join(root, 'examples/lpic-303'));

    it('are told what is obsolete and what is insecure', () => {
      const found = new Set(told(texts, undefined, files).map((line) => line.split(' ')[1]));
      const missing = CHAPTER.filter((id) => !found.has(id));
      assert.deepEqual(missing, []);
    });

    it('are such that postconf has no warning once all that is safe is mended', () => {
      const fixed = fixAll(texts, '3.7', { files });
      withDirectory(fixed, (directory) => {
        for (const option of ['-n', '-M']) {
          const { messages, status } = postconf(directory, option);
          assert.deepEqual({ messages, status }, { messages: [], status: 0 });
        }
      });
    });
  });

  describe('of a collection of real ones', () => {
    it('report those errors alone for which there is a reason', function () {
      if (!hasCollection) this.skip(); // The collection is no part of the project.
      const found = collectedInstances().flatMap(({ name, texts, files }) =>
        allFindings(makeInstance(texts, undefined, RULES, files))
          .filter(({ severity }) => severity === 'error')
          .map(({ rule, file }) => `${name} ${file} ${rule.id}`),
      );
      assert.deepEqual([...new Set(found)].sort(), Object.keys(KEPT).sort());
    });
  });
});

/** What the chapter's configuration has wrong. */
const CHAPTER = [
  'obsolete-dns-lookups',
  'obsolete-per-site',
  'obsolete-use-tls',
  'sasl-client-cleartext',
  'master-fifo-legacy',
];

/** Errors that Postfix itself would not stop at when it starts, and why they are errors all the same. */
const KEPT: Readonly<Record<string, string>> = {
  'OpenMandrivaAssociation__mailserver-config/main.cf main size-message-vs-mailbox':
    'local(8) does not start: a message may be larger than a mailbox',
  'anncix__dn42_email/config__postfix__main.cf main syntax-inline-comment':
    'the number ends in a comment, which every program refuses',
  'lee0210__mailserver/etc__postfix__main.cf main sasl-client-cleartext':
    'the password for the relay is sent to a server that offers no TLS, or seems to',
};

function isLoud(line: string): boolean {
  return line.startsWith('error ') || line.startsWith('warning ');
}

/** The services of a release as master.cf has them, without their options, of which the facts have the newest alone. */
function stockMaster(series: string): string {
  return edition(series)
    .stockServices.filter(({ optional }) => !optional)
    .map(({ name, type, private: isPrivate, unprivileged, chroot, wakeup, processLimit, command }) =>
      [name, type, isPrivate, unprivileged, chroot, wakeup, processLimit, command].join(' '),
    )
    .join('\n')
    .concat('\n');
}
