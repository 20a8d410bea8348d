/** The facts on lookups, kept by hand. */

import assert from 'node:assert/strict';
import { knowledge, facts } from '../../support/knowledge';

/** Parameters whose tables are not asked for keys as people write them. */
const LEFT_OUT = new Set([
  // Caches that Postfix writes itself.
  ...['address_verify_map', 'postscreen_cache_map', 'smtp_sasl_auth_cache_name', 'lmtp_sasl_auth_cache_name'],
  ...['smtp_tls_session_cache_database', 'lmtp_tls_session_cache_database', 'smtpd_tls_session_cache_database'],
  // Lists of tables that others name.
  ...['proxy_read_maps', 'proxy_write_maps', 'non_bdb_custom_mapping'],
  // Filters of texts.
  ...['default_delivery_status_filter', 'lmtp_delivery_status_filter', 'local_delivery_status_filter'],
  ...['pipe_delivery_status_filter', 'smtp_delivery_status_filter', 'virtual_delivery_status_filter'],
  ...[
    'lmtp_dns_reply_filter',
    'smtp_dns_reply_filter',
    'smtpd_dns_reply_filter',
    'lmtp_reply_filter',
    'smtp_reply_filter',
  ],
  ...['postscreen_command_filter', 'smtpd_command_filter', 'postscreen_dnsbl_reply_map', 'rbl_reply_maps'],
  ...['postscreen_reject_footer_maps', 'smtpd_reject_footer_maps', 'smtpd_reject_filter_maps'],
  // Fingerprints, login names, and names or addresses of peers: told by their explanations.
  ...['relay_clientcerts', 'local_login_sender_maps', 'smtp_tls_loglevel_maps', 'lmtp_tls_loglevel_maps'],
  ...['smtpd_tls_loglevel_maps', 'postscreen_tls_loglevel_maps', 'tlsproxy_client_policy'],
  // Outdated.
  ...['smtp_tls_per_site', 'lmtp_tls_per_site', 'tlsproxy_client_per_site'],
]);

describe('facts on lookups', () => {
  const { lookups } = facts;

  it('are sorted by id, and their users by name', () => {
    const ids = lookups.map(({ id }) => id);
    assert.deepEqual(ids, [...new Set(ids)].sort());
    for (const { users } of lookups) assert.deepEqual(users, [...users].sort());
  });

  it('name things that exist, and each of them once', () => {
    const users = lookups.flatMap((one) => one.users);
    assert.equal(new Set(users).size, users.length);
    for (const user of users) assert.ok(knowledge.reference.of(user), user);
  });

  it('cover all parameters whose tables people write, and all restrictions that take a table', () => {
    const told = new Set(lookups.flatMap((one) => one.users));
    const parameters = [...facts.values].filter(({ kind }) => kind === 'table' || kind === 'table-list');
    const missing = parameters.filter(({ name }) => !told.has(`parameter ${name}`) && !LEFT_OUT.has(name));
    assert.deepEqual(missing, []);
    const restrictions = facts.restrictions.filter(({ argument }) => argument === 'table');
    assert.deepEqual(
      restrictions.map(({ name }) => name).filter((name) => !told.has(`restriction ${name}`)),
      ['check_ccert_access'], // fingerprints, told by its explanation
    );
  });
});
