import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nodeAt, rangeOfNode } from '../../../server/src/features/node-at';
import { atCursor } from '../../support/hover';
import { showNode } from '../../support/node-at';
import { runs } from '../../support/fuzz';

/** Each row: a fixture, and what stands at its cursor. */
function table(rows: readonly (readonly [string, string | undefined])[]): void {
  for (const [source, expected] of rows) it(source.trim(), () => assert.equal(showNode(source), expected));
}

describe('nodeAt in main.cf', () => {
  table([
    ['relay<cursor>host = x', 'parameter-name "relayhost" in relayhost'],
    ['<cursor>relayhost = x', 'parameter-name "relayhost" in relayhost'],
    ['relayhost<cursor> = x', 'parameter-name "relayhost" in relayhost'],
    ['relay<cursor>host', 'parameter-name "relayhost" in relayhost'],
    ['relayhost =<cursor>', 'value "" in relayhost'],
    ['relayhost = [mail.ex<cursor>ample]:587', 'value "[mail.example]:587" in relayhost'],
    ['# relay<cursor>host = x', undefined],
    ['mydestination = a,\n# b<cursor>c\n  d', undefined],
    ['mydestination = a,\n# bc\n  d<cursor>e', 'value "de" in mydestination'],
    ['mydestination = a, <cursor>b', 'value "b" in mydestination'],
    ['mydestination = a, <cursor>', 'value "" in mydestination'],
    ['mydestination = $my<cursor>hostname', 'reference "$myhostname" in mydestination'],
    ['mydestination = <cursor>$myhostname', 'reference "$myhostname" in mydestination'],
    ['mydestination = $myhostname<cursor>', 'reference "$myhostname" in mydestination'],
    ['mydestination = $myhostname<cursor> b', 'reference "$myhostname" in mydestination'],
    ['mydestination = mail.$(my<cursor>domain)', 'reference "$(mydomain)" in mydestination'],
    ['x = ${st<cursor>ress?{1}:{3}}', 'reference "${stress" in x'],
    ['x = ${stress?<cursor>{1}:{3}}', 'conditional "${stress?{1}:{3}}" in x'],
    ['smtpd_timeout = ${stress?{1<cursor>0}:{300}}s', 'value "10" in smtpd_timeout'],
    ['x = ${{$compat<cursor>ibility_level} <level {1} ? {a} : {b}}', 'reference "$compatibility_level" in x'],
    ['x = ${{$compatibility_level} <level {<cursor>1} ? {a} : {b}}', undefined],
    [
      'smtpd_recipient_restrictions = ${a?{${b:{permit_my<cursor>networks, reject}}}}',
      'restriction "permit_mynetworks" in smtpd_recipient_restrictions',
    ],
    [
      'smtpd_sender_restrictions = check_sender_access hash<cursor>:/etc/x',
      'table "hash:/etc/x" type hash in smtpd_sender_restrictions',
    ],
    [
      'smtpd_sender_restrictions = check_sender_access hash:/etc<cursor>/x',
      'table "hash:/etc/x" name hash in smtpd_sender_restrictions',
    ],
    [
      'smtpd_sender_restrictions = reject_rbl_client reject_<cursor>rhsbl',
      'restriction-argument "reject_rhsbl" of reject_rbl_client in smtpd_sender_restrictions',
    ],
    ['smtpd_sender_restrictions = sleep 1, rej<cursor>ect', 'restriction "reject" in smtpd_sender_restrictions'],
    ['smtpd_sender_restrictions = REJ<cursor>ECT', 'restriction "REJECT" in smtpd_sender_restrictions'],
    ['smtpd_sender_restrictions = gol<cursor>d', 'restriction "gold" (unknown) in smtpd_sender_restrictions'],
    [
      'smtpd_sender_restrictions = check_policy_service { unix:x, time<cursor>out=5s }',
      'item-attribute "timeout" name of policy-service-settings in smtpd_sender_restrictions',
    ],
    [
      'smtpd_sender_restrictions = check_policy_service { unix:x, timeout=5<cursor>s }',
      'item-attribute "5s" value of policy-service-settings in smtpd_sender_restrictions',
    ],
    [
      'smtpd_sender_restrictions = check_policy_service uni<cursor>x:private/policy',
      'restriction-argument "unix:private/policy" of check_policy_service in smtpd_sender_restrictions',
    ],
    ['mua_sender_restrictions = rej<cursor>ect', 'restriction "reject" in mua_sender_restrictions'],
    ['smtpd_restriction_classes = gold\ngold = per<cursor>mit', 'restriction "permit" in gold'],
    ['virtual_alias_maps = pro<cursor>xy:mysql:/x', 'table "proxy:mysql:/x" type proxy in virtual_alias_maps'],
    ['virtual_alias_maps = proxy:my<cursor>sql:/x', 'table "mysql:/x" type mysql via proxy in virtual_alias_maps'],
    [
      'virtual_alias_maps = unionmap:{hash:/a, regexp:<cursor>/b}',
      'table "regexp:/b" name regexp in virtual_alias_maps',
    ],
    ['virtual_alias_maps = union<cursor>map:{hash:/a}', 'table "unionmap" type unionmap in virtual_alias_maps'],
    ['virtual_alias_maps = inline:{ a=<cursor>b }', 'table "inline" name inline in virtual_alias_maps'],
    ['mynetworks = !cid<cursor>r:/etc/x', 'table "cidr:/etc/x" type cidr in mynetworks'],
    ['mynetworks = [::<cursor>1]/128', 'value "[::1]/128" in mynetworks'],
    ['smtpd_tls_protocols = >=TLS<cursor>v1.2', 'value "TLSv1.2" in smtpd_tls_protocols'],
    ['smtpd_tls_protocols = !SSLv2:!SSL<cursor>v3', 'value "SSLv3" in smtpd_tls_protocols'],
    ['notify_classes = resource,soft<cursor>ware', 'value "software" in notify_classes'],
    [
      'smtpd_milters = { inet:x:1, default_<cursor>action = accept }',
      'item-attribute "default_action" name of milter-settings in smtpd_milters',
    ],
    ['luser_relay = $us<cursor>er@x', 'macro "$user" of local-macros'],
  ]);

  it('finds nothing in a line that Postfix drops', () => assert.equal(showNode('# c\n  a<cursor> = b'), undefined));
});

