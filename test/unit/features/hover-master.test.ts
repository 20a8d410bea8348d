import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hover } from '../../../server/src/features/hover';
import { lineReads } from '../../support/line-reads';
import { checkHover, checkHoverRange, checkNoHover, contextOf, hoverText } from '../../support/hover';
import { runs } from '../../support/fuzz';

/** A service with the cursor in it, and maybe a main.cf. */
function service(text: string, main?: string): string {
  return `${main === undefined ? '' : `${main}\n`}--- master.cf\n${text}`;
}

describe('hover over a column', () => {
  it('private', () =>
    checkHover(service('a unix <cursor>- n n - - pipe'), [
      '**private** `-` → **y** here · column 3 of 8',
      '`-` means the default, `y`.',
    ]));
  it('private of a network service', () =>
    checkHover(service('smtp inet <cursor>- - n - - smtpd'), ['`inet` cannot be private', 'It needs `n`.']));
  it('unprivileged', () =>
    checkHover(service('a unix - <cursor>- n - - smtp', '#'), ['**unprivileged** `-` → **y** here', '`postfix`']));
  it('unprivileged of a program that needs root', () =>
    checkHover(service('a unix - <cursor>- n - - pipe'), ['*pipe* needs `n`: with this line it refuses to start.']));
  it('wakeup', () =>
    checkHover(service('qmgr unix n - n 30<cursor>0 1 qmgr'), ['**wakeup** `300` → **every 5 minutes** here']));
  it('wakeup on demand', () =>
    checkHover(service('tlsmgr unix - - n 1000<cursor>? 1 tlsmgr'), [
      'every 1,000 seconds',
      'only if the service has been used before',
    ]));
  it('no wakeup', () => checkHover(service('a unix - - n <cursor>- - smtp'), ['**never** here']));
  it('process limit by default', () =>
    checkHover(service('a unix - - n - <cursor>- smtp', '#'), [
      '**process\\_limit**'.replace('\\', ''),
      '→ **100** here',
      'which main.cf does not set',
    ]));
  it('process limit of main.cf', () =>
    checkHover(service('a unix - - n - <cursor>- smtp', 'default_process_limit = 20'), [
      '→ **20** here',
      '`default_process_limit` (main.cf, line 1)',
    ]));
  it('process limit without main.cf', () =>
    checkHover(service('a unix - - n - <cursor>- smtp'), ['`-` means `default_process_limit` of main.cf.', '!→']));
  it('no process limit', () =>
    checkHover(service('cleanup unix n - n - <cursor>0 cleanup'), ['`0` → **no limit** here', '*cleanup* needs `0`.']));
  it('wrong process limit', () =>
    checkHover(service('pickup unix n - n 60 <cursor>- pickup'), [
      '*pickup* needs `1`: with this line it refuses to start.',
    ]));
  it('type', () => checkHover(service('smtp in<cursor>et n - n - - smtpd'), ['`inet`: over TCP']));
  it('type pass', () => checkHover(service('smtpd pa<cursor>ss - - n - - smtpd'), ['*postscreen*']));
  it('marks the column', () => checkHoverRange(service('smtp inet n - <cursor>n - - smtpd'), 'n'));
  it('has nothing to say of a comment', () => checkNoHover(service('#smtp inet n - <cursor>n - - smtpd')));
  it('lets no value break out', () =>
    checkHover(service('a unix - - n - <cursor>- smtp', 'default_process_limit = **[x](y)**'), [
      '→ **\\*\\*\\[x\\](y)\\*\\***',
    ]));
});

describe('hover over the chroot column', () => {
  const line = 'a unix - - <cursor>- - - smtp';
  it('with a level', () =>
    checkHover(service(line, 'compatibility_level = 3.6'), [
      '**chroot** `-` → **n** here · column 5 of 8',
      '`n` since 3.0, `y` before.',
      'Here it is `3.6` (main.cf, line 1).',
    ]));
  it('with level 0', () => checkHover(service(line, 'compatibility_level = 0'), ['→ **y** here']));
  it('without a level', () =>
    checkHover(service(line, 'relayhost ='), ['→ **y** here', 'Here it is `0`, since main.cf does not set it.'])); // master says "using backwards-compatible default setting chroot=y"
  it('without main.cf', () =>
    checkHover(service(line), [
      '**chroot** `-` · column 5 of 8',
      'where `compatibility_level` in main.cf is below 1 or not set',
      '!→',
    ]));
  it('in 3.0', () => checkHover(service(line, 'compatibility_level = 2'), ['→ **n** here'], '3.0'));
  it('tells the folder', () => checkHover(service(line, 'queue_directory = /q'), ['The jail is `/q`.']));
  it('of proxymap', () =>
    checkHover(service('proxymap unix - - <cursor>n - - proxymap'), ['*proxymap* must stay outside the jail']));
});

