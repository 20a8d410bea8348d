import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { FormerNameFacts } from '../../../server/src/knowledge/facts';
import { edition, knowledge } from '../../support/knowledge';

const file = new URL('../../../server/data/former-names.json', import.meta.url);
const formerNames = JSON.parse(readFileSync(file, 'utf8')) as FormerNameFacts[];

describe('names from before 3.0', () => {
  it('are sorted, each there once', () => {
    const names = formerNames.map(({ name }) => name);
    assert.deepEqual(names, [...new Set(names)].sort());
  });

  it('are no parameters of a version since 3.0, but their successors are', () => {
    for (const { name, successor } of formerNames) {
      assert.equal(knowledge.everKnown(name), undefined, name);
      if (successor !== undefined) assert.ok(edition().parameter(successor), successor);
    }
  });
});

describe('the fate of a name', () => {
  it('is that it is gone', () => {
    assert.deepEqual(edition().fate('tls_legacy_public_key_fingerprints'), {
      kind: 'removed',
      since: '3.11',
      otherForm: true,
    });
    assert.deepEqual(edition().fate('smtpd_sasl_application_name'), {
      kind: 'removed',
      since: '2.3',
      successor: 'smtpd_sasl_path',
    });
  });

  it('is that it will come', () => {
    assert.deepEqual(edition('3.0').fate('smtpd_hide_client_session'), { kind: 'too-new', since: '3.10' });
    assert.deepEqual(edition('3.6.0').fate('smtpd_forbid_unauth_pipelining'), { kind: 'too-new', since: '3.6.10' });
  });

  it('is none for a name that this version has, or that none ever had', () => {
    assert.equal(edition().fate('relayhost'), undefined);
    assert.equal(edition('3.7').fate('milter_default_action'), undefined);
    assert.equal(edition().fate('virtual_maps'), undefined);
    assert.equal(edition().fate('no_such_name'), undefined);
  });
});
