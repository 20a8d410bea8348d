/** Configurations that nobody would write, but that Postfix reads: for comparing with the real postconf. */

import fc from 'fast-check';

/**
 * Names that settings get and values mention; few, so that they meet. Sound values mention names that come later in this
 * list, so that none refers to itself.
 */
const NAMES = [
  'smtpd_recipient_restrictions',
  'smtpd_restriction_classes',
  'virtual_alias_maps',
  'alias_maps',
  'default_rbl_reply', // read raw
  'smtpd_banner',
  'relay_destination_rate_delay', // of a service
  'zz_time_limit',
  'local_destination_recipient_limit', // of a service, and built in
  'smtp_use_tls',
  'mydestination',
  'myorigin',
  'myhostname',
  'mydomain',
  'virtual_maps', // a legacy name
  'foo_server_host', // of a database client
  'bar_hosts',
  'a',
  'b',
  'c_1',
  'my_class',
  'foo',
  'x-y',
  'Ä',
];
/** Set by Postfix itself. Nobody refers to it, since it is another one in each run. */
const READ_ONLY = 'process_id';

/** A value for the setting of that name. */
type Values = (name: string) => fc.Arbitrary<string>;

const setName = fc.constantFrom(...NAMES, READ_ONLY);

const word = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('reject', 'permit', 'a', 'b', 'my_class', 'hash:/etc/aliases', '#x', '=', '"q"', 'é'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('ldap:foo', 'proxy:mysql:bar', 'pgsql:./x', 'ldap:{foo}', 'pipemap:{ldap:foo,x:y}'),
  },
  { weight: 1, arbitrary: fc.constantFrom('ldap:/nowhere/ldap.cf', '{', '}', '{a b', 'a}b', '{ldap:foo}x', '$$') },
  {
    weight: 1,
    arbitrary: fc.string({ unit: fc.constantFrom('a', '{', '}', '(', ')', ':', '?', ',', '/'), maxLength: 6 }),
  },
);

const blank = fc.constantFrom(
  ...[' ', '  ', '\t', ', ', ',', ' \r', '\v', '\n  ', '\n# a comment\n ', '\n\n\t', '\r\n ', '\n  # indented\n  '],
);

function joined(parts: fc.Arbitrary<readonly string[]>): fc.Arbitrary<string> {
  return parts.map((all) => all.join(''));
}

function spaced(piece: fc.Arbitrary<string>, most: number): fc.Arbitrary<string> {
  return joined(fc.array(joined(fc.tuple(piece, blank)), { maxLength: most }));
}

/** References that are whole, and never lead in a circle. */
const soundValue: Values = (name) => {
  const later = NAMES.slice(NAMES.indexOf(name) + 1).filter((one) => /^\w+$/.test(one));
  const referred = fc.constantFrom(...later, 'nothing', 'mail_name');
  const reference = fc.oneof(
    referred.map((one) => `$${one}`),
    referred.map((one) => `\${${one}}`),
    joined(fc.tuple(fc.constant('${'), referred, fc.constantFrom('?', ':', '?$', ':$'), referred, fc.constant('}'))),
    referred.map((one) => `\${${one} ? {$mail_name} : {$nobody}}`),
    referred.map((one) => `\${{$${one}} == {permit} ? {yes}}`),
  );
  return spaced(fc.oneof(word, reference), 8);
};

const anyName = fc.constantFrom(...NAMES, 'nothing', 'mail_name', 'process_name', 'service_name', '');

/** References of all kinds, most of them broken. */
export const brokenText = fc.letrec<{ reference: string; piece: string; text: string }>((tie) => ({
  reference: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    anyName.map((one) => `$${one}`),
    anyName.map((one) => `$(${one})`),
    joined(fc.tuple(fc.constant('${'), anyName, fc.constantFrom('?', ':', ' ? ', '!'), tie('text'), fc.constant('}'))),
    fc
      .tuple(anyName, tie('text'), fc.constantFrom(':', ' : ', '', 'x'), tie('text'))
      .map(([one, yes, between, no]) => `\${${one}?{${yes}}${between}{${no}}}`),
    fc
      .tuple(tie('text'), fc.constantFrom('==', '!=', '<', '<=level', '=', '==foo', '>level'), tie('text'), tie('text'))
      .map(([left, operator, right, yes]) => `\${{${left}} ${operator} {${right}} ? {${yes}}}`),
    fc.constantFrom('${', '$(a', '$ ', '${a b}', '${{1} == {2}}', '${{3.6} >=level {2}?yes}'),
  ),
  piece: fc.oneof({ depthSize: 'small' }, { weight: 3, arbitrary: word }, { weight: 2, arbitrary: tie('reference') }),
  text: joined(
    fc.array(joined(fc.tuple(tie('piece'), fc.constantFrom('', ' ', ',', ' '))), { minLength: 1, maxLength: 3 }),
  ),
})).text;

