import { checkHover, checkHoverRange, checkNoHover } from '../../support/hover';

describe('hover over a word', () => {
  it('tells where it belongs', () =>
    checkHover('smtpd_tls_security_level = m<cursor>ay', [
      '`may` · value of `smtpd_tls_security_level`',
      'Others: `encrypt`, `none`.',
      'Default: *empty*',
    ]));
  it('tells since when', () => checkHover('non_bdb_migration_level = enable-re<cursor>direct', ['3.11 and later']));
  it('tells that it is dated', () => checkHover('smtpd_tls_security_level = sec<cursor>ure', ['**Deprecated**']));
  it('in a list', () =>
    checkHover('notify_classes = resource, soft<cursor>ware', ['`software` · value of `notify_classes`']));
  it('left out of a list', () => checkHover('smtp_tls_verify_cert_match = host<cursor>name', ['`hostname`']));
  it('in any letter case', () => checkHover('smtpd_tls_ciphers = HI<cursor>GH', ['`HIGH`']));
  it('not where case matters', () => checkNoHover('inet_protocols = IP<cursor>V4'));
  it('of another version', () => {
    checkHover('milter_default_action = shut<cursor>down', ['`shutdown`'], '3.11');
    checkHover('milter_default_action = shut<cursor>down', ['is no value of', '**Not yet**'], '3.0');
  });
  it('yes or no', () =>
    checkHover('smtpd_helo_required = y<cursor>es', [
      '`yes` · value of `smtpd_helo_required` · yes or no',
      'Default: `no`',
    ]));
  it('neither yes nor no', () => checkNoHover('smtpd_helo_required = tr<cursor>ue'));
  it('protocols', () =>
    checkHover('smtpd_tls_protocols = >=TLSv<cursor>1.2', ['`TLSv1.2` · value of `smtpd_tls_protocols`']));
  it('Milter macros', () => checkHover('milter_connect_macros = j {daemon_<cursor>name}', ['`{daemon_name}`']));
  it('not in free text', () => checkNoHover('smtpd_banner = he<cursor>llo'));
  it('in a branch of a condition', () => checkHover('smtpd_tls_security_level = ${a?{m<cursor>ay}:{none}}', ['`may`']));
});

describe('hover over a number', () => {
  it('a time with unit', () =>
    checkHover('maximal_queue_lifetime = 5<cursor>d', [
      '`5d` · 5 days, that is 432,000 seconds',
      'Default: `5d`',
      '!a number alone',
    ]));
  it('a time without', () =>
    checkHover('maximal_queue_lifetime = <cursor>5', [
      '`5` · 5 days, that is 432,000 seconds · a number alone counts days here',
    ]));
  it('the same in seconds', () =>
    checkHover('queue_run_delay = 30<cursor>0', [
      '`300` · 5 minutes, that is 300 seconds · a number alone counts seconds here',
    ]));
  it('seconds that make no minute', () =>
    checkHover('smtp_helo_timeout = 7<cursor>7s', ['`77s` · 77 seconds', '!that is']));
  it('one second', () => checkHover('smtpd_error_sleep_time = 1<cursor>s', ['`1s` · 1 second']));
  it('what Postfix ignores behind the unit', () =>
    checkHover('queue_run_delay = 1<cursor>h30m', ['`1h` · 1 hour, that is 3,600 seconds']));
  it('no time', () => checkNoHover('queue_run_delay = s<cursor>oon'));
  it('a size', () => checkHover('message_size_limit = 1024<cursor>0000', ['10,240,000 bytes · 9.8 MiB']));
  it('a small size', () => checkHover('line_length_limit = 5<cursor>12', ['512 bytes', '!KiB']));
  it('a temporary code', () => checkHover('defer_code = 4<cursor>50', ['temporary: the client keeps the mail']));
  it('a permanent code', () => checkHover('reject_code = 5<cursor>54', ['permanent: the client returns the mail']));
});

