import assert from 'node:assert/strict';
import { checkMain, complete, documentationOf } from '../../support/completion';

describe('completion of values', () => {
  it('offers yes and no', () => {
    checkMain('smtpd_helo_required = <cursor>', { exactly: ['yes', 'no'], items: [{ label: 'no', note: 'default' }] });
    checkMain('smtpd_helo_required =<cursor>', { items: [{ label: 'yes', result: 'smtpd_helo_required =yes' }] });
    checkMain('smtpd_helo_required = t<cursor>rue\n', {
      items: [{ label: 'yes', result: 'smtpd_helo_required = yes\n' }],
    });
  });

  it('offers the words of a closed list', () => {
    checkMain('mynetworks_style = <cursor>', { items: ['class', 'host', 'subnet'] });
    checkMain('smtp_tls_security_level = d<cursor>\r\n', {
      items: [{ label: 'dane', result: 'smtp_tls_security_level = dane\r\n' }],
    });
  });

  it('offers words of this version only', () => {
    checkMain('maillog_file_permissions = <cursor>', { version: '3.8', exactly: [] });
    checkMain('smtpd_tls_loglevel = <cursor>', { version: '3.7', not: ['trace'] });
  });

  it('leaves out words that a list has', () => {
    checkMain('notify_classes = bounce, <cursor>, 2bounce', { items: ['policy'], not: ['bounce', '2bounce'] });
    checkMain('notify_classes = boun<cursor>ce, 2bounce', {
      items: [{ label: 'policy', result: 'notify_classes = policy, 2bounce' }, 'bounce'],
    });
    checkMain('smtpd_discard_ehlo_keywords = chunking <cursor>', { not: ['CHUNKING'] });
  });

  it('marks a default', () => {
    checkMain('inet_protocols = <cursor>', { version: '3.11', items: [{ label: 'ipv4' }] });
    checkMain('milter_default_action = <cursor>', {
      version: '3.7.11',
      items: [{ label: 'tempfail', note: 'default' }],
    });
    checkMain('message_size_limit = <cursor>', {
      exactly: ['10240000'],
      items: [{ label: '10240000', note: 'default' }],
    });
    checkMain('message_size_limit = 1 <cursor>', { exactly: [] });
  });

  it('offers units behind a number', () => {
    checkMain('queue_run_delay = 30<cursor>', { order: ['30s', '30m', '30h', '30d', '30w'] });
    checkMain('queue_run_delay = 30<cursor>m', { items: [{ label: '30h', result: 'queue_run_delay = 30h' }] });
    checkMain('queue_run_delay = <cursor>', { exactly: ['300s'] });
  });

  it('offers a lowest TLS version from 3.6 on', () => {
    checkMain('smtpd_tls_protocols = <cursor>', {
      version: '3.6',
      items: [{ label: '>=TLSv1.2', result: 'smtpd_tls_protocols = >=TLSv1.2' }],
      order: ['>=TLSv1.2', '!SSLv3'],
    });
    checkMain('smtpd_tls_protocols = >=TL<cursor>', {
      items: [{ label: '>=TLSv1.3', result: 'smtpd_tls_protocols = >=TLSv1.3' }],
    });
    checkMain('smtpd_tls_protocols = !SSLv2, <cursor>', {
      version: '3.5',
      items: ['!SSLv3', '!TLSv1'],
      not: ['>=TLSv1.2', '!SSLv2'],
    });
  });

  it('offers compatibility levels of this version', () => {
    checkMain('compatibility_level = <cursor>', { version: '3.5', exactly: ['0', '1', '2'] });
    checkMain('compatibility_level = <cursor>', { version: '3.10', items: ['3.6'], not: ['3.11'] });
    checkMain('compatibility_level = <cursor>', { version: '3.11', order: ['3.11', '3.6', '2'] });
  });

  it('offers macros of Milters with their braces', () => {
    checkMain('milter_connect_macros = j {<cursor>}', {
      items: [{ label: '{client_addr}', result: 'milter_connect_macros = j {client_addr}' }],
      not: ['j'],
    });
  });

  it('offers usual addresses', () => {
    checkMain('mynetworks = <cursor>', { items: ['127.0.0.0/8', '[::1]/128', 'cidr:'], not: ['$mynetworks'] });
    checkMain('mynetworks = 127.0.0.0/8 <cursor>', { items: ['[::1]/128'], not: ['127.0.0.0/8'] });
    checkMain('smtpd_sasl_exceptions_networks = <cursor>', { items: ['$mynetworks'] });
  });

  it('offers usual domains', () => {
    checkMain('mydestination = $myhostname, <cursor>', {
      items: ['localhost', '$mydomain', 'hash:'],
      not: ['$myhostname'],
    });
    checkMain('relay_domains = <cursor>', { items: ['$mydestination', '$mydomain'] });
    checkMain('myorigin = <cursor>', { items: ['$mydomain', '$myhostname'] });
  });

  it('offers forms of hosts and sockets', () => {
    checkMain('relayhost = <cursor>', {
      items: [{ label: '[host]:port', result: 'relayhost = [mail.example.com]:587' }],
    });
    checkMain('inet_interfaces = <cursor>', { items: ['all', 'loopback-only'], not: ['[host]:port'] });
    checkMain('smtpd_milters = <cursor>', {
      items: [
        { label: 'inet:host:port', result: 'smtpd_milters = inet:127.0.0.1:8891' },
        { label: 'unix:path', result: 'smtpd_milters = unix:/run/milter.sock' },
        { label: '{ }', result: 'smtpd_milters = {inet:127.0.0.1:8891, default_action=accept}' },
      ],
    });
    checkMain('smtpd_milters = { inet:localhost:1, def<cursor> }', {
      items: [
        { label: 'default_action', result: 'smtpd_milters = { inet:localhost:1, default_action= }' },
        'connect_timeout',
      ],
    });
  });

  it('offers transports with their colon', () => {
    const other =
      'smtp inet n - n - - smtpd\nsmtp unix - - n - - smtp\nlmtp unix - - n - - lmtp\ncleanup unix n - n - 0 cleanup\nspam unix - n n - - pipe\n  user=x argv=y\n';
    checkMain('content_filter = <cursor>', {
      other,
      items: [{ label: 'spam', result: 'content_filter = spam:', note: 'pipe' }, 'smtp'],
      not: ['cleanup'],
    });
    checkMain('virtual_transport = lm<cursor>:x', {
      other,
      items: [{ label: 'lmtp', result: 'virtual_transport = lmtp:x' }],
    });
    checkMain('virtual_transport = lmtp:<cursor>', {
      other,
      items: [{ label: 'unix:', result: 'virtual_transport = lmtp:unix:private/dovecot-lmtp' }],
    });
    checkMain('virtual_transport = <cursor>', { items: ['lmtp', 'smtp', 'virtual'] });
  });

  it('offers services', () => {
    const other = 'mycleanup unix n - n - 0 cleanup\nsmtp inet n - n - - smtpd\n';
    checkMain('cleanup_service_name = <cursor>', { other, items: ['mycleanup', 'cleanup'], not: ['smtp'] });
  });

  it('goes on in continuation lines', () => {
    checkMain('notify_classes =\n  bounce,\n# data\n\n  <cursor>\n  policy\n', {
      items: ['data'],
      not: ['bounce', 'policy'],
    });
    checkMain('notify_classes = bounce,\n\t<cursor>', {
      items: [{ label: 'data', result: 'notify_classes = bounce,\n\tdata' }],
    });
    checkMain('notify_classes = bounce,\r\n\tda<cursor>ta\r\nbiff = no\r\n', { items: ['policy'], not: ['bounce'] });
    checkMain('notify_classes = bounce\n#\n \n  <cursor>\n#\nbiff = no\n', { items: ['policy'], not: ['bounce'] });
  });

  it('goes on in the branches of a condition', () => {
    checkMain('smtpd_tls_security_level = ${stress?{<cursor>}:{may}}', {
      items: [{ label: 'may', result: 'smtpd_tls_security_level = ${stress?{may}:{may}}' }],
    });
    checkMain('smtpd_tls_security_level = ${{<cursor>} == {a}?{b}}', { exactly: [] });
  });

  it('is silent where nobody knows what could stand', () => {
    for (const source of [
      'own = <cursor>',
      'process_name = <cursor>',
      'relayhost = [a]\n# x<cursor>\n  :587\n',
      'mydestination = ${a}b<cursor>',
      'virtual_alias_maps = hash:/etc/<cursor>',
      'virtual_alias_maps = inline:{<cursor>}',
      'biff = a\0b<cursor>',
    ]) {
      assert.deepEqual(complete('main', source).items, [], JSON.stringify(source));
    }
  });
});

