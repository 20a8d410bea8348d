/** All rules, sorted by id. Written by `npm run rules:registry` from the files beside it. */

import type { Rule } from '../rule';
import { rule as aclArgumentIsKeyword } from './acl/argument-is-keyword';
import { rule as aclBareTableInData } from './acl/bare-table-in-data';
import { rule as aclCidrInIndexedTable } from './acl/cidr-in-indexed-table';
import { rule as aclClassShadowsBuiltin } from './acl/class-shadows-builtin';
import { rule as aclClassUndefined } from './acl/class-undefined';
import { rule as aclClientListClosesMx } from './acl/client-list-closes-mx';
import { rule as aclDeadAfterTerminal } from './acl/dead-after-terminal';
import { rule as aclDnsblDead } from './acl/dnsbl-dead';
import { rule as aclDnsblHitsOwnUsers } from './acl/dnsbl-hits-own-users';
import { rule as aclDnsblSecretKey } from './acl/dnsbl-secret-key';
import { rule as aclDnsblUnfiltered } from './acl/dnsbl-unfiltered';
import { rule as aclHeloNotRequired } from './acl/helo-not-required';
import { rule as aclHostnameKeyInCidr } from './acl/hostname-key-in-cidr';
import { rule as aclMissingArgument } from './acl/missing-argument';
import { rule as aclMultiRecipientBounceStage } from './acl/multi-recipient-bounce-stage';
import { rule as aclOkNotAllowed } from './acl/ok-not-allowed';
import { rule as aclPlaintextSessionOnMx } from './acl/plaintext-session-on-mx';
import { rule as aclRecipientCheckInData } from './acl/recipient-check-in-data';
import { rule as aclRemovedRestriction } from './acl/removed-restriction';
import { rule as aclRenamedRestriction } from './acl/renamed-restriction';
import { rule as aclSaslCheckWithoutSasl } from './acl/sasl-check-without-sasl';
import { rule as aclSenderCallout } from './acl/sender-callout';
import { rule as aclSleep } from './acl/sleep';
import { rule as aclTableInAccessResult } from './acl/table-in-access-result';
import { rule as aclUnknownClientHostname } from './acl/unknown-client-hostname';
import { rule as aclUnknownHeloHostname } from './acl/unknown-helo-hostname';
import { rule as aclUnknownRestriction } from './acl/unknown-restriction';
import { rule as aclUnreachablePolicyAfterPermit } from './acl/unreachable-policy-after-permit';
import { rule as aclWarnIfRejectLeftover } from './acl/warn-if-reject-leftover';
import { rule as aclWrongStage } from './acl/wrong-stage';
import { rule as aliasCommandsInInclude } from './table/alias-commands-in-include';
import { rule as aliasSecurity } from './table/alias-security';
import { rule as alwaysBcc } from './mail/always-bcc';
import { rule as backscatterLocal } from './mail/backscatter-local';
import { rule as backscatterRelay } from './mail/backscatter-relay';
import { rule as backscatterUnlisted } from './mail/backscatter-unlisted';
import { rule as backscatterVirtual } from './mail/backscatter-virtual';
import { rule as backscatterWildcard } from './mail/backscatter-wildcard';
import { rule as classMyoriginVirtualAlias } from './mail/class-myorigin-virtual-alias';
import { rule as classOverlap } from './mail/class-overlap';
import { rule as classUnverified450 } from './mail/class-unverified-450';
import { rule as dnsBothSet } from './dns/both-set';
import { rule as dnsDisabled } from './dns/disabled';
import { rule as dnsHostLookupNative } from './dns/host-lookup-native';
import { rule as dnsInetProtocols } from './dns/inet-protocols';
import { rule as exposureLocalOnly } from './exposure/local-only';
import { rule as exposureMilterRemote } from './exposure/milter-remote';
import { rule as exposurePostlogMismatch } from './exposure/postlog-mismatch';
import { rule as exposurePostscreenDeep } from './exposure/postscreen-deep';
import { rule as exposurePostscreenIncomplete } from './exposure/postscreen-incomplete';
import { rule as exposurePostscreenOnSubmission } from './exposure/postscreen-on-submission';
import { rule as exposurePostscreenOverrides } from './exposure/postscreen-overrides';
import { rule as exposurePostscreenToothless } from './exposure/postscreen-toothless';
import { rule as exposureQmqpd } from './exposure/qmqpd';
import { rule as exposureReinjection } from './exposure/reinjection';
import { rule as exposureSubmissionNoTls } from './exposure/submission-no-tls';
import { rule as filterDoubleMilter } from './mail/filter-double-milter';
import { rule as filterLoop } from './mail/filter-loop';
import { rule as filterOverrideConflict } from './mail/filter-override-conflict';
import { rule as filterPortUnmatched } from './mail/filter-port-unmatched';
import { rule as filterProxyWithDelegatedActions } from './mail/filter-proxy-with-delegated-actions';
import { rule as hostnameEqualsRelayhost } from './mail/hostname-equals-relayhost';
import { rule as hostnameFqdn } from './mail/hostname-fqdn';
import { rule as hostnameMydomainMydestination } from './mail/hostname-mydomain-mydestination';
import { rule as luserRelayNeedsEmptyMaps } from './mail/luser-relay-needs-empty-maps';
import { rule as mailAppendAtMyorigin } from './mail/append-at-myorigin';
import { rule as masterBadBraces } from './master/bad-braces';
import { rule as masterChrootDash } from './master/chroot-dash';
import { rule as masterChrootForbidden } from './master/chroot-forbidden';
import { rule as masterChrootLateTables } from './master/chroot-late-tables';
import { rule as masterChrootSocket } from './master/chroot-socket';
import { rule as masterDuplicateService } from './master/duplicate-service';
import { rule as masterFieldCount } from './master/field-count';
import { rule as masterFieldValue } from './master/field-value';
import { rule as masterFifoLegacy } from './master/fifo-legacy';
import { rule as masterInetPrivate } from './master/inet-private';
import { rule as masterInlineComment } from './master/inline-comment';
import { rule as masterMissingService } from './master/missing-service';
import { rule as masterNqmgr } from './master/nqmgr';
import { rule as masterOptionDuplicate } from './master/option-duplicate';
import { rule as masterOptionNoValue } from './master/option-no-value';
import { rule as masterOptionSpaces } from './master/option-spaces';
import { rule as masterOptionUnindented } from './master/option-unindented';
import { rule as masterOptionUnknown } from './master/option-unknown';
import { rule as masterOptionWrongDaemon } from './master/option-wrong-daemon';
import { rule as masterPipeArgInjection } from './master/pipe-arg-injection';
import { rule as masterPipeAttributes } from './master/pipe-attributes';
import { rule as masterPipeFlagsLimit } from './master/pipe-flags-limit';
import { rule as masterPipeNullSender } from './master/pipe-null-sender';
import { rule as masterPipeShell } from './master/pipe-shell';
import { rule as masterPrivateFlag } from './master/private-flag';
import { rule as masterProcessLimit } from './master/process-limit';
import { rule as masterProxymapChroot } from './master/proxymap-chroot';
import { rule as masterProxywriteLimit } from './master/proxywrite-limit';
import { rule as masterServiceName } from './master/service-name';
import { rule as masterUndefinedVariable } from './master/undefined-variable';
import { rule as masterUnexpectedArgument } from './master/unexpected-argument';
import { rule as masterUnknownDaemon } from './master/unknown-daemon';
import { rule as masterUnknownPortName } from './master/unknown-port-name';
import { rule as masterUnprivilegedExcess } from './master/unprivileged-excess';
import { rule as masterUnprivilegedRequired } from './master/unprivileged-required';
import { rule as masterUnsupportedType } from './master/unsupported-type';
import { rule as masterVerbose } from './master/verbose';
import { rule as masterWakeup } from './master/wakeup';
import { rule as milterDefaultAccept } from './mail/milter-default-accept';
import { rule as milterInternalClasses } from './mail/milter-internal-classes';
import { rule as milterProtocolOld } from './mail/milter-protocol-old';
import { rule as milterSigningNonSmtpd } from './mail/milter-signing-non-smtpd';
import { rule as obsoleteCompatLevel } from './obsolete/compat-level';
import { rule as obsoleteDebugger } from './obsolete/debugger';
import { rule as obsoleteDnsLookups } from './obsolete/dns-lookups';
import { rule as obsoleteEnforcePeername } from './obsolete/enforce-peername';
import { rule as obsoleteEnforceTls } from './obsolete/enforce-tls';
import { rule as obsoleteNoReplacement } from './obsolete/no-replacement';
import { rule as obsoletePerSite } from './obsolete/per-site';
import { rule as obsoleteRemoved } from './obsolete/removed';
import { rule as obsoleteRenamed } from './obsolete/renamed';
import { rule as obsoleteTooNew } from './obsolete/too-new';
import { rule as obsoleteUnused } from './obsolete/unused';
import { rule as obsoleteUseTls } from './obsolete/use-tls';
import { rule as perfAddressVerifyNopersist } from './perf/address-verify-nopersist';
import { rule as perfBiff } from './perf/biff';
import { rule as perfDebugPeer } from './perf/debug-peer';
import { rule as perfDefaultProcessLimit } from './perf/default-process-limit';
import { rule as perfHeaderChecksSize } from './perf/header-checks-size';
import { rule as perfQmgrLimits } from './perf/qmgr-limits';
import { rule as queueLifetime } from './mail/queue-lifetime';
import { rule as relayAccessMapBeforeGuard } from './relay/access-map-before-guard';
import { rule as relayClientcertsNotAsked } from './relay/clientcerts-not-asked';
import { rule as relayCompatDefaultEmpty } from './relay/compat-default-empty';
import { rule as relayDeferInsteadOfReject } from './relay/defer-instead-of-reject';
import { rule as relayDomainsMydestination } from './relay/domains-mydestination';
import { rule as relayDomainsTooBroad } from './relay/domains-too-broad';
import { rule as relayGuardAfterPermit } from './relay/guard-after-permit';
import { rule as relayGuardBehindWarnIfReject } from './relay/guard-behind-warn-if-reject';
import { rule as relayMissingGuard } from './relay/missing-guard';
import { rule as relayMynetworksAny } from './relay/mynetworks-any';
import { rule as relayMynetworksContainerNat } from './relay/mynetworks-container-nat';
import { rule as relayMynetworksHostname } from './relay/mynetworks-hostname';
import { rule as relayMynetworksIgnoredStyle } from './relay/mynetworks-ignored-style';
import { rule as relayMynetworksNoLoopback } from './relay/mynetworks-no-loopback';
import { rule as relayMynetworksStyleClass } from './relay/mynetworks-style-class';
import { rule as relayMynetworksStyleSubnet } from './relay/mynetworks-style-subnet';
import { rule as relayMynetworksSyntax } from './relay/mynetworks-syntax';
import { rule as relayMynetworksWide } from './relay/mynetworks-wide';
import { rule as relayOpenRelay } from './relay/open-relay';
import { rule as relayOrderRecipientFirst } from './relay/order-recipient-first';
import { rule as relayPermitMxBackup } from './relay/permit-mx-backup';
import { rule as relayProxyProtocolExposed } from './relay/proxy-protocol-exposed';
import { rule as relayRestrictionsEmptied } from './relay/restrictions-emptied';
import { rule as relaySubmissionMynetworks } from './relay/submission-mynetworks';
import { rule as relaySubmissionUnrestricted } from './relay/submission-unrestricted';
import { rule as relayTlsAllClientcerts } from './relay/tls-all-clientcerts';
import { rule as relayUntrustedRouting } from './relay/untrusted-routing';
import { rule as relayXclientExposed } from './relay/xclient-exposed';
import { rule as relayhostMxLookup } from './mail/relayhost-mx-lookup';
import { rule as relayhostPort } from './mail/relayhost-port';
import { rule as saslAuthOnlyWithoutTls } from './sasl/auth-only-without-tls';
import { rule as saslBrokenClients } from './sasl/broken-clients';
import { rule as saslClientCleartext } from './sasl/client-cleartext';
import { rule as saslClientKeyMismatch } from './sasl/client-key-mismatch';
import { rule as saslClientNoPasswordMaps } from './sasl/client-no-password-maps';
import { rule as saslClientRowFormat } from './sasl/client-row-format';
import { rule as saslClientTlsOptionsInherit } from './sasl/client-tls-options-inherit';
import { rule as saslDovecotPath } from './sasl/dovecot-path';
import { rule as saslDovecotTcpRemote } from './sasl/dovecot-tcp-remote';
import { rule as saslEnabledNotAuthorised } from './sasl/enabled-not-authorised';
import { rule as saslHeaderLeak } from './sasl/header-leak';
import { rule as saslMechanismFilterEmpty } from './sasl/mechanism-filter-empty';
import { rule as saslNoRateLimit } from './sasl/no-rate-limit';
import { rule as saslNoanonymousMissing } from './sasl/noanonymous-missing';
import { rule as saslNoplaintextBlocksSaslauthd } from './sasl/noplaintext-blocks-saslauthd';
import { rule as saslOnPort25 } from './sasl/on-port-25';
import { rule as saslPlaintextAuth } from './sasl/plaintext-auth';
import { rule as saslSaslauthdChroot } from './sasl/saslauthd-chroot';
import { rule as saslSenderCheckAfterPermit } from './sasl/sender-check-after-permit';
import { rule as saslSenderDependentHalf } from './sasl/sender-dependent-half';
import { rule as saslSenderSpoofing } from './sasl/sender-spoofing';
import { rule as saslSettingsWithoutEnable } from './sasl/settings-without-enable';
import { rule as saslSmtpdconfMechs } from './sasl/smtpdconf-mechs';
import { rule as saslSmtpdconfShape } from './sasl/smtpdconf-shape';
import { rule as saslWeakMechs } from './sasl/weak-mechs';
import { rule as secretInMainCf } from './table/secret-in-main-cf';
import { rule as secretWorldReadable } from './table/secret-world-readable';
import { rule as sizeMessageSmall } from './mail/size-message-small';
import { rule as sizeMessageVsMailbox } from './mail/size-message-vs-mailbox';
import { rule as sizeMessageVsVirtual } from './mail/size-message-vs-virtual';
import { rule as sizeQueueMinfree } from './mail/size-queue-minfree';
import { rule as smtpBannerDisclosure } from './smtp/banner-disclosure';
import { rule as smtpBannerHostname } from './smtp/banner-hostname';
import { rule as smtpBareNewline } from './smtp/bare-newline';
import { rule as smtpBareNewlineExclusions } from './smtp/bare-newline-exclusions';
import { rule as smtpDelayRejectOff } from './smtp/delay-reject-off';
import { rule as smtpEhloDiscard } from './smtp/ehlo-discard';
import { rule as smtpEtrnOpen } from './smtp/etrn-open';
import { rule as smtpHeloNotRequired } from './smtp/helo-not-required';
import { rule as smtpHideClientOnMx } from './smtp/hide-client-on-mx';
import { rule as smtpLimitsDisabled } from './smtp/limits-disabled';
import { rule as smtpPeernameLookupOff } from './smtp/peername-lookup-off';
import { rule as smtpPostmasterRejected } from './smtp/postmaster-rejected';
import { rule as smtpRecipientLimitLow } from './smtp/recipient-limit-low';
import { rule as smtpStrayCrLf } from './smtp/stray-cr-lf';
import { rule as smtpStrictEnvelopes } from './smtp/strict-envelopes';
import { rule as smtpStripReceived } from './smtp/strip-received';
import { rule as smtpTimeoutLow } from './smtp/timeout-low';
import { rule as smtpUnauthPipelining } from './smtp/unauth-pipelining';
import { rule as smtpVrfy } from './smtp/vrfy';
import { rule as softBounce } from './mail/soft-bounce';
import { rule as suppressionUnknownRule } from './suppression/unknown-rule';
import { rule as suppressionUnused } from './suppression/unused';
import { rule as syntaxBadExpression } from './syntax/bad-expression';
import { rule as syntaxBoolean } from './syntax/boolean';
import { rule as syntaxByteOrderMark } from './syntax/byte-order-mark';
import { rule as syntaxCrlf } from './syntax/crlf';
import { rule as syntaxDuplicate } from './syntax/duplicate';
import { rule as syntaxEmptyValue } from './syntax/empty-value';
import { rule as syntaxInlineComment } from './syntax/inline-comment';
import { rule as syntaxLeadingSpaceFirst } from './syntax/leading-space-first';
import { rule as syntaxMissingEquals } from './syntax/missing-equals';
import { rule as syntaxNullByte } from './syntax/null-byte';
import { rule as syntaxNumber } from './syntax/number';
import { rule as syntaxOrphanContinuation } from './syntax/orphan-continuation';
import { rule as syntaxQuotes } from './syntax/quotes';
import { rule as syntaxReadOnly } from './syntax/read-only';
import { rule as syntaxRecursiveReference } from './syntax/recursive-reference';
import { rule as syntaxTime } from './syntax/time';
import { rule as syntaxUndefinedReference } from './syntax/undefined-reference';
import { rule as syntaxUnknownValue } from './syntax/unknown-value';
import { rule as tableAccessAction } from './table/access-action';
import { rule as tableAliasDatabaseType } from './table/alias-database-type';
import { rule as tableBerkeleyDb } from './table/berkeley-db';
import { rule as tableDefaultPrivs } from './table/default-privs';
import { rule as tableDirectDbName } from './table/direct-db-name';
import { rule as tableHeadercheckAction } from './table/headercheck-action';
import { rule as tableLdapCleartext } from './table/ldap-cleartext';
import { rule as tableMailboxOwnership } from './table/mailbox-ownership';
import { rule as tableMissingFile } from './table/missing-file';
import { rule as tableNetworkPrivileged } from './table/network-privileged';
import { rule as tableNoType } from './table/no-type';
import { rule as tableProxySensitive } from './table/proxy-sensitive';
import { rule as tableProxySlow } from './table/proxy-slow';
import { rule as tableProxyUnapproved } from './table/proxy-unapproved';
import { rule as tableProxyWrite } from './table/proxy-write';
import { rule as tableRegexSubstitution } from './table/regex-substitution';
import { rule as tableRegexpIfIndent } from './table/regexp-if-indent';
import { rule as tableSqlLegacy } from './table/sql-legacy';
import { rule as tableSqlQuoted } from './table/sql-quoted';
import { rule as tableSqlWithoutProxy } from './table/sql-without-proxy';
import { rule as tableStaleIndex } from './table/stale-index';
import { rule as tableTypeUnknown } from './table/type-unknown';
import { rule as tableUidTooLow } from './table/uid-too-low';
import { rule as tableVirtualBaseRoot } from './table/virtual-base-root';
import { rule as tableVirtualUidMissing } from './table/virtual-uid-missing';
import { rule as tableWritable } from './table/writable';
import { rule as tlsAppendDefaultCaNoop } from './tls/append-default-ca-noop';
import { rule as tlsAskCcertPublicMx } from './tls/ask-ccert-public-mx';
import { rule as tlsCaFileServerNeedless } from './tls/ca-file-server-needless';
import { rule as tlsCapathInChroot } from './tls/capath-in-chroot';
import { rule as tlsChainAndLegacy } from './tls/chain-and-legacy';
import { rule as tlsChainKeyOrder } from './tls/chain-key-order';
import { rule as tlsCipherGradeHighOpportunistic } from './tls/cipher-grade-high-opportunistic';
import { rule as tlsCipherGradeWeak } from './tls/cipher-grade-weak';
import { rule as tlsCipherlistOverridden } from './tls/cipherlist-overridden';
import { rule as tlsClientMandatoryGlobal } from './tls/client-mandatory-global';
import { rule as tlsClientOff } from './tls/client-off';
import { rule as tlsClientWrapperGlobal } from './tls/client-wrapper-global';
import { rule as tlsClientWrapperLevel } from './tls/client-wrapper-level';
import { rule as tlsClientWrapperPort } from './tls/client-wrapper-port';
import { rule as tlsCurvesWithOpenssl35 } from './tls/curves-with-openssl35';
import { rule as tlsDaneResolver } from './tls/dane-resolver';
import { rule as tlsDaneUnixSocket } from './tls/dane-unix-socket';
import { rule as tlsDaneWithoutDnssec } from './tls/dane-without-dnssec';
import { rule as tlsDhParams } from './tls/dh-params';
import { rule as tlsDnssecWithoutDane } from './tls/dnssec-without-dane';
import { rule as tlsDsaCert } from './tls/dsa-cert';
import { rule as tlsDuplicateCertParameters } from './tls/duplicate-cert-parameters';
import { rule as tlsEecdhGrade } from './tls/eecdh-grade';
import { rule as tlsExcludeAnull } from './tls/exclude-anull';
import { rule as tlsExcludeCiphersIneffective } from './tls/exclude-ciphers-ineffective';
import { rule as tlsExcludeCiphersSyntax } from './tls/exclude-ciphers-syntax';
import { rule as tlsFingerprintDigestWeak } from './tls/fingerprint-digest-weak';
import { rule as tlsFingerprintEmpty } from './tls/fingerprint-empty';
import { rule as tlsInsecureMxPolicy } from './tls/insecure-mx-policy';
import { rule as tlsLoglevelHigh } from './tls/loglevel-high';
import { rule as tlsMandatoryOnlyTightened } from './tls/mandatory-only-tightened';
import { rule as tlsNoteStarttlsOffer } from './tls/note-starttls-offer';
import { rule as tlsPolicyKeyMismatch } from './tls/policy-key-mismatch';
import { rule as tlsPolicyRowInvalid } from './tls/policy-row-invalid';
import { rule as tlsPreemptCipherlist } from './tls/preempt-cipherlist';
import { rule as tlsProtocolBoundTooOldVersion } from './tls/protocol-bound-too-old-version';
import { rule as tlsProtocolHole } from './tls/protocol-hole';
import { rule as tlsProtocolIncludeList } from './tls/protocol-include-list';
import { rule as tlsProtocolLegacySyntax } from './tls/protocol-legacy-syntax';
import { rule as tlsProtocolOperatorSpace } from './tls/protocol-operator-space';
import { rule as tlsProtocolSslv23 } from './tls/protocol-sslv23';
import { rule as tlsProtocolTokenInvalid } from './tls/protocol-token-invalid';
import { rule as tlsProtocolWeakMandatory } from './tls/protocol-weak-mandatory';
import { rule as tlsProtocolWeakOpportunistic } from './tls/protocol-weak-opportunistic';
import { rule as tlsRandomSource } from './tls/random-source';
import { rule as tlsReceivedHeader } from './tls/received-header';
import { rule as tlsRenegotiation } from './tls/renegotiation';
import { rule as tlsReqCcertWithoutEncrypt } from './tls/req-ccert-without-encrypt';
import { rule as tlsRpkWithCertFingerprints } from './tls/rpk-with-cert-fingerprints';
import { rule as tlsSecureMatchHostname } from './tls/secure-match-hostname';
import { rule as tlsServerKeyMissing } from './tls/server-key-missing';
import { rule as tlsServerLevelClientOnly } from './tls/server-level-client-only';
import { rule as tlsServerMxMandatory } from './tls/server-mx-mandatory';
import { rule as tlsServerNoCertificate } from './tls/server-no-certificate';
import { rule as tlsServerOff } from './tls/server-off';
import { rule as tlsSessionCacheLocation } from './tls/session-cache-location';
import { rule as tlsSessionCacheServerUnneeded } from './tls/session-cache-server-unneeded';
import { rule as tlsSessionCacheShared } from './tls/session-cache-shared';
import { rule as tlsSessionCacheType } from './tls/session-cache-type';
import { rule as tlsSmtpSmtpdMixup } from './tls/smtp-smtpd-mixup';
import { rule as tlsSnakeoil } from './tls/snakeoil';
import { rule as tlsSniNeedsPostmapF } from './tls/sni-needs-postmap-f';
import { rule as tlsStarttlsStripping } from './tls/starttls-stripping';
import { rule as tlsVerifyTrustsDns } from './tls/verify-trusts-dns';
import { rule as tlsVerifyWithoutCa } from './tls/verify-without-ca';
import { rule as tlsWrappermodeInMain } from './tls/wrappermode-in-main';
import { rule as tlsWrappermodeWrongPort } from './tls/wrappermode-wrong-port';
import { rule as transportUnknown } from './mail/transport-unknown';