describe('hover over a restriction', () => {
  it('without argument', () =>
    checkHover('smtpd_recipient_restrictions = permit_my<cursor>networks, reject', [
      '**permit_mynetworks** · restriction in `smtpd_recipient_restrictions`',
      'Works in all lists',
      'postconf.5.html#permit_mynetworks)',
    ]));
  it('with a table', () =>
    checkHover('smtpd_sender_restrictions = check_sender_<cursor>access hash:/x', ['takes a lookup table']));
  it('with a list of the DNS', () =>
    checkHover('smtpd_client_restrictions = reject_rbl_<cursor>client zen.example', [
      'takes the domain of a DNS list',
    ]));
  it('its argument', () =>
    checkHover('smtpd_client_restrictions = reject_rbl_client ze<cursor>n.example', [
      '`zen.example` · DNS list that `reject_rbl_client` asks',
    ]));
  it('a policy server', () =>
    checkHover('smtpd_client_restrictions = check_policy_service uni<cursor>x:private/p', [
      'policy server that `check_policy_service` asks',
    ]));
  it('an attribute of a policy server', () =>
    checkHover('smtpd_client_restrictions = check_policy_service { unix:private/p, time<cursor>out=5s }', [
      '`timeout` · in place of `smtpd_policy_service_timeout`',
    ]));
  it('seconds', () => checkHover('smtpd_client_restrictions = sleep <cursor>5', ['`5` · seconds that `sleep` waits']));
  it('another name of another', () =>
    checkHover('smtpd_helo_restrictions = reject_invalid_<cursor>hostname', [
      'Older name of `reject_invalid_helo_hostname`.',
      '#reject_invalid_helo_hostname)',
    ]));
  it('a dated one', () =>
    checkHover(
      'smtpd_relay_restrictions = permit_mx_<cursor>backup',
      ['**Deprecated** since 3.9. Use `relay_domains` instead.'],
      '3.11',
    ));
  it('one that is not dated yet', () =>
    checkHover('smtpd_relay_restrictions = permit_mx_<cursor>backup', ['!Deprecated'], '3.7'));
  it('one that is gone', () =>
    checkHover(
      'smtpd_relay_restrictions = check_relay_<cursor>domains',
      ['**Removed** in 3.9. Use `reject_unauth_destination` instead.'],
      '3.9',
    ));
  it('one that is misspelt', () =>
    checkHover('smtpd_relay_restrictions = permit_mynetwork<cursor>', ['Closest: `permit_mynetworks`']));
  it('one that is there', () =>
    checkHover('smtpd_relay_restrictions = check_relay_<cursor>domains', ['Use `reject_unauth_destination`'], '3.7'));
  it('in a list that comes too early', () =>
    checkHover('smtpd_client_restrictions = reject_unauth_<cursor>destination', [
      'Works in `smtpd_relay_restrictions`, `smtpd_recipient_restrictions`.',
      'only while `smtpd_delay_reject` is `yes`',
    ]));
  it('in letters of any case', () => checkHover('smtpd_client_restrictions = PER<cursor>MIT', ['**permit**']));
  it('after -o', () =>
    checkHover(
      '--- master.cf\na inet n - n - - smtpd -o smtpd_client_restrictions=permit_sasl_<cursor>authenticated,reject',
      ['**permit_sasl_authenticated**'],
    ));
  it('over several lines', () =>
    checkHover('smtpd_client_restrictions = permit_mynetworks,\n# c\n  rej<cursor>ect', ['**reject**']));
});

describe('hover over a table', () => {
  it('with an index', () =>
    checkHover('virtual_alias_maps = ha<cursor>sh:/etc/postfix/virtual', [
      '**hash** · lookup table · after the colon: a file',
      'Reads `/etc/postfix/virtual.db`, not `/etc/postfix/virtual` itself',
      '`postmap hash:/etc/postfix/virtual`',
    ]));
  it('of aliases', () =>
    checkHover('alias_maps = lm<cursor>db:/etc/aliases', ['`/etc/aliases.lmdb`', '`postalias lmdb:/etc/aliases`']));
  it('with two index files', () => checkHover('virtual_alias_maps = sd<cursor>bm:/x', ['`/x.dir`, `/x.pag`']));
  it('behind proxy', () =>
    checkHover('virtual_alias_maps = proxy:my<cursor>sql:/etc/postfix/my.cf', [
      '**mysql**',
      'settings of the database client',
      '*proxymap*',
      'mysql_table.5.html',
    ]));
  it('proxy itself', () =>
    checkHover('virtual_alias_maps = pro<cursor>xy:mysql:/x', ['**proxy**', 'another table', '*proxymap*']));
  it('without an index', () =>
    checkHover('header_checks = reg<cursor>exp:/etc/postfix/h', ['**regexp**', '!postmap', 'regexp_table.5.html']));
  it('with a name to expand', () =>
    checkHover('meta = /m\nvirtual_alias_maps = ha<cursor>sh:$meta/virtual', [
      '`/m/virtual.db`',
      '`postmap hash:/m/virtual`',
    ]));
  it('with a name that the build decides', () =>
    checkHover('virtual_alias_maps = ha<cursor>sh:$config_directory/virtual', ['`$config_directory/virtual.db`']));
  it('inside of another', () =>
    checkHover('virtual_alias_maps = unionmap:{ha<cursor>sh:/a, regexp:/b}', ['**hash**', '`/a.db`']));
  it('of a later version', () =>
    checkHover('virtual_alias_maps = mongo<cursor>db:/x', ['`mongodb` is no table type of Postfix 3.7.'], '3.7'));
  it('of this version', () =>
    checkHover('virtual_alias_maps = mongo<cursor>db:/x', ['**mongodb**', '3.9 and later'], '3.9'));
  it('only where tables stand', () => checkNoHover('smtpd_banner = fo<cursor>o:bar'));
  it('not for hosts with ports', () => checkNoHover('relayhost = mail.exa<cursor>mple:587'));
  it('marks type and name', () => checkHoverRange('virtual_alias_maps = hash:/a, ha<cursor>sh:/b', 'hash:/b'));
});

