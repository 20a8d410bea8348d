/** A main.cf of any length, and places in it where a person could type. */

/** A value to type at the end of, and a name in its line to hover. */
export interface EditPlace {
  readonly line: number;
  readonly type: number;
  readonly hover: number;
}

export interface BenchDocument {
  readonly text: string;
  readonly places: readonly EditPlace[];
}

const BLOCK = [
  '# Section %: what these people may do here',
  'people%_hosts = $myhostname, people%.example.net',
  'people%_networks = 192.0.2.0/24, 198.51.100.0/24',
  'people%_rules =',
  '    permit_mynetworks, permit_sasl_authenticated,',
  '    check_client_access hash:/etc/postfix/people%',
  '    reject_unauth_destination',
  'people%_maps = hash:/etc/postfix/people%',
  'relay%_destination_rate_delay = 2s',
  '',
];
/** Rows of the block whose last character is a good place to type at. */
const TYPED = [1, 2, 5, 7];

/** A document of about `rows` rows. */
export function makeDocument(rows: number): BenchDocument {
  const lines = ['compatibility_level = 3.6', 'myhostname = mail.example.net', 'smtpd_tls_security_level = may', ''];
  const places: EditPlace[] = [];
  for (let block = 0; lines.length < rows; block++) {
    for (const [at, line] of BLOCK.entries()) {
      const text = line.replaceAll('%', String(block));
      if (TYPED.includes(at)) places.push({ line: lines.length, type: text.length, hover: text.search(/\w/) + 3 });
      lines.push(text);
    }
  }
  return { text: `${lines.join('\n')}\n`, places };
}
