/** Which texts Postfix takes for a host name or a numerical address (`src/util/valid_hostname.c`). */

const MAX_LABEL = 63;
const MAX_HOSTNAME = 255;
const LABEL = /^[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?$/;

/** Labels of letters, digits, `_` and inner `-`; digits alone make no name. Text beyond ASCII is left to IDNA: true. */
export function isHostname(text: string): boolean {
  if (/[\u0080-\uffff]/.test(text)) return true;
  if (text.length > MAX_HOSTNAME || !/[^0-9.]/.test(text)) return false;
  return text.split('.').every((label) => label.length <= MAX_LABEL && LABEL.test(label));
}

/** An IPv4 address in four parts, or an IPv6 address. */
export function isAddress(text: string): boolean {
  return text.includes(':') ? isIPv6Address(text) : isIPv4Address(text);
}

export function isIPv4Address(text: string): boolean {
  const octets = text.split('.');
  if (octets.length !== 4 || !octets.every((octet) => /^\d+$/.test(octet) && Number(octet) <= 255)) return false;
  return Number(octets[0]) !== 0 || octets.every((octet) => Number(octet) === 0);
}

/** Eight fields of up to four hexadecimal digits, `::` once for fields left out, an IPv4 address in the last two. */
export function isIPv6Address(text: string): boolean {
  const embedded = /^(.*:)([^:]*\.[^:]*)$/.exec(text);
  if (embedded) return isIPv4Address(embedded[2]!) && isIPv6Address(`${embedded[1]}0:0`);
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const fields = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  if (!fields.every((field) => /^[0-9A-Fa-f]{1,4}$/.test(field))) return false;
  return halves.length === 2 ? fields.length <= 7 : fields.length === 8;
}