describe('hover over a transport', () => {
  const master = '--- master.cf\nvmail unix - n n - - pipe\nsmtp inet n - n - - smtpd\nsmtp unix - - n - - smtp';
  it('tells the service', () =>
    checkHover(`virtual_transport = vm<cursor>ail\n${master}`, [
      '**vmail** · service · runs *pipe* · master.cf, line 1',
      '`virtual_transport` (line 1)',
    ]));
  it('tells no network service for one', () =>
    checkHover(`default_transport = sm<cursor>tp:[relay]\n${master}`, ['runs *smtp*', 'master.cf, line 3']));
  it('says nothing where there is none', () => checkNoHover('virtual_transport = vm<cursor>ail'));
});

describe('what is looked up in a table', () => {
  const transport = 'transport_maps = ha<cursor>sh:/etc/postfix/transport';

  it('is told in the order of the lookups', () =>
    checkHover(transport, [
      'Looked up for `jo@lists.example.com`, in this order: `jo@lists.example.com`, `lists.example.com`, `.example.com`, `.com`, `*`.',
    ]));
  it('heeds the recipient delimiter', () =>
    checkHover(`recipient_delimiter = -\n${transport}`, ['in this order: `jo-news@lists.example.com`, `jo@lists']));
  it('heeds how subdomains match', () => {
    checkHover(`parent_domain_matches_subdomains = transport_maps\n${transport}`, [
      '`lists.example.com`, `example.com`',
    ]);
    checkHover('smtpd_client_restrictions = check_client_access ha<cursor>sh:/x', [
      '`mx.example.com`, `example.com`, `com`, `192.0.2.17`, `192.0.2`',
    ]);
  });
  it('heeds passwords per sender', () => {
    const passwords = 'smtp_sasl_password_maps = ha<cursor>sh:/x';
    checkHover(passwords, ['in this order: `relay.example.net`, `[relay.example.net]:587`']);
    checkHover(`smtp_sender_dependent_authentication = yes\n${passwords}`, ['in this order: `jo@example.com`']);
  });
  it('tells of keys without a domain', () =>
    checkHover('virtual_alias_maps = ha<cursor>sh:/x', [
      "`jo` (only in this host's own domains), `@lists.example.com`",
    ]));
  it('is the whole for patterns', () => {
    checkHover('virtual_alias_maps = pc<cursor>re:/x', ['The rules see the whole', '!Looked up']);
    checkHover('header_checks = reg<cursor>exp:/x', ['one whole line at a time']);
    checkHover('header_checks = ha<cursor>sh:/x', ['Only pattern tables']);
  });
  it('is the whole address for networks', () =>
    checkHover('smtpd_client_restrictions = check_client_access ci<cursor>dr:/x', [
      'The rules see the whole address.',
    ]));
  it('is one key where there is no other', () =>
    checkHover('alias_maps = ha<cursor>sh:/x', ['Looked up for `jo@lists.example.com`: `jo`.']));
  it('is not told of what answers alike to all', () =>
    checkHover('virtual_alias_maps = sta<cursor>tic:x', ['**static**', '!Looked up']));
});
