import assert from 'node:assert/strict';
import { isAddress, isHostname, isIPv6Address } from '../../../server/src/syntax/host-address';
import { parseHostPort } from '../../../server/src/syntax/host-port';

/** `host|port`, with brackets where they are written, and the problem. */
function show(text: string): string {
  const { host, port, bracketed, problem } = parseHostPort({ text, start: 0, end: text.length });
  const shown = `${bracketed ? '[' : ''}${host?.text ?? ''}${bracketed ? ']' : ''}|${port.text}`;
  return problem ? `${problem.code} ${text.slice(problem.span.start, problem.span.end)}` : shown;
}

describe('name of an inet service', () => {
  const forms: Readonly<Record<string, string>> = {
    smtp: '|smtp',
    '25': '|25',
    ':25': '|25',
    'localhost:smtp': 'localhost|smtp',
    '127.0.0.1:10025': '127.0.0.1|10025',
    '[127.0.0.1]:10025': '[127.0.0.1]|10025',
    '[::1]:25': '[::1]|25',
    '[IPv6:::1]:25': '[::1]|25',
    '::1:25': '::1|25',
    'host:': 'missing-port host:',
    '': 'missing-port ',
    '[::1]': 'missing-port [::1]',
    '[::1': 'missing-bracket [::1',
    '[::1]x:25': 'text-after-bracket x:25',
    '[ipv6:1.2.3.4]:25': 'malformed-ipv6 1.2.3.4',
    '[]:25': 'bad-host []:25',
    'a..b:25': 'bad-host a..b',
    '1:2:25': 'bad-host 1:2',
    'host:25x': 'text-after-port-number 25x',
  };
  for (const [text, expected] of Object.entries(forms)) {
    it(`${text} is ${expected}`, () => assert.equal(show(text), expected));
  }
});

describe('host names and addresses', () => {
  const cases: readonly [(text: string) => boolean, readonly string[], readonly string[]][] = [
    [
      isHostname,
      ['a', 'a-b.c_d', '1a', 'xn--9-x', 'größe.example'],
      ['', 'a.', '.a', '-a', 'a-', '1.2', 'a b', 'a'.repeat(64)],
    ],
    [
      isAddress,
      ['1.2.3.4', '0.0.0.0', '::1', '1:2:3:4:5:6:7:8'],
      ['0.1.2.3', '1.2.3', '1.2.3.256', '1.2.3.4.', '1:2', ''],
    ],
    [
      isIPv6Address,
      ['::', '1::', '::1.2.3.4', '1:2:3:4:5:6:1.2.3.4'],
      ['1::2::3', ':::', '1:2:3:4:5:6:7:8:9', '12345::', 'g::', '::1.2.3', ':1:2:3:4:5:6:7:8'],
    ],
  ];
  for (const [accepts, right, wrong] of cases) {
    it(accepts.name, () => {
      assert.deepEqual(
        right.filter((text) => !accepts(text)),
        [],
      );
      assert.deepEqual(
        wrong.filter((text) => accepts(text)),
        [],
      );
    });
  }
});
