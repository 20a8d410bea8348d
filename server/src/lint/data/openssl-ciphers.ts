/** Words of OpenSSL's lists of ciphers, as far as rules have something to say of them. Letter case counts. */

/** Keywords that stand for groups of ciphers: openssl-ciphers(1). */
export const CIPHER_KEYWORDS: readonly string[] = [
  ...['ALL', 'COMPLEMENTOFALL', 'COMPLEMENTOFDEFAULT', 'DEFAULT', 'HIGH', 'MEDIUM', 'LOW'],
  ...['aNULL', 'eNULL', 'NULL', 'kRSA', 'aRSA', 'RSA', 'aDSS', 'DSS', 'aECDSA', 'ECDSA'],
  ...['kDHE', 'kEDH', 'DHE', 'EDH', 'DH', 'ADH', 'kECDHE', 'kEECDH', 'ECDHE', 'EECDH', 'ECDH', 'AECDH'],
  ...['AES', 'AES128', 'AES256', 'AESGCM', 'AESCCM', 'AESCCM8', 'ARIA', 'ARIA128', 'ARIA256', 'CHACHA20'],
  ...['CAMELLIA', 'CAMELLIA128', 'CAMELLIA256', '3DES', 'DES', 'RC4', 'RC2', 'IDEA', 'SEED', 'CBC'],
  ...[
    'MD5',
    'SHA',
    'SHA1',
    'SHA256',
    'SHA384',
    'PSK',
    'kPSK',
    'aPSK',
    'kRSAPSK',
    'kDHEPSK',
    'kECDHEPSK',
    'SRP',
    'kSRP',
  ],
  ...['SSLv3', 'TLSv1', 'TLSv1.2'],
];

/** Keywords that stand for what one wants, and are never meant to be excluded. */
export const WANTED_KEYWORDS: ReadonlySet<string> = new Set([
  ...['ALL', 'DEFAULT', 'COMPLEMENTOFDEFAULT', 'HIGH', 'MEDIUM', 'AES', 'AES128', 'AES256', 'AESGCM', 'CHACHA20'],
  ...['ECDHE', 'EECDH', 'kECDHE', 'kEECDH', 'DHE', 'EDH', 'kDHE', 'kEDH', 'ECDH', 'DH'],
]);

/**
 * Words that go round in copied lists and that no OpenSSL since 1.1.1 has a cipher for: Kerberos, ciphers for export, SSL 2,
 * key exchange with fixed Diffie-Hellman keys, and names that never were.
 */
export const DEAD_CIPHERS =
  /^(?:KRB5.*|EXP(?:ORT(?:40|56)?)?|EXP-.*|SSLv2|[ka]?FZA|eFZA|aDH|kDH[dr]?|aECDH|kECDH[er]?|CBC3-SHA|PCT)$/;
