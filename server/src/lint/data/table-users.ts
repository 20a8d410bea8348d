/** Parameters whose tables Postfix treats otherwise than all others. */

/** Tables that say as whom to deliver, and to which files (`DICT_FLAG_PARANOID`), and who reads them so. */
export const PRIVILEGED: Readonly<Record<string, 'local' | 'virtual'>> = {
  alias_maps: 'local',
  mailbox_command_maps: 'local',
  virtual_gid_maps: 'virtual',
  virtual_mailbox_maps: 'virtual',
  virtual_uid_maps: 'virtual',
};

/** Tables that nobody but their privileged reader asks. */
export const ONLY_PRIVILEGED: ReadonlySet<string> = new Set([
  'mailbox_command_maps',
  'virtual_gid_maps',
  'virtual_uid_maps',
]);

/** Tables that Postfix writes itself. */
export const CACHES: ReadonlySet<string> = new Set([
  'address_verify_map',
  'lmtp_sasl_auth_cache_name',
  'lmtp_tls_session_cache_database',
  'postscreen_cache_map',
  'smtp_sasl_auth_cache_name',
  'smtp_tls_session_cache_database',
  'smtpd_tls_session_cache_database',
]);

/** Tables written as aliases(5), which postalias(1) indexes. */
export const ALIASES: ReadonlySet<string> = new Set(['alias_database', 'alias_maps']);
