/** What PEM files hold, in their order, as Postfix tells keys from certificates (`src/tls/tls_certkey.c`). */

export type PemKind = 'key' | 'certificate';

const BEGIN = /^-----BEGIN ([A-Z0-9 .]+)-----[ \t\r]*$/gm;
const CERTIFICATES: ReadonlySet<string> = new Set(['CERTIFICATE', 'X509 CERTIFICATE']);
const KEYS: ReadonlySet<string> = new Set(['PRIVATE KEY', 'RSA PRIVATE KEY', 'EC PRIVATE KEY', 'DSA PRIVATE KEY']);

/** Keys and certificates of a text; all else is left out, as Postfix does. */
export function pemObjects(text: string): readonly PemKind[] {
  return Array.from(text.matchAll(BEGIN)).flatMap(([, name]): PemKind[] => {
    if (CERTIFICATES.has(name!)) return ['certificate'];
    return KEYS.has(name!) ? ['key'] : [];
  });
}
