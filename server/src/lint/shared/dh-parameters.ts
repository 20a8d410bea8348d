/** How strong Diffie-Hellman parameters in a PEM file are. */

const BLOCK = /-----BEGIN (?:X9\.42 )?DH PARAMETERS-----([\s\S]*?)-----END/;
const SEQUENCE = 0x30;
const INTEGER = 0x02;
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The length of the prime in bits; undefined where the text holds no parameters that can be read. */
export function primeBits(text: string): number | undefined {
  const body = BLOCK.exec(text)?.[1]?.replace(/\s+/g, '');
  if (!body || body.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(body)) return undefined;
  const bytes = decoded(body);
  const sequence = lengthAt(bytes, 0, SEQUENCE);
  const prime = sequence && lengthAt(bytes, sequence.content, INTEGER);
  if (!prime) return undefined;
  const end = prime.content + prime.length;
  let first = prime.content;
  while (first < end && bytes[first] === 0) first++;
  return first < end && end <= bytes.length ? (end - first) * 8 - Math.clz32(bytes[first]!) + 24 : undefined;
}

/** Bytes of base 64. There is no Buffer in a browser. */
function decoded(text: string): Uint8Array {
  const letters = text.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4));
  let [bits, count, at] = [0, 0, 0];
  for (const letter of letters) {
    bits = ((bits << 6) | BASE64.indexOf(letter)) & 0xffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes[at++] = (bits >> count) & 0xff;
  }
  return bytes;
}

/** The length of a DER object, and where its content begins. */
function lengthAt(
  bytes: Uint8Array,
  at: number,
  tag: number,
): { readonly content: number; readonly length: number } | undefined {
  const [found, short] = [bytes[at], bytes[at + 1]];
  if (found !== tag || short === undefined) return undefined;
  if (short < 0x80) return { content: at + 2, length: short };
  const count = short & 0x7f;
  if (count === 0 || count > 3) return undefined;
  let length = 0;
  for (let index = 0; index < count; index++) length = length * 256 + (bytes[at + 2 + index] ?? 0);
  return { content: at + 2 + count, length };
}