describe('completion of tables', () => {
  it('puts the default type first', () => {
    checkMain('virtual_alias_maps = <cursor>', {
      items: [
        { label: 'hash:', result: 'virtual_alias_maps = hash:${config_directory}/virtual_alias', note: 'default type' },
      ],
      order: ['hash:', 'btree:', 'ldap:'],
      not: ['internal:'],
    });
    checkMain('default_database_type = lmdb\nvirtual_alias_maps = <cursor>', { order: ['lmdb:', 'btree:', 'hash:'] });
  });

  it('offers the forms with braces', () => {
    checkMain('virtual_alias_maps = <cursor>', {
      items: [
        {
          label: 'inline:',
          newText: 'inline:{${1:key}=${2:value}\\}',
          result: 'virtual_alias_maps = inline:{key=value}',
        },
        { label: 'proxy:', result: 'virtual_alias_maps = proxy:' },
        { label: 'static:', result: 'virtual_alias_maps = static:text' },
      ],
    });
  });

  it('offers types behind adapters and inside composites', () => {
    checkMain('virtual_alias_maps = proxy:<cursor>', {
      items: [{ label: 'mysql:', result: 'virtual_alias_maps = proxy:mysql:${config_directory}/virtual_alias.cf' }],
      not: ['proxy:'],
    });
    checkMain('virtual_alias_maps = unionmap:{hash:/a, <cursor>}', { items: ['lmdb:'] });
  });

  it('replaces the type and leaves the file alone', () => {
    checkMain('virtual_alias_maps = ha<cursor>sh:/etc/postfix/virtual', {
      items: [{ label: 'lmdb:', result: 'virtual_alias_maps = lmdb:/etc/postfix/virtual' }],
    });
    checkMain('virtual_alias_maps = proxy:h<cursor>:/x', {
      items: [{ label: 'hash:', result: 'virtual_alias_maps = proxy:hash:/x' }],
    });
  });

  it('knows versions', () => {
    checkMain('alias_maps = <cursor>', { version: '3.8', not: ['mongodb:', 'debug:'] });
    checkMain('alias_maps = <cursor>', { version: '3.11', items: ['mongodb:', 'debug:'] });
  });

  it('puts caches into the data directory', () => {
    checkMain('smtp_tls_session_cache_database = <cursor>', {
      version: '3.7',
      items: [
        { label: 'btree:', result: 'smtp_tls_session_cache_database = btree:${data_directory}/smtp_tls_session_cache' },
      ],
      order: ['btree:', 'hash:'],
    });
  });

  it('tells whether a type needs postmap', () => {
    assert.match(documentationOf(complete('main', 'alias_maps = <cursor>'), 'lmdb:'), /postmap/);
  });
});