describe('what a service needs in the jail', () => {
  it('to find hosts', () =>
    checkHover(service('a unix - - <cursor>y - - smtp'), ['In the jail *smtp* needs `etc/resolv.conf`', '!can work']));
  it('to check passwords', () => {
    const line = 'submission inet n - <cursor>y - - smtpd -o smtpd_sasl_auth_enable=yes';
    checkHover(service(line, '#'), ['the socket of *saslauthd*']);
    checkHover(service(line, 'smtpd_sasl_type = dovecot\nsmtpd_sasl_path = private/auth'), [
      'the socket of Dovecot, `private/auth`',
    ]);
    checkHover(service('smtp inet n - <cursor>y - - smtpd', '#'), ['!saslauthd']);
  });
  it('to reach Milters', () =>
    checkHover(service('smtp inet n - <cursor>y - - smtpd', 'smtpd_milters = inet:localhost:1, unix:opendkim/sock'), [
      'the socket `unix:opendkim/sock`',
      '!localhost',
    ]));
  it('if it lived there', () =>
    checkHover(service('smtp inet n - <cursor>n - - smtpd', '#'), ['*smtpd* can work in the jail.', 'In the jail']));
});

describe('hover over the name of a service', () => {
  it('submission', () =>
    checkHover(service('sub<cursor>mission inet n - n - - smtpd -o syslog_name=a'), [
      '**submission** · network service · runs *smtpd*',
      'Listens on port 587 (`submission`) at all addresses of `inet_interfaces`, for mail from users, encrypted after STARTTLS.',
      'A comment in the master.cf that Postfix ships.',
      'a value of its own for 1 parameter',
    ]));
  it('a host and a port', () =>
    checkHover(service('127.0.0.1:100<cursor>25 inet n - n - - smtpd'), [
      'Listens on port `10025` at `127.0.0.1`.',
      'Not in the master.cf',
    ]));
  it('a socket', () =>
    checkHover(service('cle<cursor>anup unix n - n - 0 cleanup'), [
      'Socket `public/cleanup`',
      'Part of the master.cf that Postfix ships.',
    ]));
  it('who names it', () =>
    checkHover(service('am<cursor>avis unix - - n - - smtp', 'content_filter = amavis:[127.0.0.1]:10024'), [
      'Named by `content_filter` (main.cf, line 1).',
    ]));
  it('who names it by default', () =>
    checkHover(service('re<cursor>lay unix - - n - - smtp', '#'), ['`relay_transport`']));
  it('who names it, by reference', () =>
    checkHover(service('vm<cursor>ail unix - n n - - pipe', 'deliver = vmail\nvirtual_transport = $deliver'), [
      '`virtual_transport` (main.cf, line 2)',
    ]));
  it('nobody known', () => checkHover(service('vm<cursor>ail unix - n n - - pipe'), ['!Named']));
});

describe('hover over a program', () => {
  it('a server', () =>
    checkHover(service('smtp inet n - n - - smt<cursor>pd'), [
      '**smtpd** · server for clients from outside: Postfix as a **server**',
      'https://www.postfix.org/smtpd.8.html',
    ]));
  it('a client', () =>
    checkHover(service('smtp unix - - n - - smt<cursor>p'), ['delivery agent: Postfix as a **client**']));
  it('needs', () =>
    checkHover(service('local unix - n n - - lo<cursor>cal'), ['Needs unprivileged `n`', 'chroot `n`', '!refuses']));
  it('needs that are not met', () =>
    checkHover(service('verify unix - - n - - ver<cursor>ify'), [
      'process limit `1`',
      'With this line it refuses to start.',
    ]));
  it('with a path', () => checkHover(service('smtp inet n - n - - /usr/libexec/postfix/smt<cursor>pd'), ['**smtpd**']));
  it('of another version', () => {
    checkHover(service('postlog unix-dgram n - n - 1 post<cursor>logd'), ['3.4 and later'], '3.7');
    checkHover(service('postlog unix-dgram n - n - 1 post<cursor>logd'), ['**Not yet**', '3.4 and later'], '3.0');
  });
  it('somebody’s own', () =>
    checkHover(service('x unix - - n - - my<cursor>own'), ['`myown` is no program of Postfix', '!Closest']));
  it('misspelt', () => checkHover(service('x unix - - n - - smt<cursor>pdd'), ['Closest: `smtpd`']));
});

