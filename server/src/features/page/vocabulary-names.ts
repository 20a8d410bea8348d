/** What the words of a vocabulary are, for people: `value of smtpd_tls_security_level`, `letter of flags= of pipe`. */

import * as l10n from '@vscode/l10n';
import type { Knowledge } from '../../knowledge/knowledge';

/** Vocabularies that no parameter takes its value from. */
const NAMES: Readonly<Partial<Record<string, () => string>>> = {
  'access-actions': () => l10n.t('action of an access table'),
  'body-checks-actions': () => l10n.t('action of body_checks'),
  'certificate-search-orders': () => l10n.t('word of check_ccert_access'),
  'daemon-options': () => l10n.t('option of a program in master.cf'),
  'header-checks-actions': () => l10n.t('action of header_checks'),
  'ldap-binds': () => l10n.t('value of bind in an LDAP file'),
  'ldap-scopes': () => l10n.t('value of scope in an LDAP file'),
  'local-macros': () => l10n.t('macro of the local delivery'),
  'master-flags': () => l10n.t('value of a yes-or-no column of master.cf'),
  'master-types': () => l10n.t('value of the type column of master.cf'),
  'milter-header-checks-actions': () => l10n.t('action of milter_header_checks'),
  'milter-settings': () => l10n.t('setting for one Milter'),
  'pipe-attributes': () => l10n.t('attribute of pipe'),
  'pipe-flags': () => l10n.t('letter of flags= of pipe'),
  'pipe-macros': () => l10n.t('macro of pipe'),
  'policy-service-settings': () => l10n.t('setting for one policy service'),
  'postscreen-footer-macros': () => l10n.t('macro of postscreen_reject_footer'),
  'rbl-reply-macros': () => l10n.t('macro of replies about DNS lists'),
  'reject-footer-macros': () => l10n.t('macro of smtpd_reject_footer'),
  'smtp-attributes': () => l10n.t('attribute of smtp and lmtp'),
  'smtp-body-checks-actions': () => l10n.t('action of smtp_body_checks'),
  'smtp-flags': () => l10n.t('letter of flags= of smtp and lmtp'),
  'smtp-header-checks-actions': () => l10n.t('action of smtp_header_checks'),
  'spawn-attributes': () => l10n.t('attribute of spawn'),
  'tls-per-site-actions': () => l10n.t('word of smtp_tls_per_site tables'),
  'tls-policy-attributes': () => l10n.t('attribute of smtp_tls_policy_maps'),
  'tls-protocol-bounds': () => l10n.t('bound of TLS protocol versions'),
};

export function vocabularyName(knowledge: Knowledge, id: string): string {
  const named = NAMES[id]?.();
  if (named !== undefined) return named;
  const [first, ...others] = usersOf(knowledge, id);
  if (first === undefined) return l10n.t('value');
  return others.length === 0
    ? l10n.t('value of {0}', first)
    : l10n.t('value of {0} and {1} more', first, others.length);
}

/** Parameters that take their words from the vocabulary, in any version. */
export function usersOf({ valueFacts }: Knowledge, id: string): readonly string[] {
  return [...valueFacts].filter(({ vocabulary }) => vocabulary === id).map(({ name }) => name);
}
