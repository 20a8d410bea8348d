/** Configurations that nobody would write, but that Postfix reads: for comparing with the real postconf. */

import fc from 'fast-check';

/** Names that settings get and values mention; few, so that they meet. */
const USER_NAMES = ['a', 'b', 'c_1', 'loop', 'pool', 'my_class', 'foo', 'x-y', 'Ä'];
const KNOWN_NAMES = [
  'myorigin',
  'mydestination',
  'smtpd_banner',
  'virtual_alias_maps',
  'alias_maps',
  'smtpd_recipient_restrictions',
  'smtpd_restriction_classes',
  'default_rbl_reply', // read raw
  'virtual_maps', // a legacy name
  'process_name', // read-only
  'relay_destination_rate_delay', // of a service
  'zz_time_limit',
  'local_destination_recipient_limit',
  'foo_server_host', // of a database client
  'bar_hosts',
  'smtp_use_tls',
  'compatibility_level',
  'myhostname',
  'mydomain',
];
const NAMES = [...USER_NAMES, ...KNOWN_NAMES];

const name = fc.constantFrom(...NAMES);
const referred = fc.oneof(name, fc.constantFrom('nothing', 'mail_name', 'process_name', 'service_name', ''));

const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('reject', 'permit', 'a', 'b', 'my_class', 'hash:/etc/aliases', '#x', '=') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('ldap:foo', 'proxy:mysql:bar', 'pgsql:./x', 'ldap:{foo}', 'pipemap:{ldap:foo,x:y}'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('ldap:/nowhere/ldap.cf', '{', '}', '{a b', 'a}b', '{ldap:foo}x', '$$', '"q"', 'é'),
  },
  {
    weight: 1,
    arbitrary: fc.string({ unit: fc.constantFrom('a', '{', '}', '(', ')', ':', '?', ',', '$', '/'), maxLength: 6 }),
  },
);

const blank = fc.constantFrom(' ', '  ', '\t', ', ', ',', ' \r', '\v', '\n  ', '\n# a comment\n ', '\n\n\t', '\r\n ');

const text = fc.letrec<{ reference: string; piece: string; text: string }>((tie) => ({
  reference: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    referred.map((one) => `$${one}`),
    fc.tuple(fc.constantFrom('{', '('), referred).map(([open, one]) => `$${open}${one}${open === '{' ? '}' : ')'}`),
    fc.tuple(referred, fc.constantFrom('?', ':', ' ? ', '!', '{'), tie('text')).map((parts) => `\${${parts.join('')}}`),
    fc
      .tuple(referred, tie('text'), fc.constantFrom(':', ' : ', '', 'x'), tie('text'))
      .map(([one, yes, between, no]) => `\${${one}?{${yes}}${between}{${no}}}`),
    fc
      .tuple(
        tie('text'),
        fc.constantFrom('==', '!=', '<', '<=level', '>=', '=', '==foo', '>level'),
        tie('text'),
        tie('text'),
      )
      .map(([left, operator, right, yes]) => `\${{${left}} ${operator} {${right}} ? {${yes}}}`),
    fc.constantFrom('${', '$(a', '$ ', '${a b}', '${{1} == {2}}', '${{3.6} >=level {2}?yes}'),
  ),
  piece: fc.oneof({ depthSize: 'small' }, { weight: 3, arbitrary: word }, { weight: 2, arbitrary: tie('reference') }),
  text: fc
    .array(fc.tuple(tie('piece'), fc.constantFrom('', ' ', ',', ' ')), { maxLength: 3 })
    .map((all) => all.flat().join('')),
})).text;

const value = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.tuple(word, blank), { maxLength: 14 }).map((all) => all.flat().join('')) },
  { weight: 4, arbitrary: text },
  { weight: 1, arbitrary: fc.constant('') },
);

/** Values without a syntax error in references, so that postconf gets further. */
const soundValue = fc
  .array(
    fc.tuple(
      fc.oneof(
        word.filter((one) => !one.includes('$')),
        name.map((one) => (/^\w+$/.test(one) ? `$${one}` : one)),
        fc
          .tuple(fc.constantFrom('a', 'b', 'nothing', 'mail_name'), fc.constantFrom('?', ':'))
          .map((all) => `\${${all.join('')}yes}`),
      ),
      blank,
    ),
    { maxLength: 10 },
  )
  .map((all) => all.flat().join(''));

function mainLine(its: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof(
    {
      weight: 8,
      arbitrary: fc.tuple(name, fc.constantFrom(' = ', '=', '  =', ' =\t', ' = \n  '), its).map((all) => all.join('')),
    },
    { weight: 1, arbitrary: fc.constantFrom('', '# comment', '  # indented', ' \t', '  stray text', '\f', 'x = 1\r') },
  );
}

const option = (its: fc.Arbitrary<string>): fc.Arbitrary<string> => {
  const flat = its.map((one) => one.replace(/[\s]+/g, ''));
  return fc.oneof(
    fc.tuple(name, flat).map(([one, text]) => `-o ${one}=${text}`),
    fc.tuple(name, flat).map(([one, text]) => `-o${one}=${text}`),
    fc.tuple(name, its).map(([one, text]) => `-o { ${one} = ${text.replace(/[{}\n]/g, '')} }`),
    fc.tuple(name, flat).map(([one, text]) => `-vo ${one}=${text}`),
    fc.constantFrom(
      '-v',
      '-D',
      '-o',
      '--',
      'argv',
      '{user=a b}',
      '{a',
      '{a}b',
      '-o {x',
      '-o novalue',
      '-o {y}',
      'user=x',
      '-o{ a = 1 }',
    ),
  );
};

function masterLine(its: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const service = fc.constantFrom(
    'smtp inet',
    'smtp unix',
    'relay unix',
    'zz unix',
    'local unix',
    '127.0.0.1:25 inet',
    'x pass',
  );
  const columns = fc.constantFrom('n - n - -', '- - - - -', 'y n y 60? 10', 'n - y 1000 0', '-  -\t-\t-  -');
  const command = fc.constantFrom('smtpd', 'smtp', 'pipe', 'spawn', 'local', '/usr/lib/x/smtp', 'error');
  const separator = fc.constantFrom(' ', '\n  ', '\n# between\n\t', '  \r\n ');
  const args = fc.array(fc.tuple(separator, option(its)), { maxLength: 5 }).map((all) => all.flat().join(''));
  return fc.oneof(
    {
      weight: 60,
      arbitrary: fc.tuple(service, columns, command, args).map(([a, b, c, rest]) => `${a} ${b}   ${c}${rest}`),
    },
    { weight: 10, arbitrary: fc.constantFrom('# comment', '', '  stray', '  -o a=b') },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'smtp inet n',
        'smtp tcp n - n - - smtpd',
        'a unix x - n - - b',
        'a unix - - - 1x - b',
      ),
    },
  );
}

function configuration(its: fc.Arbitrary<string>): fc.Arbitrary<{ main: string; master: string }> {
  const lines = (one: fc.Arbitrary<string>, most: number): fc.Arbitrary<string> =>
    fc.tuple(fc.array(one, { maxLength: most }), fc.constantFrom('\n', '')).map(([all, end]) => all.join('\n') + end);
  return fc.record({ main: lines(mainLine(its), 9), master: lines(masterLine(its), 5) });
}

export const oddConfiguration = fc.oneof(
  { weight: 2, arbitrary: configuration(soundValue) },
  { weight: 1, arbitrary: configuration(value) },
);