describe('completion of restrictions', () => {
  it('offers those that make sense in the list', () => {
    checkMain('smtpd_relay_restrictions = <cursor>', {
      items: ['reject_unauth_destination', 'permit_mynetworks'],
      not: ['check_etrn_access', 'reject_multi_recipient_bounce'],
    });
    checkMain('smtpd_data_restrictions = <cursor>', {
      items: ['reject_multi_recipient_bounce'],
      not: ['reject_unauth_destination'],
    });
  });

  it('puts those that wait for the recipient behind', () => {
    checkMain('smtpd_client_restrictions = <cursor>', {
      order: ['reject_unknown_client_hostname', 'permit_sasl_authenticated'],
    });
    checkMain('smtpd_delay_reject = no\nsmtpd_client_restrictions = <cursor>', { not: ['permit_sasl_authenticated'] });
  });

  it('puts in a table, a zone or a server to begin with', () => {
    checkMain('smtpd_client_restrictions = <cursor>', {
      items: [
        {
          label: 'check_client_access',
          newText: 'check_client_access ${1:hash:\\${config_directory\\}/client_access}',
          result: 'smtpd_client_restrictions = check_client_access hash:${config_directory}/client_access',
        },
        { label: 'reject_rbl_client', result: 'smtpd_client_restrictions = reject_rbl_client dnsbl.example.org' },
        {
          label: 'check_policy_service',
          result: 'smtpd_client_restrictions = check_policy_service inet:127.0.0.1:10023',
        },
      ],
    });
  });

  it('offers arguments behind a restriction', () => {
    checkMain('smtpd_recipient_restrictions = check_sender_access <cursor>', {
      items: [
        {
          label: 'hash:',
          result: 'smtpd_recipient_restrictions = check_sender_access hash:${config_directory}/sender_access',
        },
      ],
      not: ['permit'],
    });
    checkMain('smtpd_recipient_restrictions = check_policy_service <cursor>, reject', {
      items: ['inet:', 'unix:'],
      not: ['permit', 'hash:'],
    });
    checkMain('smtpd_recipient_restrictions = reject_rbl_client <cursor>', { exactly: [] });
    checkMain('smtpd_recipient_restrictions = check_sender_access hash:/x <cursor>', {
      items: ['permit'],
      not: ['hash:'],
    });
    checkMain('smtpd_recipient_restrictions = check_policy_service { inet:a:1, <cursor> }', {
      items: ['timeout'],
      not: ['permit'],
    });
  });

  it('leaves out what the list has, except what takes an argument', () => {
    checkMain('smtpd_recipient_restrictions = permit_mynetworks, reject_rbl_client a, <cursor>', {
      items: ['reject_rbl_client', 'warn_if_reject'],
      not: ['permit_mynetworks'],
    });
  });

  it('offers restriction classes, also inside of one', () => {
    const classes = 'smtpd_restriction_classes = strict, loose\nstrict = reject\n';
    checkMain(`${classes}smtpd_recipient_restrictions = <cursor>`, {
      items: [{ label: 'strict', note: 'restriction class' }, 'loose'],
    });
    checkMain(`${classes}loose = <cursor>`, { items: ['permit_mynetworks', 'strict'], not: ['loose'] });
  });

  it('tags old spellings', () => {
    checkMain('smtpd_recipient_restrictions = <cursor>', {
      items: [{ label: 'reject_unknown_client', deprecated: true, note: 'now reject_unknown_client_hostname' }],
      order: ['reject_unknown_client_hostname', 'reject_unknown_client'],
    });
    checkMain('smtpd_recipient_restrictions = <cursor>', { version: '3.8', items: ['check_relay_domains'] });
    checkMain('smtpd_recipient_restrictions = <cursor>', { version: '3.9', not: ['check_relay_domains'] });
  });

  it('offers words and tables in lists of another kind', () => {
    checkMain('local_header_rewrite_clients = <cursor>', { items: ['permit_mynetworks'], not: ['reject'] });
    checkMain('local_header_rewrite_clients = check_address_map <cursor>', { items: ['hash:'] });
    checkMain('postscreen_access_list = <cursor>', { items: ['permit_mynetworks', 'cidr:'] });
  });
});