export const RULES: readonly Rule[] = [
  aclArgumentIsKeyword,
  aclBareTableInData,
  aclCidrInIndexedTable,
  aclClassShadowsBuiltin,
  aclClassUndefined,
  aclClientListClosesMx,
  aclDeadAfterTerminal,
  aclDnsblDead,
  aclDnsblHitsOwnUsers,
  aclDnsblSecretKey,
  aclDnsblUnfiltered,
  aclHeloNotRequired,
  aclHostnameKeyInCidr,
  aclMissingArgument,
  aclMultiRecipientBounceStage,
  aclOkNotAllowed,
  aclPlaintextSessionOnMx,
  aclRecipientCheckInData,
  aclRemovedRestriction,
  aclRenamedRestriction,
  aclSaslCheckWithoutSasl,
  aclSenderCallout,
  aclSleep,
  aclTableInAccessResult,
  aclUnknownClientHostname,
  aclUnknownHeloHostname,
  aclUnknownRestriction,
  aclUnreachablePolicyAfterPermit,
  aclWarnIfRejectLeftover,
  aclWrongStage,
  aliasCommandsInInclude,
  aliasSecurity,
  alwaysBcc,
  backscatterLocal,
  backscatterRelay,
  backscatterUnlisted,
  backscatterVirtual,
  backscatterWildcard,
  classMyoriginVirtualAlias,
  classOverlap,
  classUnverified450,
  dnsBothSet,
  dnsDisabled,
  dnsHostLookupNative,
  dnsInetProtocols,
  exposureLocalOnly,
  exposureMilterRemote,
  exposurePostlogMismatch,
  exposurePostscreenDeep,
  exposurePostscreenIncomplete,
  exposurePostscreenOnSubmission,
  exposurePostscreenOverrides,
  exposurePostscreenToothless,
  exposureQmqpd,
  exposureReinjection,
  exposureSubmissionNoTls,
  filterDoubleMilter,
  filterLoop,
  filterOverrideConflict,
  filterPortUnmatched,
  filterProxyWithDelegatedActions,
  hostnameEqualsRelayhost,
  hostnameFqdn,
  hostnameMydomainMydestination,
  luserRelayNeedsEmptyMaps,
  mailAppendAtMyorigin,
  masterBadBraces,
  masterChrootDash,
  masterChrootForbidden,
  masterChrootLateTables,
  masterChrootSocket,
  masterDuplicateService,
  masterFieldCount,
  masterFieldValue,
  masterFifoLegacy,
  masterInetPrivate,
  masterInlineComment,
  masterMissingService,
  masterNqmgr,
  masterOptionDuplicate,
  masterOptionNoValue,
  masterOptionSpaces,
  masterOptionUnindented,
  masterOptionUnknown,
  masterOptionWrongDaemon,
  masterPipeArgInjection,
  masterPipeAttributes,
  masterPipeFlagsLimit,
  masterPipeNullSender,
  masterPipeShell,
  masterPrivateFlag,
  masterProcessLimit,
  masterProxymapChroot,
  masterProxywriteLimit,
  masterServiceName,
  masterUndefinedVariable,
  masterUnexpectedArgument,
  masterUnknownDaemon,
  masterUnknownPortName,
  masterUnprivilegedExcess,
  masterUnprivilegedRequired,
  masterUnsupportedType,
  masterVerbose,
  masterWakeup,
  milterDefaultAccept,
  milterInternalClasses,
  milterProtocolOld,
  milterSigningNonSmtpd,
  obsoleteCompatLevel,
  obsoleteDebugger,
  obsoleteDnsLookups,
  obsoleteEnforcePeername,
  obsoleteEnforceTls,
  obsoleteNoReplacement,
  obsoletePerSite,
  obsoleteRemoved,
  obsoleteRenamed,
  obsoleteTooNew,
  obsoleteUnused,
  obsoleteUseTls,
  perfAddressVerifyNopersist,
  perfBiff,
  perfDebugPeer,
  perfDefaultProcessLimit,
  perfHeaderChecksSize,
  perfQmgrLimits,
  queueLifetime,
  relayAccessMapBeforeGuard,
  relayClientcertsNotAsked,
  relayCompatDefaultEmpty,
  relayDeferInsteadOfReject,
  relayDomainsMydestination,
  relayDomainsTooBroad,
  relayGuardAfterPermit,
  relayGuardBehindWarnIfReject,
  relayMissingGuard,
  relayMynetworksAny,
  relayMynetworksContainerNat,
  relayMynetworksHostname,
  relayMynetworksIgnoredStyle,
  relayMynetworksNoLoopback,
  relayMynetworksStyleClass,
  relayMynetworksStyleSubnet,
  relayMynetworksSyntax,
  relayMynetworksWide,
  relayOpenRelay,
  relayOrderRecipientFirst,
  relayPermitMxBackup,
  relayProxyProtocolExposed,
  relayRestrictionsEmptied,
  relaySubmissionMynetworks,
  relaySubmissionUnrestricted,
  relayTlsAllClientcerts,
  relayUntrustedRouting,
  relayXclientExposed,
  relayhostMxLookup,
  relayhostPort,
  saslAuthOnlyWithoutTls,
  saslBrokenClients,
  saslClientCleartext,
  saslClientKeyMismatch,
  saslClientNoPasswordMaps,
  saslClientRowFormat,
  saslClientTlsOptionsInherit,
  saslDovecotPath,
  saslDovecotTcpRemote,
  saslEnabledNotAuthorised,
  saslHeaderLeak,
  saslMechanismFilterEmpty,
  saslNoRateLimit,
  saslNoanonymousMissing,
  saslNoplaintextBlocksSaslauthd,
  saslOnPort25,
  saslPlaintextAuth,
  saslSaslauthdChroot,
  saslSenderCheckAfterPermit,
  saslSenderDependentHalf,
  saslSenderSpoofing,
  saslSettingsWithoutEnable,
  saslSmtpdconfMechs,
  saslSmtpdconfShape,
  saslWeakMechs,
  secretInMainCf,
  secretWorldReadable,
  sizeMessageSmall,
  sizeMessageVsMailbox,
  sizeMessageVsVirtual,
  sizeQueueMinfree,
  smtpBannerDisclosure,
  smtpBannerHostname,
  smtpBareNewline,
  smtpBareNewlineExclusions,
  smtpDelayRejectOff,
  smtpEhloDiscard,
  smtpEtrnOpen,
  smtpHeloNotRequired,
  smtpHideClientOnMx,
  smtpLimitsDisabled,
  smtpPeernameLookupOff,
  smtpPostmasterRejected,
  smtpRecipientLimitLow,
  smtpStrayCrLf,
  smtpStrictEnvelopes,
  smtpStripReceived,
  smtpTimeoutLow,
  smtpUnauthPipelining,
  smtpVrfy,
  softBounce,
  suppressionUnknownRule,
  suppressionUnused,
  syntaxBadExpression,
  syntaxBoolean,
  syntaxByteOrderMark,
  syntaxCrlf,
  syntaxDuplicate,
  syntaxEmptyValue,
  syntaxInlineComment,
  syntaxLeadingSpaceFirst,
  syntaxMissingEquals,
  syntaxNullByte,
  syntaxNumber,
  syntaxOrphanContinuation,
  syntaxQuotes,
  syntaxReadOnly,
  syntaxRecursiveReference,
  syntaxTime,
  syntaxUndefinedReference,
  syntaxUnknownValue,
  tableAccessAction,
  tableAliasDatabaseType,
  tableBerkeleyDb,
  tableDefaultPrivs,
  tableDirectDbName,
  tableHeadercheckAction,
  tableLdapCleartext,
  tableMailboxOwnership,
  tableMissingFile,
  tableNetworkPrivileged,
  tableNoType,
  tableProxySensitive,
  tableProxySlow,
  tableProxyUnapproved,
  tableProxyWrite,
  tableRegexSubstitution,
  tableRegexpIfIndent,
  tableSqlLegacy,
  tableSqlQuoted,
  tableSqlWithoutProxy,
  tableStaleIndex,
  tableTypeUnknown,
  tableUidTooLow,
  tableVirtualBaseRoot,
  tableVirtualUidMissing,
  tableWritable,
  tlsAppendDefaultCaNoop,
  tlsAskCcertPublicMx,
  tlsCaFileServerNeedless,
  tlsCapathInChroot,
  tlsChainAndLegacy,
  tlsChainKeyOrder,
  tlsCipherGradeHighOpportunistic,
  tlsCipherGradeWeak,
  tlsCipherlistOverridden,
  tlsClientMandatoryGlobal,
  tlsClientOff,
  tlsClientWrapperGlobal,
  tlsClientWrapperLevel,
  tlsClientWrapperPort,
  tlsCurvesWithOpenssl35,
  tlsDaneResolver,
  tlsDaneUnixSocket,
  tlsDaneWithoutDnssec,
  tlsDhParams,
  tlsDnssecWithoutDane,
  tlsDsaCert,
  tlsDuplicateCertParameters,
  tlsEecdhGrade,
  tlsExcludeAnull,
  tlsExcludeCiphersIneffective,
  tlsExcludeCiphersSyntax,
  tlsFingerprintDigestWeak,
  tlsFingerprintEmpty,
  tlsInsecureMxPolicy,
  tlsLoglevelHigh,
  tlsMandatoryOnlyTightened,
  tlsNoteStarttlsOffer,
  tlsPolicyKeyMismatch,
  tlsPolicyRowInvalid,
  tlsPreemptCipherlist,
  tlsProtocolBoundTooOldVersion,
  tlsProtocolHole,
  tlsProtocolIncludeList,
  tlsProtocolLegacySyntax,
  tlsProtocolOperatorSpace,
  tlsProtocolSslv23,
  tlsProtocolTokenInvalid,
  tlsProtocolWeakMandatory,
  tlsProtocolWeakOpportunistic,
  tlsRandomSource,
  tlsReceivedHeader,
  tlsRenegotiation,
  tlsReqCcertWithoutEncrypt,
  tlsRpkWithCertFingerprints,
  tlsSecureMatchHostname,
  tlsServerKeyMissing,
  tlsServerLevelClientOnly,
  tlsServerMxMandatory,
  tlsServerNoCertificate,
  tlsServerOff,
  tlsSessionCacheLocation,
  tlsSessionCacheServerUnneeded,
  tlsSessionCacheShared,
  tlsSessionCacheType,
  tlsSmtpSmtpdMixup,
  tlsSnakeoil,
  tlsSniNeedsPostmapF,
  tlsStarttlsStripping,
  tlsVerifyTrustsDns,
  tlsVerifyWithoutCa,
  tlsWrappermodeInMain,
  tlsWrappermodeWrongPort,
  transportUnknown,
];
