import assert from 'node:assert/strict';
import { checkMain, complete, documentationOf } from '../../support/completion';

describe('completion of parameter names', () => {
  it('offers a boolean with a choice, first what is not the default', () => {
    checkMain('smtpd_helo_req<cursor>', {
      items: [
        {
          label: 'smtpd_helo_required',
          newText: 'smtpd_helo_required = ${1|yes,no|}',
          result: 'smtpd_helo_required = yes',
        },
      ],
    });
    checkMain('bi<cursor>', { version: '3.7', items: [{ label: 'biff', newText: 'biff = ${1|no,yes|}' }] });
  });

  it('offers the words of a short closed list', () => {
    checkMain('<cursor>', {
      version: '3.7',
      items: [
        {
          label: 'smtpd_tls_security_level',
          newText: 'smtpd_tls_security_level = ${1|encrypt,may,none|}',
        },
      ],
    });
  });

  it('offers other defaults to start from, with nothing in them that a snippet would read', () => {
    checkMain('<cursor>', {
      items: [
        { label: 'message_size_limit', newText: 'message_size_limit = ${1:10240000}', note: 'default 10240000' },
        { label: 'myorigin', newText: 'myorigin = ${1:\\$myhostname}', result: 'myorigin = $myhostname' },
        { label: 'relayhost', newText: 'relayhost = $0' },
        { label: 'myhostname', newText: 'myhostname = $0' },
      ],
    });
  });

  it('puts in plain text where the editor knows no snippets', () => {
    checkMain('<cursor>', { snippets: false, items: [{ label: 'biff', newText: 'biff = ', result: 'biff = ' }] });
  });

  it('replaces the whole name when the cursor is in the middle', () => {
    checkMain('smtpd_<cursor>xyz', { items: [{ label: 'smtpd_proxy_filter', result: 'smtpd_proxy_filter = ' }] });
  });

  it('leaves a value and its "=" alone', () => {
    checkMain('my<cursor>orgin   = example.com', {
      items: [{ label: 'myorigin', result: 'myorigin   = example.com' }],
    });
    checkMain('my<cursor>= x\r\n', { items: [{ label: 'myorigin', result: 'myorigin= x\r\n' }] });
  });

  it('puts a "=" before text that lacks one', () => {
    checkMain('rel<cursor> [mail.example.com]', {
      items: [{ label: 'relayhost', result: 'relayhost = [mail.example.com]' }],
    });
    checkMain('mydest<cursor>\n  localhost\n', {
      items: [{ label: 'mydestination', result: 'mydestination =\n  localhost\n' }],
    });
  });

  it('offers names in an empty file, after the last line, and between lines', () => {
    checkMain('<cursor>', { items: ['relayhost'] });
    checkMain('biff = no\n<cursor>', { items: ['relayhost'] });
    checkMain('biff = no\r\n<cursor>\r\nappend_dot_mydomain = no\r\n', {
      items: [{ label: 'relayhost', result: 'biff = no\r\nrelayhost = \r\nappend_dot_mydomain = no\r\n' }],
    });
  });

  it('offers names in a row of its own between a value and its continuation', () => {
    checkMain('mydestination = a\n<cursor>\n  b\n', { items: ['relayhost'], not: ['localhost'] });
  });

  it('knows versions', () => {
    checkMain('<cursor>', { version: '3.3', not: ['smtpd_tls_chain_files', 'smtp_tlsrpt_enable'] });
    checkMain('<cursor>', { version: '3.4', items: ['smtpd_tls_chain_files'], not: ['smtp_tlsrpt_enable'] });
    checkMain('<cursor>', { version: '3.10', items: ['smtpd_tls_chain_files', 'smtp_tlsrpt_enable'] });
  });

  it('tags names that are dated and puts them last', () => {
    checkMain('<cursor>', {
      version: '3.9',
      items: [
        { label: 'smtpd_use_tls', deprecated: true },
        { label: 'smtpd_tls_security_level', deprecated: false },
      ],
      order: ['smtpd_tls_security_level', 'smtpd_use_tls'],
    });
  });

  it('says where a name is set and puts it behind the others', () => {
    checkMain('# head\nbiff = no\nrelayhost =\nbiff = no\n<cursor>', {
      items: [{ label: 'biff', note: 'set in line 4', detail: 'set in line 4' }],
      order: ['message_size_limit', 'biff'],
    });
  });

  it('does not call a name set for the line that is being changed', () => {
    checkMain('bif<cursor>f = no\n', { version: '3.7', items: [{ label: 'biff', note: 'default yes' }] });
    checkMain('biff = no\nbif<cursor>f = no\n', { items: [{ label: 'biff', note: 'set in line 1' }] });
  });

  it('puts first what is mentioned but not set', () => {
    checkMain('relay_domains = $mine\nsmtpd_restriction_classes = strict\n<cursor>', {
      items: [
        { label: 'mine', note: 'mentioned, not set', newText: 'mine = $0' },
        { label: 'strict', note: 'restriction class, not set' },
      ],
      order: ['mine', 'strict', '2bounce_notice_recipient'],
    });
    checkMain('relay_domains = $mine\nmine = a\n<cursor>', { not: ['mine'] });
  });

  it('offers what a service of master.cf makes', () => {
    const other =
      'dovecot unix - n n - - pipe\n  flags=D user=v argv=/bin/x\npolicy unix - n n - 0 spawn\n  user=p argv=/bin/y\n';
    checkMain('<cursor>', {
      other,
      items: ['dovecot_destination_recipient_limit', 'dovecot_time_limit', 'policy_time_limit'],
      not: ['policy_destination_recipient_limit'],
      order: ['relayhost', 'dovecot_time_limit'],
    });
    checkMain('<cursor>', { not: ['dovecot_time_limit'] });
  });

  it('offers old names only where nothing else begins like what is typed', () => {
    checkMain('<cursor>', { not: ['fallback_relay', 'virtual_maps'] });
    checkMain('virtual_ma<cursor>', { not: ['virtual_maps'] });
    checkMain('virtual_maps<cursor>', { items: [{ label: 'virtual_maps', deprecated: true }] });
  });

  it('does not offer what Postfix sets itself', () => {
    checkMain('<cursor>', { not: ['process_name', 'process_id', 'service_name'] });
  });

  it('is silent where no name can begin', () => {
    for (const source of [
      '# smtpd_<cursor>',
      '<cursor># comment',
      'a = b\n# c<cursor>\n  d\n',
      '  <cursor>',
      ' stray<cursor>\n',
      '  \n  <cursor>',
      'biff <cursor>',
      'biff <cursor> = no',
      'a = b\n<cursor>  c\n',
    ]) {
      assert.deepEqual(complete('main', source).items, [], JSON.stringify(source));
    }
  });

  it('tells more of an item when somebody looks', () => {
    const text = documentationOf(complete('main', 'smtpd_use_tls = yes\n<cursor>'), 'smtpd_use_tls');
    assert.match(text, /Postfix as a \*\*server\*\*/);
    assert.match(text, /`smtpd_tls_security_level`/);
    assert.match(text, /line 1/);
    assert.match(text, /postconf\.5\.html#smtpd_use_tls/);
  });
});

describe('completion of names after "$"', () => {
  it("offers names of Postfix and one's own", () => {
    checkMain('mine = a\nrelay_domains = $<cursor>', {
      items: [{ label: 'mine', result: 'mine = a\nrelay_domains = $mine' }, 'mydomain', 'process_name'],
      order: ['mine', 'mydomain'],
    });
  });

  it('replaces the name around the cursor', () => {
    checkMain('relay_domains = a, $my<cursor>dest, b', {
      items: [{ label: 'mydestination', result: 'relay_domains = a, $mydestination, b' }],
    });
  });

  it('closes the bracket unless it is closed', () => {
    checkMain('relay_domains = ${my<cursor>', {
      items: [{ label: 'mydomain', result: 'relay_domains = ${mydomain}' }],
    });
    checkMain('relay_domains = ${<cursor>}', { items: [{ label: 'mydomain', result: 'relay_domains = ${mydomain}' }] });
    checkMain('relay_domains = $(<cursor> a', {
      items: [{ label: 'mydomain', result: 'relay_domains = $(mydomain) a' }],
    });
    checkMain('relay_domains = $(m<cursor>)', {
      items: [{ label: 'mydomain', result: 'relay_domains = $(mydomain)' }],
    });
    checkMain('relay_domains = ${ m<cursor> }', {
      items: [{ label: 'mydomain', result: 'relay_domains = ${ mydomain }' }],
    });
  });

  it('leaves a condition alone', () => {
    checkMain('relay_domains = ${my<cursor>?{a}:{b}}', {
      items: [{ label: 'mydomain', result: 'relay_domains = ${mydomain?{a}:{b}}' }],
    });
  });

  it('works inside a condition', () => {
    checkMain('relay_domains = ${stress?{$my<cursor>}}', {
      items: [{ label: 'mydomain', result: 'relay_domains = ${stress?{$mydomain}}' }],
    });
    checkMain('relay_domains = ${{$my<cursor>', { items: ['mydomain'] });
  });

  it('leaves out the parameter itself', () => {
    checkMain('mydomain = $<cursor>', { not: ['mydomain'] });
  });

  it('reads "$$" as a character', () => {
    checkMain('smtpd_banner = $$<cursor>', { exactly: [] });
    checkMain('smtpd_banner = $$$<cursor>', { items: ['myhostname'] });
  });

  it('offers the macros of values that Postfix fills in for each message', () => {
    checkMain('default_rbl_reply = $<cursor>', { items: ['rbl_code'], not: ['myhostname'] });
    checkMain('forward_path = ${<cursor>', { items: [{ label: 'home', result: 'forward_path = ${home}' }] });
  });

  it('works in continuation lines', () => {
    checkMain('mydestination = a,\n# no\n\t$<cursor>\n', {
      items: [{ label: 'mydomain', result: 'mydestination = a,\n# no\n\t$mydomain\n' }],
    });
  });
});
