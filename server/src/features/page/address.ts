/** Addresses of pages: `/parameter/smtpd_tls_cert_file.md`, `/value/tls-server-levels.may.md`, `/subject/sasl.md`, `/index.md`. */

/** The page that lists all subjects. */
export const INDEX = 'index';

/** Path of the page on `key`: an entry such as `parameter myhostname`, `subject NAME`, or `index`. Not encoded. */
export function pathOf(key: string): string {
  const [kind, ...name] = key.split(' ');
  return name.length === 0 ? `/${kind}.md` : `/${kind}/${name.join('.')}.md`;
}

/** How a page of `path` refers to the page of `key`, as a link in Markdown has it. */
export function relativePath(path: string, key: string): string {
  const up = '../'.repeat(Math.max(0, path.split('/').length - 2));
  return up + pathOf(key).slice(1).split('/').map(encodeSegment).join('/');
}

/** Parentheses would end a link in Markdown. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(/[()!'*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
