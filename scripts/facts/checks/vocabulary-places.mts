/**
 * Where the source keeps the words of each vocabulary. A vocabulary that is not listed is looked for in the whole of its
 * source file: then its words must be there, but the file may have others.
 */

import type { Dated } from './series.mjs';

/** A part of the source file that holds the words of one vocabulary. `since` and `until` bound the releases that have it. */
export interface Place extends Dated {
  /** Files to look at instead of the vocabulary's source. */
  readonly files?: readonly string[];
  /** Tables that hold all words. */
  readonly arrays?: readonly string[];
  /** Functions that know all words. */
  readonly functions?: readonly string[];
  /** A function whose calls, in any program, are given the words. */
  readonly callsOf?: string;
  /** How these functions tell the words apart: string comparisons, `case` labels, or the options of getopt. */
  readonly by?: 'comparison' | 'case' | 'options';
  /** What stands there and is no word for a person to write. */
  readonly except?: readonly string[];
  /** Words that the program makes of others, so that the source has no literal of them. */
  readonly derived?: readonly string[];
  /** The place has words that are not in the vocabulary. */
  readonly incomplete?: boolean;
}

/** "header" is what is being looked at, DELAY an experiment that no release compiles. */
const CLEANUP_ACTIONS: Place = { functions: ['cleanup_act'], except: ['DELAY', 'header'] };
/** Made of `sender` or `recipient` and an ending. */
const ADDRESS_PARTS: Place = {
  derived: ['recipient_domain', 'recipient_name', 'sender_domain', 'sender_name'],
  except: ['_domain', '_name'],
};
/** Some parameters take only some of the levels. */
const TLS_LEVELS: Place = { files: ['src/tls/tls_level.c'], arrays: ['tls_level_table'], incomplete: true };
const BODY_CHECKS: Place = { functions: ['hbc_action'], except: ['header'] };