function mainLine(values: Values): fc.Arbitrary<string> {
  const assignment = setName.chain((name) =>
    joined(fc.tuple(fc.constant(name), fc.constantFrom(' = ', '=', '  =', ' =\t', ' = \n  '), values(name))),
  );
  const other = fc.constantFrom(
    '',
    '# comment',
    '  # indented',
    ' \t',
    '  stray text',
    '\f',
    'x = 1\r',
    'a = 1',
    'a=2',
  );
  return fc.oneof({ weight: 6, arbitrary: assignment }, { weight: 1, arbitrary: other });
}

const ODD_ARGUMENTS = ['-v', '-D', '-o', '--', 'argv', '{user=a b}', '{a', '{a}b', '-o {x', '-o novalue', '-o {y}'];

function argument(values: Values): fc.Arbitrary<string> {
  const setting = setName.chain((name) => {
    const flat = values(name).map((text) => text.replace(/\s+/g, ''));
    const inBraces = values(name).map((text) => text.replace(/[{}\n]/g, ''));
    return fc.oneof(
      joined(fc.tuple(fc.constantFrom('-o ', '-o', '-vo ', '-vo'), fc.constant(`${name}=`), flat)),
      inBraces.map((text) => `-o { ${name} = ${text} }`),
    );
  });
  return fc.oneof(
    { weight: 3, arbitrary: setting },
    { weight: 1, arbitrary: fc.constantFrom(...ODD_ARGUMENTS, '-o{ a = 1 }') },
  );
}

const SERVICES = ['smtp inet', 'smtp unix', 'relay unix', 'zz unix', 'local unix', '127.0.0.1:25 inet', 'x pass'];
const COLUMNS = ['n - n - -', '- - - - -', 'y n y 60? 10', 'n - y 1000 0', '-  -\t-\t-  -'];
const COMMANDS = ['smtpd', 'smtp', 'pipe', 'spawn', 'local', '/usr/lib/x/smtp', 'error'];
const REFUSED = ['smtp inet n', 'smtp tcp n - n - - smtpd', 'a unix x - n - - b', 'a unix - - - 1x - b'];

function masterLine(values: Values): fc.Arbitrary<string> {
  const separator = fc.constantFrom(' ', '\n  ', '\n# between\n\t', '  \r\n ');
  const args = joined(fc.array(joined(fc.tuple(separator, argument(values))), { maxLength: 5 }));
  const service = fc.tuple(
    fc.constantFrom(...SERVICES),
    fc.constantFrom(...COLUMNS),
    fc.constantFrom(...COMMANDS),
    args,
  );
  return fc.oneof(
    {
      weight: 60,
      arbitrary: service.map(([name, columns, command, rest]) => `${name} ${columns}   ${command}${rest}`),
    },
    { weight: 10, arbitrary: fc.constantFrom('# comment', '', '  stray', '  -o a=b') },
    { weight: 1, arbitrary: fc.constantFrom(...REFUSED) },
  );
}

function configuration(values: Values): fc.Arbitrary<{ main: string; master: string }> {
  const lines = (line: fc.Arbitrary<string>, most: number): fc.Arbitrary<string> =>
    fc.tuple(fc.array(line, { maxLength: most }), fc.constantFrom('\n', '')).map(([all, end]) => all.join('\n') + end);
  return fc.record({ main: lines(mainLine(values), 12), master: lines(masterLine(values), 6) });
}

export const oddConfiguration = fc.oneof(
  { weight: 6, arbitrary: configuration(soundValue) },
  { weight: 1, arbitrary: configuration((name) => fc.oneof(soundValue(name), brokenText)) },
);
