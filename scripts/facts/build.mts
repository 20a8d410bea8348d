/**
 * The build of Postfix that the facts describe: the upstream source on Linux with TLS and Berkeley DB, nothing chosen by a
 * packager. Also tells which defaults another build or another machine would have.
 */
import { Preprocessor, type HeaderLookup, type Macro } from './preprocessor.mjs';

/** What the compiler, system headers and OpenSSL 3.0 define, as far as a default depends on it. */
const PREDEFINED: Readonly<Record<string, string>> = {
  LINUX3: '1',
  __GLIBC__: '2',
  __GLIBC_MINOR__: '36',
  '__GLIBC_PREREQ(maj,min)': '((__GLIBC__ << 16) + __GLIBC_MINOR__ >= ((maj) << 16) + (min))',
  LINUX_VERSION_CODE: '393472',
  'KERNEL_VERSION(a,b,c)': '(((a) << 16) + ((b) << 8) + (c))',
  INT_MAX: '2147483647',
  LONG_MAX: '9223372036854775807',
  LOG_MAIL: '16',
  _PATH_DEFPATH: '"/usr/bin:/bin"',
  _PATH_STDPATH: '"/usr/bin:/bin:/usr/sbin:/sbin"',
  _PATH_MAILDIR: '"/var/mail"',
  USE_TLS: '1',
  OPENSSL_VERSION_NUMBER: '0x30000000L',
  OPENSSL_VERSION_MAJOR: '3',
  OPENSSL_VERSION_MINOR: '0',
  'OPENSSL_VERSION_PREREQ(maj,min)': '((OPENSSL_VERSION_MAJOR << 16) + OPENSSL_VERSION_MINOR >= ((maj) << 16) + (min))',
  ...Object.fromEntries(
    Object.entries({
      X25519: 'X25519',
      X448: 'X448',
      X9_62_prime256v1: 'prime256v1',
      secp384r1: 'secp384r1',
      secp521r1: 'secp521r1',
      ffdhe2048: 'ffdhe2048',
      ffdhe3072: 'ffdhe3072',
    }).flatMap(([object, name]) => [
      [`SN_${object}`, `"${name}"`],
      [`NID_${object}`, '1'],
    ]),
  ),
};

/** Headers whose definitions belong to the operating system, not to Postfix. */
const SYSTEM_HEADERS: ReadonlySet<string> = new Set(['sys_defs.h', 'predefined']);
/** Conditions under which builds for Linux differ: libraries that are there or not, and their versions. */
const VARYING = /^(?:HAS_NIS|OPENSSL_VERSION_\w+|SN_\w+|NID_\w+)$/;

/** A preprocessor set up for that build. */
export function upstreamBuild(headers: HeaderLookup, snapshot: boolean): Preprocessor {
  return new Preprocessor(headers, snapshot ? { ...PREDEFINED, SNAPSHOT: '1' } : PREDEFINED);
}

/** Macros that could be chosen, but have one value in every build that is in use. */
const UNIFORM: ReadonlySet<string> = new Set([
  'DEF_SMTP_CACHE_DEMAND',
  'DEF_LMTP_CACHE_DEMAND',
  'DEF_SMTPUTF8_ENABLE',
  'DEF_SYSLOG_FACILITY',
  'LOG_FACILITY',
  'LOG_MAIL',
  'PREFERRED_RAND_SOURCE',
  'DEF_INET_PROTOCOLS',
  'INT_MAX',
  'LONG_MAX',
]);

/** Would another packager or machine define this macro otherwise? `#ifndef X … #define X` is an invitation to. */
export function dependsOnBuild(name: string, macro: Macro | undefined): boolean {
  if (macro === undefined || UNIFORM.has(name)) return false;
  return (
    SYSTEM_HEADERS.has(macro.file) ||
    macro.conditions.has(name) ||
    [...macro.conditions].some((condition) => VARYING.test(condition))
  );
}