describe('nodeAt in master.cf', () => {
  const service = (text: string): string => `--- master.cf\n${text}`;
  table(
    [
      ['sm<cursor>tp inet n - n - - smtpd', 'column "smtp" service'],
      ['smtp inet n - <cursor>n - - smtpd', 'column "n" chroot'],
      ['smtp inet n - n - - smt<cursor>pd', 'column "smtpd" command'],
      ['smtp inet <cursor>', 'column "" private'],
      ['smtp inet n - n - - smtpd <cursor>', 'argument ""'],
      ['smtp inet n - n - - smtpd -<cursor>v', 'daemon-option "-v" -v'],
      ['smtp inet n - n - - smtpd -v<cursor>D', 'daemon-option "-vD" -D'],
      ['smtp inet n - n - - smtpd -<cursor>o a=b', 'daemon-option "-o" -o'],
      ['smtp inet n - n - - smtpd -o smtpd_<cursor>banner=b', 'parameter-name "smtpd_banner" in smtpd_banner'],
      ['smtp inet n - n - - smtpd -o smtpd_<cursor>banner', 'parameter-name "smtpd_banner" in smtpd_banner'],
      ['smtp inet n - n - - smtpd -o smtpd_helo_required=<cursor>yes', 'value "yes" in smtpd_helo_required'],
      ['smtp inet n - n - - smtpd -o { smtpd_<cursor>banner = a b }', 'parameter-name "smtpd_banner" in smtpd_banner'],
      ['smtp inet n - n - - smtpd -o { mynetworks = a <cursor>b }', 'value "b" in mynetworks'],
      ['smtp inet n - n - - smtpd -osmtpd_<cursor>banner=b', 'parameter-name "smtpd_banner" in smtpd_banner'],
      ['smtp inet n - n - - smtpd\n  -o mynetworks=$my<cursor>networks', 'reference "$mynetworks" in mynetworks'],
      ['a unix - n n - - pipe us<cursor>er=x argv=y', 'attribute "user" name of user'],
      ['a unix - n n - - pipe user=<cursor>x argv=y', 'attribute "x" value of user'],
      ['a unix - n n - - pipe flags=D<cursor>R user=x argv=y', 'flag "R" of pipe-flags'],
      ['a unix - n n - - pipe user=x argv=y ${reci<cursor>pient}', 'macro "${recipient}" of pipe-macros'],
      ['a unix - n n - - pipe user=x argv=y $reci<cursor>pient', 'macro "$recipient" of pipe-macros'],
      ['a unix - n n - - pipe user=x argv=y -<cursor>d', 'argument "-d"'],
      ['a unix - n n - - smtp flags=<cursor>X', 'flag "X" of smtp-flags'],
      ['a unix - n n - - smtpd wo<cursor>rd', 'argument "word"'],
      ['#smtp <cursor>inet n - n - - smtpd', undefined],
    ].map(([text, expected]) => [service(text!), expected] as const),
  );
});

describe('nodeAt on any text', () => {
  const pieces = [
    'smtp',
    ' ',
    '\n',
    '\n ',
    '=',
    '$',
    '${',
    '{',
    '}',
    '$(',
    ')',
    '?',
    ':',
    '-o',
    '#',
    'hash:',
    'reject',
    ',',
    'proxy:',
    '!',
    'pipe',
    'flags=',
    'argv=',
    '- ',
  ];
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((parts) => parts.join(''));
  const names = ['mydestination', 'smtpd_recipient_restrictions', 'virtual_alias_maps', 'smtpd_milters', 'x'];

  it('never throws, and gives spans inside of the document', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), text, text, (name, before, after) => {
        for (const source of [
          `${name} = ${before}<cursor>${after}`,
          `--- master.cf\na unix - n n - - pipe ${before}<cursor>${after}`,
        ]) {
          if (source.split('<cursor>').length !== 2) continue;
          const { context, position } = atCursor(source);
          const node = nodeAt(context, position);
          if (!node) continue;
          const { start, end } = rangeOfNode(context, node);
          assert.ok(start.line <= end.line && end.line <= context.document.height);
        }
      }),
      { numRuns: runs(2000) },
    );
  });
});
