import assert from 'node:assert/strict';
import { checkHover, checkHoverRange, checkNoHover, hoverText } from '../../support/hover';

describe('hover over a parameter', () => {
  it('tells the facts, the value here, the counterpart and where to read on', () => {
    const text = hoverText(
      `
      compatibility_level = 3.6
      smtpd_tls_<cursor>security_level = may
      --- master.cf
      smtp inet n - n - - smtpd
      submission inet n - n - - smtpd
        -o smtpd_tls_wrappermode=no
        -o smtpd_tls_security_level=encrypt
      `,
    );
    assert.equal(
      text,
      [
        '**smtpd_tls_security_level** · Postfix as a **server** · enumerated · default *empty* · 2.3 and later',
        'Here: `may` (line 2), `encrypt` for **submission** (master.cf, line 4).',
        'Values: `encrypt`, `may`, `none`.',
        'Counterpart: `smtp_tls_security_level` (Postfix as a **client**), `lmtp_tls_security_level` (Postfix as an **LMTP client**). Each is set on its own.',
        'Read by *postscreen*, *smtpd*, *tlsproxy* · [Official manual](https://www.postfix.org/postconf.5.html#smtpd_tls_security_level)',
      ].join('\n\n'),
    );
  });

  it('marks the name', () => checkHoverRange('mydes<cursor>tination = a', 'mydestination'));
  it('marks a reference with its dollar sign', () => checkHoverRange('a = x ${myho<cursor>stname} y', '${myhostname}'));

  it('tells the unit of a time', () =>
    checkHover('maximal_<cursor>queue_lifetime = 5', [
      'in days where no unit is given',
      'default `5d`',
      'at most 100 days',
    ]));
  it('tells the range of a number', () =>
    checkHover('default_process_<cursor>limit = 5', ['number', 'at least 1', 'default `100`']));
  it('tells that a text may not be empty', () => checkHover('myor<cursor>igin = a', ['may not be empty']));
  it('tells what the host decides', () => checkHover('myhost<cursor>name = a', ['default: taken from the host']));
  it('tells what the build decides', () =>
    checkHover('queue_<cursor>directory = /q', ['default `/var/spool/postfix` unless built otherwise']));
  it('tells who reads it', () => checkHover('always_<cursor>bcc = a', ['Read by *cleanup*']));
  it('knows LHLO for HELO', () =>
    checkHover('smtp_helo_<cursor>name = a', [
      '`lmtp_lhlo_name` (Postfix as an **LMTP client**)',
      '!smtpd_helo_name`',
    ]));
  it('knows LHLO keywords', () =>
    checkHover('lmtp_discard_<cursor>lhlo_keywords = a', [
      '`smtp_discard_ehlo_keywords`',
      '`smtpd_discard_ehlo_keywords`',
    ]));
  it('names no counterpart that is not there', () => checkHover('smtpd_<cursor>banner = a', ['!Counterpart']));
  it('names no counterpart of another version', () => {
    checkHover('smtpd_tls_enable_<cursor>rpk = no', ['`smtp_tls_enable_rpk`'], '3.9');
    checkHover('smtpd_tls_enable_<cursor>rpk = no', ['**Not yet** in this version', '!own parameter'], '3.0');
  });
  it('tells which of several lines is in force', () => {
    checkHover('relay<cursor>host = a\nrelayhost = b', [
      'Here: `b` (line 2)',
      'This setting has no effect: line 2 overrides it.',
    ]);
    checkHover('relayhost = a\nrelay<cursor>host = b', ['Here: `b` (line 2)', '!no effect']);
  });
  it('joins a value of many lines', () =>
    checkHover('mydest<cursor>ination = a,\n   b,\n# c\n   d', ['Here: `a, b, d` (line 1)']));
  it('cuts long values', () =>
    checkHover(`mydest<cursor>ination = ${'a, '.repeat(200)}`, ['a, a,…`', `!${'a, '.repeat(41)}`]));
  it('caps the services', () => {
    const services = Array.from({ length: 7 }, (_, at) => `s${at} inet n - n - - smtpd -o smtpd_banner=b${at}`).join(
      '\n',
    );
    checkHover(`smtpd_ba<cursor>nner = x\n--- master.cf\n${services}`, [
      '`b3` for **s3** (master.cf, line 4) and 3 more.',
      '!b4',
    ]);
  });
  it('lets no value break out', () => checkHover('smtpd_ba<cursor>nner = `**x**` | <b>', ['`` `**x**` | <b> ``']));
  it('works without `=`', () => checkHover('mydes<cursor>tination', ['**mydestination**']));
});