export const PLACES: Readonly<Record<string, Place>> = {
  // DELAY as above; END-OF-MESSAGE is a stage of the session.
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
  // By a slip, older releases also take the name of the constant.
  'ehlo-keywords': { arrays: ['ehlo_mask_table'], except: ['EHLO_MASK_SMTPUTF8'] },
  'end-of-header-actions': { arrays: ['non_empty_eoh_actions'] },
  'expansion-sources': { arrays: ['file_mask', 'command_mask'] },
  'extension-classes': { arrays: ['table'] },
  'header-checks-actions': CLEANUP_ACTIONS,
  'header-from-formats': {
    files: ['src/cleanup/cleanup_init.c', 'src/global/hfrom_format.c'],
    arrays: ['hfrom_format_table'],
  },
  'header-rewrite-clients': { functions: ['smtpd_check_rewrite'] },
  'host-lookup-methods': { arrays: ['lookup_masks'] },
  'inet-interfaces': { functions: ['own_inet_addr_init'] },
  'inet-protocols': { arrays: ['proto_table'] },
  'input-overrides': { arrays: ['table'] },
  'internal-mail-classes': { arrays: ['table'] },
  'ldap-binds': { arrays: ['bindopt_table'] },
  // The others are schemes of the server's address.
  'ldap-scopes': { functions: ['dict_ldap_open'], except: ['ldap', 'ldaps'] },
  'line-ending-fixes': { arrays: ['sm_fix_eol_table'] },
  'local-macros': { functions: ['local_expand_lookup'] },
  'log-address-formats': { arrays: ['info_log_addr_form_table'] },
  'mail-source-classes': { arrays: ['table'] },
  'mailbox-locks': { arrays: ['mbox_mask'] },
  // Zeros at the beginning are passed over.
  'maillog-permissions': { arrays: ['sane_perms'], derived: ['0600', '0640', '0644'] },
  // The name of the column, which has a default of its own.
  'master-flags': { functions: ['get_bool_ent', 'get_str_ent'], except: ['chroot'] },
  // All interfaces: a host, not a type.
  'master-types': { functions: ['get_master_ent'], except: ['all'] },
  'masquerade-classes': { arrays: ['masq_class_table'] },
  'migration-levels': { arrays: ['nbdb_level_table'] },
  'milter-default-actions': { functions: ['milter8_comm_error'] },
  'milter-header-checks-actions': {
    files: ['src/cleanup/cleanup_milter.c', 'src/global/header_body_checks.c'],
    functions: ['cleanup_milter_hbc_extend', 'hbc_action'],
    except: ['header'],
  },
  // Single letters are written without the braces that the source has.
  'milter-macros': { derived: ['_', 'i', 'j', 'v'] },
  'milter-protocols': { arrays: ['milter8_versions', 'milter8_event_masks'] },
  // The tables hold default values too.
  'milter-settings': { arrays: ['time_table', 'str_table'], except: ['30s', '300s'] },
  'mynetworks-styles': { arrays: ['mask_styles'] },
  'notify-classes': { arrays: ['mail_error_masks'] },
  'parent-domain-features': { callsOf: 'match_parent_style' },
  'pipe-attributes': { functions: ['get_service_attr'] },
  'pipe-flags': { functions: ['get_service_attr'], by: 'case' },
  'pipe-macros': { arrays: ['cmd_flags'] },
  'pix-workarounds': { arrays: ['pix_bug_table'] },
  // The tables hold default values too.
  'policy-service-settings': {
    arrays: ['time_table', 'int_table', 'str_table'],
    except: ['1s', '100s', '300s', '1000s'],
  },
  // "error" is what a lookup that failed becomes.
  'postscreen-access-actions': { arrays: ['acl_map'], functions: ['server_acl_eval'], except: ['error'] },
  'postscreen-actions': { arrays: ['actions'] },
  'postscreen-footer-macros': { functions: ['psc_expand_lookup'] },
  'probe-targets': { arrays: ['vrfy_init_table'] },
  'proxy-options': { arrays: ['proxy_opts_table'] },
  'rbl-reply-macros': {
    files: ['src/smtpd/smtpd_check.c', 'src/smtpd/smtpd_expand.c'],
    functions: ['rbl_expand_lookup', 'smtpd_expand_lookup', 'smtpd_expand_addr'],
    ...ADDRESS_PARTS,
  },
  'queue-names': { files: ['src/global/mail_queue.h'] },
  'recipient-canonical-classes': { arrays: ['rcpt_canon_class_table'] },
  'reject-footer-macros': { functions: ['smtpd_expand_lookup', 'smtpd_expand_addr'], ...ADDRESS_PARTS },
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
  // From 3.2 on the value is not looked at, nor are the grades below from 3.6 on.
  'tls-dane-agility': { arrays: ['agility'], until: '3.2' },
  'tls-eecdh-grades': { arrays: ['eecdh_table'], until: '3.6' },
  'tls-insecure-mx-levels': TLS_LEVELS,
  'tls-log-levels': { arrays: ['tls_log_table'] },
  'tls-per-site-actions': { functions: ['tls_site_lookup'] },
  // Values of the attributes.
  'tls-policy-attributes': { functions: ['tls_policy_lookup_one'], except: ['yes', 'no'] },
  'tls-protocol-bounds': { arrays: ['tls_version_table'] },
  'tls-protocols': { arrays: ['protocol_table'] },
  'tls-server-levels': TLS_LEVELS,
  'tls-ssl-options': { arrays: ['ssl_op_tweaks'] },
  'upstream-proxy-protocols': { arrays: ['smtpd_endpt_lookup_info'] },
};

/** Vocabularies that no text of the source tells, and why. */
export const NOT_CHECKED: Readonly<Record<string, string>> = {
  'tls-curves': 'The OpenSSL library knows these names, and more.',
  'tls-dane-digests': 'The OpenSSL library knows these names, and more.',
  'tls-digests': 'The OpenSSL library knows these names, and more.',
  'tls-ffdhe-groups': 'The OpenSSL library knows these names, and more.',
  'tls-ticket-ciphers': 'The OpenSSL library knows these names, and more.',
};