describe('hover over arguments', () => {
  it('an override', () =>
    checkHover(
      service(
        'smtp inet n - n - - smtpd\n  -o smtpd_tls_<cursor>security_level=encrypt\nx inet n - n - - smtpd -o smtpd_tls_security_level=none',
        'smtpd_tls_security_level = may',
      ),
      [
        'Here: `encrypt` for **smtp** (line 2), in place of `may` (main.cf, line 1).',
        'Also: `none` for **x** (line 3).',
      ],
    ));
  it('an override of a default', () =>
    checkHover(service('smtp inet n - n - - smtpd -o smtpd_helo_<cursor>required=yes', '#'), [
      'in place of `no`, the default.',
    ]));
  it('an override without main.cf', () =>
    checkHover(service('smtp inet n - n - - smtpd -o smtpd_helo_<cursor>required=yes'), [
      'Here: `yes` for **smtp** (line 1).',
      '!in place',
    ]));
  it('an override in braces', () =>
    checkHover(service('a inet n - n - - smtpd -o { smtpd_<cursor>banner = a  b }', '#'), ['Here: `a b` for **a**']));
  it('an override that is overridden', () =>
    checkHover(service('a inet n - n - - smtpd -o smtpd_ban<cursor>ner=a\n  -o smtpd_banner=b', '#'), [
      'no effect: a later one in line 2 overrides it',
    ]));
  it('a value', () =>
    checkHover(service('a inet n - n - - smtpd -o smtpd_tls_security_level=enc<cursor>rypt'), [
      '`encrypt` · value of',
    ]));
  it('-v', () => checkHover(service('a inet n - n - - smtpd -<cursor>v'), ['Logs in detail.']));
  it('-D', () => checkHover(service('a inet n - n - - smtpd -v<cursor>D'), ['#debugger_command']));
  it('-o', () => checkHover(service('a inet n - n - - smtpd <cursor>-o a=b'), ['`-o`']));
  it('attributes of pipe', () =>
    checkHover(service('a unix - n n - - pipe us<cursor>er=x argv=y'), ['`user=`', 'The account.']));
  it('attributes of spawn', () =>
    checkHover(service('a unix - n n - - spawn ar<cursor>gv=y'), ['`argv=`', 'spawn.8.html']));
  it('no attributes that spawn lacks', () => checkNoHover(service('a unix - n n - - spawn si<cursor>ze=y')));
  it('flags of pipe', () =>
    checkHover(service('a unix - n n - - pipe flags=D<cursor>Rhu user=x argv=y'), [
      '`R` · letter of `flags=`',
      'Adds a header with the sender.',
    ]));
  it('flags of smtp', () => checkHover(service('a unix - - n - - smtp flags=<cursor>D'), ['`D`', '3.5 and later']));
  it('flags of smtp before they came', () => checkNoHover(service('a unix - - n - - smtp flags=<cursor>D'), '3.0'));
  it('macros of pipe', () =>
    checkHover(service('a unix - n n - - pipe user=x argv=y -d ${reci<cursor>pient}'), [
      '`${recipient}`',
      'The whole address.',
    ]));
  it('macros that pipe does not know', () =>
    checkHover(service('a unix - n n - - pipe user=x argv=y $my<cursor>hostname'), ['does not know `$myhostname`']));
  it('macros of local', () => checkHover('luser_relay = $us<cursor>er@example.com', ['`${user}`']));
  it('no other arguments', () => checkNoHover(service('a unix - n n - - pipe user=x argv=y -<cursor>d')));
});

describe('any hover', () => {
  const pieces = [
    'mydestination',
    ' ',
    '\n',
    '\n ',
    '=',
    '$myhostname',
    '${',
    '{',
    '}',
    '?',
    ':',
    '-o',
    'hash:/x',
    'permit',
    ',',
    'proxy:',
    '!',
    'pipe',
    'flags=',
    '${a:',
    '5d',
    '`',
    '|',
  ];
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 15 }).map((parts) => parts.join(''));
  it('never throws, and is never empty', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('smtpd_client_restrictions', 'alias_maps', 'x'),
        text,
        text,
        (name, before, after) => {
          for (const source of [
            `${name} = ${before}<cursor>${after}`,
            `--- master.cf\na unix - n n - - smtpd ${before}<cursor>${after}`,
          ])
            assert.notEqual(hoverText(source), '');
        },
      ),
      { numRuns: runs(1000) },
    );
  });

  it('looks at no more than a few lines', () => {
    const lines = Array.from({ length: 20_000 }, (_, at) =>
      at % 2 ? `smtpd_banner = b${at}` : `x${at} = $myhostname $smtpd_banner`,
    );
    const context = contextOf({ main: lines.join('\n') }, 'main');
    hover(context, { line: 0, character: 20 });
    for (const character of [1, 20]) {
      const reads = lineReads(() => assert.ok(hover(context, { line: 10_000 + (character === 1 ? 1 : 0), character })));
      assert.ok(reads < 200, `${reads} reads`);
    }
  });
});
