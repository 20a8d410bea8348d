/** What several rules need to know of access restrictions beyond name, argument and stage (`src/smtpd/smtpd_check.c`). */

/** Restrictions that ask DNS lists about the client: listed are whole ranges of dial-up and mobile networks. */
export const CLIENT_LISTS: ReadonlySet<string> = new Set([
  'reject_rbl_client',
  'reject_rbl',
  'reject_maps_rbl',
  'reject_rhsbl_client',
  'reject_rhsbl_reverse_client',
]);

/** Restrictions that demand what mail servers have, and the computers and telephones of users often have not. */
export const FOR_SERVERS: ReadonlySet<string> = new Set([
  'reject_unknown_client_hostname',
  'reject_unknown_client',
  'reject_unknown_reverse_client_hostname',
  'reject_non_fqdn_helo_hostname',
  'reject_non_fqdn_hostname',
  'reject_unknown_helo_hostname',
  'reject_unknown_hostname',
]);

/** Restrictions that skip themselves, with a warning, where logging in is switched off. */
export const NEEDS_SASL: ReadonlySet<string> = new Set([
  'check_sasl_access',
  'reject_authenticated_sender_login_mismatch',
  'reject_known_sender_login_mismatch',
  'reject_sender_login_mismatch',
  'reject_unauthenticated_sender_login_mismatch',
]);

/**
 * Restrictions whose tables must not permit (`forbid_allowlist`): the key is what somebody else has put into the DNS, and
 * whoever owns the name would choose to be permitted.
 */
export function forbidsPermit(name: string): boolean {
  return name === 'check_reverse_client_hostname_access' || /^check_\w+_(a|mx|ns)_access$/.test(name);
}

/** Restrictions that look at the name in HELO. */
export function needsHelo(name: string): boolean {
  return HELO.test(name);
}

const HELO =
  /^(check_helo_\w+|reject_rhsbl_helo|reject_\w+_helo_hostname|reject_(invalid|non_fqdn|unknown)_hostname|permit_naked_ip_address)$/;
