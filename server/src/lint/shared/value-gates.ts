/**
 * Settings that Postfix looks at only while another one asks for it. A wrong word in one of them harms nobody as long as
 * nothing does.
 */

import type { Instance, Scope } from '../../project/instance';

/** May a program look at the value of `name` at all? */
export function mayBeRead(name: string, scope: Scope, instance: Instance): boolean {
  const isOn = (other: string): boolean => isSwitchedOn(other, scope, instance);
  const sasl = /^(smtp|lmtp|smtpd)_sasl_/.exec(name);
  if (sasl) return isOn(`${sasl[1]}_sasl_auth_enable`);
  // smtpd_tls_wrappermode takes the place of the level (`src/smtpd/smtpd.c`).
  if (name === 'smtpd_tls_security_level') return !isYes('smtpd_tls_wrappermode', scope, instance);
  const tls = /^(smtp|lmtp|smtpd|postscreen|tlsproxy)_tls_(?!security_level)/.exec(name);
  if (tls) return TLS_SWITCHES.some((suffix) => isOn(tls[1]! + suffix));
  if (name === 'smtpd_proxy_options') return isOn('smtpd_proxy_filter');
  if (name.startsWith('milter_')) return isOn('smtpd_milters') || isOn('non_smtpd_milters');
  if (name === 'mynetworks_style') return !isSet('mynetworks', scope, instance);
  if (/^(smtp|lmtp)_host_lookup$/.test(name)) return !isYes('disable_dns_lookups', scope, instance);
  return true;
}

const TLS_SWITCHES = [
  '_tls_security_level',
  '_use_tls',
  '_enforce_tls',
  '_tls_wrappermode',
  '_tls_policy_maps',
  '_tls_per_site',
] as const;

const OFF: ReadonlySet<string> = new Set(['', 'no', 'none']);

function isSwitchedOn(name: string, scope: Scope, instance: Instance): boolean {
  if (!OFF.has(instance.expansion(name, scope).text.toLowerCase())) return true;
  return scope === undefined && instance.names.overrides(name).size > 0;
}

function isYes(name: string, scope: Scope, instance: Instance): boolean {
  return instance.expansion(name, scope).text.toLowerCase() === 'yes';
}

function isSet(name: string, scope: Scope, instance: Instance): boolean {
  const origin = instance.effective(name, scope)?.origin.from;
  return origin === 'main' || origin === 'override';
}
