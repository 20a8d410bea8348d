/** The TLS level in force: `src/smtpd/smtpd.c`, `src/smtp/smtp_tls_policy.c`. */

import type { Instance, Scope } from '../instance';
import { isOn, knownValue } from '../known';

export type ServerLevel = 'none' | 'may' | 'encrypt';

const CLIENT_LEVELS = ['none', 'may', 'encrypt', 'dane', 'dane-only', 'fingerprint', 'verify', 'secure'] as const;
export type ClientLevel = (typeof CLIENT_LEVELS)[number];

/** What smtpd(8) offers or asks for. Undefined where it is not known, or where smtpd would not start. */
export function serverLevel(instance: Instance, scope: Scope): ServerLevel | undefined {
  if (isOn(instance, 'smtpd_tls_wrappermode', scope)) return 'encrypt';
  const word = knownValue(instance, 'smtpd_tls_security_level', scope)?.text.toLowerCase();
  switch (word) {
    case undefined:
      return undefined;
    case '':
      return serverLevelOfSwitches(instance, scope);
    case 'none':
    case 'may':
      return word;
    case 'encrypt':
    case 'verify':
    case 'secure':
    case 'fingerprint':
      return 'encrypt'; // The last three are taken for `encrypt`, with a warning.
    default:
      return undefined;
  }
}

/** What smtp(8) or lmtp(8) asks of servers, table of policies aside. Undefined where it is not known. */
export function clientLevel(instance: Instance, prefix: 'smtp' | 'lmtp', scope: Scope): ClientLevel | undefined {
  const word = knownValue(instance, `${prefix}_tls_security_level`, scope)?.text.toLowerCase();
  if (word === undefined) return undefined;
  if (word !== '') return CLIENT_LEVELS.find((level) => level === word);
  if (isOn(instance, `${prefix}_enforce_tls`, scope)) {
    return isOn(instance, `${prefix}_tls_enforce_peername`, scope) === false ? 'encrypt' : 'verify';
  }
  return isOn(instance, `${prefix}_use_tls`, scope) ? 'may' : 'none';
}

/** Is this a level at which mail waits where TLS cannot be had? */
export function isMandatory(level: ClientLevel): boolean {
  return level !== 'none' && level !== 'may' && level !== 'dane';
}

/** Parameters that name a certificate of a server, of which one is enough. */
const CERTIFICATES = ['cert_file', 'eccert_file', 'dcert_file', 'chain_files'] as const;

/** Names a parameter a certificate? Undefined where that is not known. */
export function hasCertificate(instance: Instance, prefix: string, scope: Scope): boolean | undefined {
  const values = CERTIFICATES.map((suffix) => `${prefix}_tls_${suffix}`)
    .filter((name) => instance.parameter(name))
    .map((name) => knownValue(instance, name, scope)?.text);
  if (values.some((text) => text !== undefined && text !== '')) return true;
  return values.includes(undefined) ? undefined : false;
}

/** Does smtpd(8) offer AUTH only inside TLS? */
export function isAuthOnlyInTls(instance: Instance, scope: Scope): boolean | undefined {
  if (serverLevel(instance, scope) === 'encrypt') return true;
  return isOn(instance, 'smtpd_tls_auth_only', scope);
}

function serverLevelOfSwitches(instance: Instance, scope: Scope): ServerLevel {
  if (isOn(instance, 'smtpd_enforce_tls', scope)) return 'encrypt';
  return isOn(instance, 'smtpd_use_tls', scope) ? 'may' : 'none';
}