describe('hover over a parameter: defaults by compatibility level', () => {
  const at = (level: string): string => `${level}\nappend_dot_<cursor>mydomain = no`;
  it('level 0', () =>
    checkHover(at('#'), [
      'default `yes` here',
      'The default follows `compatibility_level`, here `0`, since main.cf does not set it',
    ]));
  it('level 2', () => checkHover(at('compatibility_level = 2'), ['default `no` here', 'here `2` (line 1)']));
  it('level by reference', () =>
    checkHover(`lvl = 3.6\n${at('compatibility_level = $lvl')}`, ['default `no` here', 'here `3.6` (line 2)']));
  it('without main.cf', () =>
    checkHover('--- master.cf\nrewrite unix - - n - - trivial-rewrite -o append_dot_<cursor>mydomain=no', [
      'default by `compatibility_level`',
      'of main.cf',
      '!here `',
    ]));
  it('the expression', () =>
    checkHover(at('compatibility_level = 2'), ['`${{$compatibility_level} <level {1} ? {yes} : {no}}`']));
  it('of the version in force', () => {
    const text = 'compatibility_level = 3.6\nsmtp_tls_<cursor>security_level = may';
    checkHover(text, ['default *empty* here'], '3.11');
    checkHover(text, ['default *empty* ·', '!compatibility_level'], '3.7');
    checkHover(text.replace('3.6', '3.11'), ['default `may` here'], '3.12');
  });
});

describe('hover over a parameter: dated names', () => {
  it('warned of', () =>
    checkHover(
      'smtpd_use_<cursor>tls = yes',
      ['**Deprecated**: 3.9 and later warn of it. Use `smtpd_tls_security_level` instead.'],
      '3.11',
    ));
  it('not yet warned of', () => checkHover('smtpd_use_<cursor>tls = yes', ['**Deprecated** since 2.3. Use'], '3.7'));
  it('removed', () =>
    checkHover('tls_dane_digest_<cursor>agility = on', ['**Removed** in 3.4', '!own parameter'], '3.7'));
  it('not yet there', () =>
    checkHover(
      'smtpd_hide_client<cursor>_session = no',
      ['**Not yet** in this version: 3.10 and later have it.'],
      '3.7',
    ));
  it('not yet removed', () => checkHover('tls_dane_digest_<cursor>agility = on', ['!Removed'], '3.0'));
  it('old names', () =>
    checkHover('virtual_<cursor>maps = hash:/x', [
      'Old name: what it is set to becomes the default of `virtual_alias_maps`.',
    ]));
  it('names that Postfix sets', () => checkHover('smtpd_banner = $process_<cursor>name', ['Postfix sets it itself']));
});

describe('hover over a parameter of a service', () => {
  const name = 'relay_destination_<cursor>rate_delay = 1s';
  it('tells the service', () =>
    checkHover(`${name}\n--- master.cf\nrelay unix - - n - - smtp`, [
      'Made by the service **relay** (master.cf, line 1)',
      'default `$default_destination_rate_delay`',
      '#transport_destination_rate_delay)',
    ]));
  it('does not know whether there is one', () =>
    checkHover(name, ['A parameter of the service **relay**, if master.cf has one of that name.']));
  it('says nothing certain where there is none', () =>
    checkHover(`${name}\n--- master.cf\nx unix - - n - - smtp`, ['Not a parameter of Postfix 3.11 itself.']));
});

