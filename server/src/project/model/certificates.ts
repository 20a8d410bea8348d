/** The files in which smtpd(8) finds its keys and certificates (`src/tls/tls_certkey.c`). */

import type { Instance, Scope } from '../instance';
import { knownList, knownValue } from '../known';

/** A certificate with its key, as two parameters name them. */
export interface CertificatePair {
  readonly cert: string;
  /** Where it is not set, the key stands in the file of the certificate. */
  readonly key: string;
}

export const SERVER_PAIRS: readonly CertificatePair[] = [
  { cert: 'smtpd_tls_cert_file', key: 'smtpd_tls_key_file' },
  { cert: 'smtpd_tls_eccert_file', key: 'smtpd_tls_eckey_file' },
  { cert: 'smtpd_tls_dcert_file', key: 'smtpd_tls_dkey_file' },
];

export const SERVER_CHAIN = 'smtpd_tls_chain_files';

/** Does the list of files take the place of all pairs? Undefined where that is not known. */
export function usesChain(instance: Instance, scope: Scope): boolean | undefined {
  if (!instance.parameter(SERVER_CHAIN)) return false;
  const text = knownValue(instance, SERVER_CHAIN, scope)?.text;
  return text === undefined ? undefined : text !== '';
}

/** A path, and the parameter that names it. */
export interface CertificateFile {
  readonly name: string;
  readonly path: string;
}

/** The files that smtpd(8) opens, as far as they are known. */
export function certificateFiles(instance: Instance, scope: Scope): readonly CertificateFile[] {
  const chain = usesChain(instance, scope);
  if (chain === undefined) return [];
  if (chain) {
    const items = knownList(instance, SERVER_CHAIN, scope)?.items ?? [];
    return items.map(({ text }) => ({ name: SERVER_CHAIN, path: text }));
  }
  return SERVER_PAIRS.flatMap(({ cert, key }) => {
    const path = knownValue(instance, cert, scope)?.text ?? '';
    if (path === '' || path.toLowerCase() === 'none') return [];
    const keyPath = knownValue(instance, key, scope)?.text ?? '';
    const files = [{ name: cert, path }];
    return keyPath === '' || keyPath === path ? files : [...files, { name: key, path: keyPath }];
  });
}
