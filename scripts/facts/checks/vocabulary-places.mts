/**
 * Where the source keeps the words of each vocabulary. A vocabulary that is not listed is looked for in the whole of its
 * source file: then its words must be there, but the file may have others.
 */

/** A part of the source file that holds the words of one vocabulary. */
export interface Place {
  /** Files to look at instead of the vocabulary's source. */
  readonly files?: readonly string[];
  /** Tables that hold all words. */
  readonly arrays?: readonly string[];
  /** Functions that know all words. */
  readonly functions?: readonly string[];
  /** How these functions tell the words apart: string comparisons, `case` labels, or the options of getopt. */
  readonly by?: 'comparison' | 'case' | 'options';
  /** What stands there and is no word for a person to write. */
  readonly except?: readonly string[];
}

const CLEANUP_ACTIONS: Place = { functions: ['cleanup_act'], except: ['DELAY', 'header'] };
const BODY_CHECKS: Place = { functions: ['hbc_action'], except: ['header'] };

export const PLACES: Readonly<Record<string, Place>> = {
  // DELAY is for experiments only: no release compiles it.
  'access-actions': { functions: ['check_table_result'], except: ['DELAY', 'END-OF-MESSAGE'] },
  'address-preferences': { arrays: ['addr_pref_map'] },
  'bare-newline-modes': { arrays: ['bare_lf_mask_table'] },
  'body-checks-actions': CLEANUP_ACTIONS,
  'canonical-classes': { arrays: ['canon_class_table'] },
  'certificate-search-orders': { arrays: ['search_actions'] },
  'concurrency-feedback': { arrays: ['qmgr_feedback_map'] },
  // The others are what master(8) passes, and debugging aids.
  'daemon-options': {
    functions: ['single_server_main'],
    by: 'options',
    except: ['-c', '-d', '-i', '-l', '-m', '-n', '-r', '-s', '-S', '-t', '-u', '-V', '-z'],
  },
  'delivered-header-destinations': { arrays: ['deliver_mask'] },
  'dns-resolver-options': { arrays: ['dns_res_opt_masks'] },
  'dns-support-levels': { arrays: ['dns_support'] },
  'ehlo-keywords': { arrays: ['ehlo_mask_table'] },
  'end-of-header-actions': { arrays: ['non_empty_eoh_actions'] },
  'expansion-sources': { arrays: ['file_mask', 'command_mask'] },
  'extension-classes': { arrays: ['table'] },
  'header-checks-actions': CLEANUP_ACTIONS,
  'header-from-formats': { arrays: ['hfrom_format_table'] },
  'header-rewrite-clients': { functions: ['smtpd_check_rewrite'] },
  'host-lookup-methods': { arrays: ['lookup_masks'] },
  'inet-interfaces': { functions: ['own_inet_addr_init'] },
  'inet-protocols': { arrays: ['proto_table'] },
  'input-overrides': { arrays: ['table'] },
  'internal-mail-classes': { arrays: ['table'] },
  'ldap-binds': { arrays: ['bindopt_table'] },
  'line-ending-fixes': { arrays: ['sm_fix_eol_table'] },
  'local-macros': { functions: ['local_expand_lookup'] },
  'log-address-formats': { arrays: ['info_log_addr_form_table'] },
  'mail-source-classes': { arrays: ['table'] },
  'mailbox-locks': { arrays: ['mbox_mask'] },
  'maillog-permissions': { arrays: ['sane_perms'] },
  'masquerade-classes': { arrays: ['masq_class_table'] },
  'migration-levels': { arrays: ['nbdb_level_table'] },
  'milter-default-actions': { functions: ['milter8_comm_error'] },
  'milter-header-checks-actions': {
    files: ['src/cleanup/cleanup_milter.c', 'src/global/header_body_checks.c'],
    functions: ['cleanup_milter_hbc_extend', 'hbc_action'],
    except: ['header'],
  },
  'milter-protocols': { arrays: ['milter8_versions', 'milter8_event_masks'] },
  'milter-settings': { arrays: ['time_table', 'str_table'] },
  'mynetworks-styles': { arrays: ['mask_styles'] },
  'notify-classes': { arrays: ['mail_error_masks'] },
  'pipe-attributes': { functions: ['get_service_attr'] },
  'pipe-flags': { functions: ['get_service_attr'], by: 'case' },
  'pipe-macros': { arrays: ['cmd_flags'] },
  'pix-workarounds': { arrays: ['pix_bug_table'] },
  'policy-service-settings': { arrays: ['time_table', 'int_table', 'str_table'] },
  'postscreen-access-actions': { arrays: ['acl_map'] },
  'postscreen-actions': { arrays: ['actions'] },
  'postscreen-footer-macros': { functions: ['psc_expand_lookup'] },
  'probe-targets': { arrays: ['vrfy_init_table'] },
  'proxy-options': { arrays: ['proxy_opts_table'] },
  'rbl-reply-macros': {
    files: ['src/smtpd/smtpd_check.c', 'src/smtpd/smtpd_expand.c'],
    functions: ['rbl_expand_lookup', 'smtpd_expand_lookup'],
  },
  'recipient-canonical-classes': { arrays: ['rcpt_canon_class_table'] },
  'reject-footer-macros': { functions: ['smtpd_expand_lookup'] },
  'requiretls-policy': { functions: ['smtp_reqtls_policy_eval'] },
  'sasl-client-types': { arrays: ['client_impl_info'] },
  'sasl-security-options': { arrays: ['xsasl_cyrus_sec_mask'] },
  'sasl-server-types': { arrays: ['server_impl_info'] },
  'sender-canonical-classes': { arrays: ['send_canon_class_table'] },
  'smtp-attributes': { functions: ['get_cli_attr'] },
  'smtp-body-checks-actions': BODY_CHECKS,
  'smtp-flags': { arrays: ['flags_map'] },
  'smtp-header-checks-actions': BODY_CHECKS,
  'spawn-attributes': { functions: ['get_service_attr'] },
  'syslog-facilities': { arrays: ['facility_list'] },
  'tempfail-actions': { arrays: ['tempfail_actions'] },
  'tls-bug-workarounds': { arrays: ['ssl_bug_tweaks'] },
  // What a level that cannot be read becomes.
  'tls-cipher-grades': { arrays: ['tls_cipher_grade_table'], except: ['invalid'] },
  // A level that Postfix gives itself.
  'tls-client-levels': { arrays: ['tls_level_table'], except: ['half-dane', 'halfdane'] },
  'tls-log-levels': { arrays: ['tls_log_table'] },
  'tls-per-site-actions': { functions: ['tls_site_lookup'] },
  'tls-policy-attributes': { functions: ['tls_policy_lookup_one'], except: ['yes', 'no'] },
  'tls-protocol-bounds': { arrays: ['tls_version_table'] },
  'tls-protocols': { arrays: ['protocol_table'] },
  'tls-ssl-options': { arrays: ['ssl_op_tweaks'] },
};

/** Vocabularies that no text of the source tells, and why. */
export const NOT_CHECKED: Readonly<Record<string, string>> = {};