describe('hover over a reference', () => {
  it('tells the value, step by step', () => {
    checkHover(
      `
      myhostname = mail.example.com
      mydomain = example.com
      mydestination = $myhostname, localhost.$mydomain, localhost
      relay_domains = $<cursor>mydestination
      `,
      [
        // postconf -x says so
        'Here: `$myhostname, localhost.$mydomain, localhost` = `mail.example.com, localhost.example.com, localhost` (line 3).',
        '| `$myhostname` | `mail.example.com` | line 1 |',
        '| `$mydomain` | `example.com` | line 2 |',
      ],
    );
  });
  it('inside of nested conditions', () =>
    checkHover('mydomain = b\na = ${x?{${y:{z $my<cursor>domain}}}}', ['**mydomain**', 'Here: `b` (line 1)']));
  it('as the head of a condition', () => checkHoverRange('a = ${myd<cursor>omain?{b}}', '${mydomain'));
  it('shows what a condition comes to', () => {
    const source =
      'compatibility_level = 3.6\nmydomain = example.com\nrelay_domains = ${{$compatibility_level} <le<cursor>vel {2} ? {$mydestination} : {lists.$mydomain}}';
    checkHover(source, ['comes to `lists.example.com` here.']); // postconf -x says so
  });
  it('tells an undefined name', () =>
    checkHover('a = $fo<cursor>o\n--- master.cf\n#', [
      '`$foo` is empty: it is no parameter of Postfix 3.11, and nothing sets it.',
    ]));
  it('says nothing of an undefined name where a file is missing', () => checkNoHover('a = $fo<cursor>o'));
  it('notices circles', () => checkHover('a = $b\nb = $a\nc = $<cursor>a', ['in a circle']));
  it('sees the service', () =>
    checkHover(
      'myhostname = mail.example.com\n--- master.cf\nsubmission inet n - n - - smtpd\n  -o smtpd_banner=$myhostname/$service_name\n  -o mynetworks=$smtpd_<cursor>banner',
      ['`$myhostname/$service_name` = `mail.example.com/submission` for **submission** (line 2)'], // postconf -Px says so
    ));
  it('shows no value that the host decides', () =>
    checkHover('mydestination = $my<cursor>domain', ['Here: the default.']));
});

describe('hover over names of one’s own', () => {
  it('tells where they are set and used', () =>
    checkHover(
      'mua_client_<cursor>restrictions = reject\n--- master.cf\nsubmission inet n - n - - smtpd\n  -o smtpd_client_restrictions=$mua_client_restrictions',
      [
        '**mua_client_restrictions** · own parameter',
        'Not a parameter of Postfix 3.11 itself.',
        'Here: `reject` (line 1).',
        'Used in **submission** (master.cf, line 1).',
      ],
    ));
  it('knows restriction classes', () => {
    const classes = 'smtpd_restriction_classes = gold\ngold = permit\nsmtpd_client_restrictions = gol<cursor>d';
    checkHover(classes, ['**gold** · restriction class', 'Here: `permit` (line 2).']);
  });
  it('of a service', () =>
    checkHover('--- master.cf\na inet n - n - - smtpd -o my<cursor>own=b -o smtpd_banner=$myown', [
      '**myown** · own parameter',
      'Here: `b` for **a** (line 1).',
    ]));
  it('does not take for empty what a missing main.cf may set', () =>
    checkHover('--- master.cf\na inet n - n - - smtpd -o smtpd_ban<cursor>ner=$mine', [
      'Here: `$mine` for **a**',
      '!*empty*',
    ]));
  it('says nothing of a line without `=`', () => checkNoHover('he<cursor>llo'));
});

describe('hover over secrets', () => {
  const secrets = 'db_password = hunter2\nldapx_bind_pw = hunter2\nmsg = x $db_password\n';
  for (const source of [
    'db_pass<cursor>word = hunter2',
    'ldapx_bind_<cursor>pw = hunter2',
    `${secrets}a = $db_pass<cursor>word`,
    `${secrets}a = $ms<cursor>g`,
    `${secrets}a = \${m<cursor>sg}`,
    `${secrets}a = \${x?<cursor>{a}:{$msg}}`,
    `db_password = \${x:<cursor>{hunter2}}`,
    'smtp_sasl_pass<cursor>word_maps = inline:{example.com=joe:hunter2}',
    'mongox_<cursor>uri = mongodb://joe:hunter2@db.example',
    'pgx_password = hunter2\n--- master.cf\na inet n - n - - smtpd -o pgx_pass<cursor>word=hunter2 -o x=$pgx_password',
  ]) {
    it(source.trim(), () => {
      const text = hoverText(source) ?? '';
      assert.ok(!text.includes('hunter2'), text);
    });
  }
  it('shows which file holds them', () =>
    checkHover('smtp_sasl_pass<cursor>word_maps = hash:/etc/postfix/sasl_passwd', [
      'Here: `hash:/etc/postfix/sasl_passwd`',
    ]));
});

describe('no hover', () => {
  for (const source of [
    '# my<cursor>hostname = a',
    'a = b,\n# my<cursor>hostname\n  c',
    '  my<cursor>hostname = a\n#',
    '<cursor>\nmyhostname = a',
    'mydestination = <cursor>',
  ]) {
    it(JSON.stringify(source), () => checkNoHover(source));
  }
});
