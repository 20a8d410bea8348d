/** Whether strangers may relay: lists walked as smtpd(8) walks them. */

import assert from 'node:assert/strict';
import { Model } from '../../../server/src/project/model/model';
import type { RelayVerdict } from '../../../server/src/project/model/relay';
import { makeInstance, type OtherFiles } from '../../support/instance';

const MASTER = 'smtp inet n - n - - smtpd\n';
const GUARD = 'smtpd_relay_restrictions = permit_mynetworks, reject_unauth_destination';

function verdict(main: string, files: OtherFiles = {}, { version = '3.7', master = MASTER } = {}): RelayVerdict {
  const { instance, usage } = makeInstance({ main: `${main}\n`, master }, version, [], files);
  const model = new Model(instance, usage);
  return model.relay(model.running('smtpd')[0]!);
}

function state(...args: Parameters<typeof verdict>): RelayVerdict['state'] {
  return verdict(...args).state;
}

/** A guard in the one list, and what stands before it. */
function before(entries: string, files?: OtherFiles, more = ''): RelayVerdict['state'] {
  return state(
    `smtpd_relay_restrictions =\nsmtpd_recipient_restrictions = ${entries}, reject_unauth_destination\n${more}`,
    files,
  );
}

describe('relaying by strangers', () => {
  describe('walks', () => {
    it('is refused by the defaults', () => {
      assert.equal(state('compatibility_level = 3.6'), 'closed');
      const { decisive } = verdict('compatibility_level = 3.6');
      assert.equal(decisive?.name, 'smtpd_relay_restrictions');
    });

    it('is refused by any list that refuses', () => {
      assert.equal(state(`${GUARD}\nsmtpd_recipient_restrictions = permit`), 'closed');
      assert.equal(
        state('smtpd_relay_restrictions =\nsmtpd_recipient_restrictions = reject_unauth_destination'),
        'closed',
      );
      assert.equal(before('permit_mynetworks, permit_sasl_authenticated, permit_auth_destination'), 'closed');
    });

    it('does not start without a guard, or with one behind a permit', () => {
      assert.equal(state('smtpd_relay_restrictions =\nsmtpd_recipient_restrictions = permit_mynetworks'), 'dead');
      assert.equal(before('permit'), 'dead');
      assert.equal(before('warn_if_reject'), 'dead');
    });

    it('counts words as guards that are arguments of others, as smtpd does', () => {
      const main =
        'smtpd_relay_restrictions =\nsmtpd_recipient_restrictions = reject_rbl_client reject_unauth_destination';
      assert.equal(state(main), 'open');
      assert.equal(before('reject_rbl_client permit'), 'dead');
    });

    it('is refused by a server error, which warn_if_reject does not soften', () => {
      assert.equal(before('reject_everything'), 'closed');
      assert.equal(before('warn_if_reject reject_everything, permit'), 'dead');
      const main = `smtpd_relay_restrictions = permit_mynetworks, ENTRY, check_sender_access static:OK, reject`;
      assert.equal(state(main.replace('ENTRY', 'warn_if_reject reject_everything')), 'closed');
      assert.equal(state(main.replace('ENTRY', 'check_client_access /etc/postfix/access')), 'closed');
      assert.equal(state(main.replace('ENTRY', 'sleep long')), 'closed');
      assert.equal(state(main.replace('ENTRY', 'warn_if_reject reject')), 'open');
    });

    it('takes permit_naked_ip_address for what a client can choose, while there is one', () => {
      const main = 'smtpd_relay_restrictions = permit_naked_ip_address, reject_unauth_destination';
      assert.equal(state(main, {}, { version: '3.7' }), 'open');
      assert.equal(state(main, {}, { version: '3.9' }), 'closed');
    });

    it('knows that recipients are not known yet where refusals are not delayed', () => {
      const lists = [
        'smtpd_client_restrictions = reject_unauth_destination',
        'smtpd_relay_restrictions = check_sender_access static:OK, reject',
      ].join('\n');
      assert.equal(state(lists), 'closed');
      assert.equal(state(`${lists}\nsmtpd_delay_reject = no`), 'open');
      assert.equal(state(`${lists.replace('reject_unauth_destination', 'reject')}\nsmtpd_delay_reject = no`), 'closed');
    });
  });

  describe('classes', () => {
    const CLASS = 'smtpd_restriction_classes = mine';

    it('are walked', () => {
      assert.equal(
        state(`${CLASS}\nmine = reject\nsmtpd_relay_restrictions =\nsmtpd_recipient_restrictions = mine`),
        'closed',
      );
      assert.equal(before('mine', {}, `${CLASS}\nmine = check_helo_access static:OK`), 'open');
      assert.equal(before('mine', {}, `${CLASS}\nmine = permit_mynetworks`), 'closed');
    });

    it('say which entry decides', () => {
      const { decisive } = verdict(
        `${CLASS}\nmine = check_helo_access static:OK\nsmtpd_relay_restrictions = mine, reject_unauth_destination`,
      );
      assert.deepEqual(
        decisive?.passage.by.map(({ name }) => name),
        ['mine', 'check_helo_access'],
      );
    });

    it('only log behind warn_if_reject, in all their entries', () => {
      const main = `${CLASS}\nmine = reject, check_sender_access static:OK\nsmtpd_relay_restrictions = ENTRY, reject`;
      assert.equal(state(main.replace('ENTRY', 'mine')), 'closed');
      assert.equal(state(main.replace('ENTRY', 'warn_if_reject mine')), 'open');
    });

    it('may name one another without end', () => {
      assert.equal(before('mine', {}, `${CLASS}\nmine = mine`), 'closed');
    });
  });

  describe('tables', () => {
    const files = (text: string): OtherFiles => ({ '/etc/postfix/t': text });

    it('let in who chooses the key of a row that permits', () => {
      for (const access of ['check_helo_access', 'check_sender_access']) {
        for (const value of ['OK', 'relay', '1234', '550', 'permit', 'OK with text'])
          assert.equal(before(`${access} hash:/etc/postfix/t`, files(`friend.example ${value}\n`)), 'open', value);
        for (const value of ['DUNNO', 'REJECT', '550 no', 'DISCARD', 'check_client_access hash:/x', 'FILTER a:b'])
          assert.equal(before(`${access} hash:/etc/postfix/t`, files(`friend.example ${value}\n`)), 'closed', value);
      }
    });

    it('do not let in by keys that are given, unless a row is for all', () => {
      for (const access of ['check_client_access', 'check_recipient_access', 'check_reverse_client_hostname_access'])
        assert.equal(before(`${access} hash:/etc/postfix/t`, files('friend.example OK\n')), 'closed', access);
      assert.equal(before('check_client_access cidr:/etc/postfix/t', files('0.0.0.0/0 OK\n')), 'open');
      assert.equal(before('check_client_access cidr:/etc/postfix/t', files('192.0.2.0/24 OK\n')), 'closed');
      assert.equal(before('check_client_access regexp:/etc/postfix/t', files('/./ OK\n')), 'open');
      assert.equal(before('check_client_access static:OK'), 'open');
      assert.equal(before('check_reverse_client_hostname_access static:OK'), 'closed');
    });

    it('know patterns that match everything from those that look so', () => {
      for (const pattern of ['', '^', '.', '.*', '^.*$', '^.+$', '$', '(.*)'])
        assert.equal(before('check_client_access pcre:/etc/postfix/t', files(`/${pattern}/ OK\n`)), 'open', pattern);
      for (const pattern of ['^$', '^.$', '^\\.', '^mail'])
        assert.equal(before('check_client_access pcre:/etc/postfix/t', files(`/${pattern}/ OK\n`)), 'closed', pattern);
    });

    it('are read up to the row that answers for all, and conditions are heeded', () => {
      const ask = (text: string): string => before('check_sender_access pcre:/etc/postfix/t', files(text));
      assert.equal(ask('/./ DUNNO\n/friend/ OK\n'), 'closed');
      assert.equal(ask('/friend/ OK\n/./ REJECT\n'), 'open');
      const client = (text: string): string => before('check_client_access pcre:/etc/postfix/t', files(text));
      assert.equal(client('if /^192\\.0\\.2\\./\n/./ OK\nendif\n'), 'closed');
      assert.equal(client('if /^192\\.0\\.2\\./\n/x/ DUNNO\nendif\n/./ OK\n'), 'open');
    });

    it('permit by rows without a value in old versions, and by separators alone', () => {
      const main =
        'smtpd_relay_restrictions =\nsmtpd_recipient_restrictions = check_sender_access pcre:/etc/postfix/t, reject';
      assert.equal(state(main, files('/friend/\n'), { version: '3.1' }), 'open');
      assert.equal(state(main, files('/friend/\n'), { version: '3.2' }), 'closed');
      assert.equal(state(main, files('/friend/ ,\n'), { version: '3.7' }), 'open');
    });

    it('name restrictions and classes', () => {
      const table = 'check_sender_access hash:/etc/postfix/t';
      assert.equal(before(table, files('friend.example permit_mynetworks\n')), 'closed');
      assert.equal(before(table, files('friend.example permit_mynetworks, permit\n')), 'open');
      assert.equal(before(table, files('friend.example permit_mynetworks, reject\n')), 'closed');
      const classes = 'smtpd_restriction_classes = mine\nmine = permit_mynetworks, permit';
      assert.equal(before(table, files('friend.example mine\n'), classes), 'open');
    });

    it('are of the kind of the list where they stand bare', () => {
      assert.equal(before('hash:/etc/postfix/t', files('friend.example OK\n')), 'closed');
      assert.equal(before('static:OK'), 'open');
      assert.equal(before('pcre:/etc/postfix/t', files('/./ REJECT\n')), 'closed');
    });

    it('behind warn_if_reject permit, but do not refuse', () => {
      const main = 'smtpd_relay_restrictions = warn_if_reject TABLE, check_helo_access static:OK, reject';
      assert.equal(state(main.replace('TABLE', 'check_client_access static:REJECT')), 'open');
      assert.equal(state(main.replace('warn_if_reject TABLE', 'check_client_access static:REJECT')), 'closed');
      assert.equal(before('warn_if_reject check_sender_access static:OK'), 'open');
    });

    it('are not known where they cannot be read', () => {
      const { state: found, lists } = verdict(
        'smtpd_relay_restrictions = check_sender_access hash:/etc/postfix/t, check_sender_access mysql:/x, reject',
      );
      assert.equal(found, 'closed');
      assert.equal(lists[3]!.passage.unknown.length, 2);
    });
  });

  it('is not known where a list is not', () => {
    assert.equal(state('smtpd_relay_restrictions = {{ restrictions }}'), 'unknown');
  });
});
