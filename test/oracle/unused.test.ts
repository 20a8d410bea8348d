/** Tricky cases of "unused parameter" and its kin, each put to the real postconf. */

import { checkAgreement, requirePostconf } from '../support/agreement';

const STOCK = `
smtp      inet  n       -       y       -       -       smtpd
relay     unix  -       -       y       -       -       smtp
local     unix  -       n       n       -       -       local
`.trimStart();

/** Name: main.cf, and what follows the stock services in master.cf. */
const SCENARIOS: Readonly<Record<string, readonly [main: string, master?: string]>> = {
  'a typo': ['smtpd_recipient_restriction = permit_mynetworks, reject\n'],
  'letter case': ['MyHostname = mail.example\nMYORIGIN = a\n'],
  'names of all shapes': ['$foo = 1\n{foo} = 2\n"x" = 3\nfoo-bar = 4\nx#y = 5\n'],
  'a name without ASCII': ['größe = 1\n'],
  'an empty value': ['nothing =\n'],
  'a service makes its names': ['relay_destination_concurrency_limit = 3\nrelay_time_limit = 3\n'],
  'a pipe makes a time limit too': [
    'maildrop_time_limit = 3600\nmaildrop_destination_recipient_limit = 1\ndovecot_time_limit = 1\n',
    'maildrop unix - n n - - pipe\n  flags=DRhu user=vmail argv=/usr/bin/maildrop\n',
  ],
  'spawn makes just a time limit': [
    'policy_time_limit = 3600\npolicy_destination_rate_delay = 1s\n',
    'policy unix - n n - 0 spawn\n  user=nobody argv=/bin/true\n',
  ],
  'spawn on an inet socket': [
    '127.0.0.1:10028_time_limit = 3600\n10028_time_limit = 1\n',
    '127.0.0.1:10028 inet n n n - 0 spawn\n  user=nobody argv=/bin/true\n',
  ],
  'discard makes no names': ['discard_destination_concurrency_limit = 1\n', 'discard unix - - n - - discard\n'],
  'a program with a path makes no names': [
    'far_destination_rate_delay = 1s\n',
    'far unix - - n - - /usr/lib/postfix/smtp\n',
  ],
  'a commented service makes no names': ['far_destination_rate_delay = 1s\n', '#far unix - - n - - smtp\n'],
  'local has names without a service': [
    'local_destination_recipient_limit = 1\nvirtual_destination_recipient_limit = 1\n',
  ],
  'used by another setting': ['indexed = hash:/etc/postfix/\nalias_maps = ${indexed}aliases\n'],
  'used in round brackets': ['indexed = hash:/etc/postfix/\nalias_maps = $(indexed)aliases\n'],
  'one level deep': ['x = $y\ny = 1\n'],
  'by each other': ['a = $b\nb = $a\n'],
  'by itself': ['x = $x\n'],
  'by itself in part': ['x = a $x b\nx = c\n'],
  'an overridden line uses nothing': ['x = 1\nmyorigin = $x\nmyorigin = $mydomain\n'],
  'an overridden line is not unused twice': ['x = 1\nx = 2\nx = 2\n'],
  'a dollar that is doubled': ['x = 1\nmyorigin = $$x\n'],
  'both branches of a condition': ['a = 1\nb = 2\nc = 3\nmyorigin = ${a?{$b}:{$c}}\n'],
  'a branch without braces': ['a = 1\nb = 2\nc = 3\nd = 4\nmyorigin = ${a?$b}${c:$d}\n'],
  'operands of a comparison': ['a = 1\nb = 2\nc = 3\nmyorigin = ${{$a} == {$b} ? {$c} : {x}}\n'],
  'undefined names': ['myorigin = $nothing ${nowhere?x} ${nobody:y} ${{$never} == {$c} ? {$d} : {$e}}\n'],
  'undefined and overridden': ['myorigin = $nothing\nmyorigin = a\n'],
  'undefined in an unused setting': ['x = $nothing\n'],
  'raw settings use nothing': [
    'x = 1\ndefault_rbl_reply = $x $nothing\nmailbox_command = /bin/x "$x"\nforward_path = $y\n',
  ],
  'a name that defaults use': ['stress = yes\nvirtual_maps = hash:/a\nfallback_relay = [b]\n'],
  'restriction classes': ['smtpd_restriction_classes = a, b\na = reject\nb = permit\nc = permit\n'],
  'a class nobody defines': ['smtpd_restriction_classes = a b,c\na = reject\n'],
  'a class used but not in the list': ['smtpd_recipient_restrictions = my_class\nmy_class = reject\n'],
  'classes by reference': ['list = a, b\na = permit\nb = permit\nsmtpd_restriction_classes = $list c\nc = permit\n'],
  'a class list that refers to nothing': ['smtpd_restriction_classes = $nothing $mydestination a\na = permit\n'],
  'a class list with a default in it': ['smtpd_restriction_classes = $mail_name\nPostfix = permit\n'],
  'a class that overrides another': [
    'smtpd_restriction_classes = a\nsmtpd_restriction_classes = b\na = permit\nb = permit\n',
  ],
  'classes in braces': ['smtpd_restriction_classes = { a, b }\na = permit\nb = permit\n'],
  'a class set in master.cf': [
    'smtpd_restriction_classes = a\n',
    'x inet n - n - - smtpd\n  -o a=permit -o b=permit\n',
  ],
  'a class list in master.cf': [
    'a = permit\nb = permit\n',
    'x inet n - n - - smtpd\n  -o smtpd_restriction_classes=a,c -o c=reject -o d=reject\n',
  ],
  'a class list in master.cf that refers': [
    'l = a\na = permit\n',
    'x inet n - n - - smtpd\n  -o smtpd_restriction_classes=$l,c\n',
  ],
  'main.cf used by master.cf': [
    'mua = permit\nother = 1\n',
    'x inet n - n - - smtpd\n  -o smtpd_client_restrictions=$mua\n',
  ],
  'master.cf used by main.cf': ['smtpd_banner = $name\n', 'x inet n - n - - smtpd\n  -o name=x\n'],
  'master.cf used by itself': ['', 'x inet n - n - - smtpd\n  -o name=x -o smtpd_banner=$name\n'],
  'master.cf hides main.cf': ['name = y\n', 'x inet n - n - - smtpd\n  -o name=x -o smtpd_banner=$name\n'],
  'another service uses nothing': [
    '',
    'x inet n - n - - smtpd\n  -o name=x\ny inet n - n - - smtpd\n  -o smtpd_banner=$name\n',
  ],
  'main.cf used by one service, hidden in another': [
    'name = z\n',
    'x inet n - n - - smtpd\n  -o name=x -o smtpd_banner=$name\ny inet n - n - - smtpd\n  -o smtpd_banner=$name\n',
  ],
  'a typo in master.cf': ['', 'x inet n - n - - smtpd\n  -o smtpd_tls_securty_level=encrypt\n'],
  'set by -o and unused in main.cf': ['name = x\n', 'x inet n - n - - smtpd\n  -o name=y\n'],
  'an entry twice': ['', 'x inet n - n - - smtpd\n  -o a=1\nx inet n - n - - smtpd\n  -o smtpd_banner=$a\n'],
  'an -o twice': ['', 'x inet n - n - - smtpd\n  -o smtpd_banner=$a -o smtpd_banner=b -o a=1\n'],
  'forms of -o': ['', 'x inet n - n - - smtpd\n  -ofive=1 -vo two=2 -vosix=2 -o { three = a b } -o {four=5}\n'],
  'no options after a word': ['', 'x unix - n n - - pipe\n  -o one=1 argv=x -o two=2\n'],
  'no options after two dashes': ['', 'x inet n - n - - smtpd\n  -o one=1 -- -o two=2\n'],
  'an option at the end': ['', 'x inet n - n - - smtpd\n  -o one=1 -o\n'],
  'an -o without a value': ['', 'x inet n - n - - smtpd\n  -o one -o =two -o three=\n'],
  'undefined in master.cf': ['', 'x inet n - n - - smtpd\n  -o smtpd_banner=$nothing -o y=$never\n'],
  'undefined in main.cf, set by a service': ['myorigin = $name\n', 'x inet n - n - - smtpd\n  -o name=1\n'],
  'raw in master.cf': ['n = 1\n', 'x inet n - n - - smtpd\n  -o default_rbl_reply=$n -o m=1\n'],
  'ldap settings in main.cf': [
    'virtual_alias_maps = ldap:foo\nfoo_server_host = a\nfoo_search_base = b\nfoo_search_bas = c\nbar_server_host = d\n',
  ],
  'mysql behind proxy': [
    'virtual_alias_maps = proxy:mysql:foo, proxy:proxy:pgsql:bar\nfoo_hosts = a\nbar_hosts = b\nbar_server_host = c\n',
  ],
  'a prefix by reference': ['p = ldap:foo\nalias_maps = $p\nfoo_server_host = a\n'],
  'a prefix in an unknown setting': ['x = ldap:foo\nfoo_server_host = a\n'],
  'a prefix in a condition': ['alias_maps = ${p?{ldap:foo}:{ldap:bar}}\nfoo_server_host = a\nbar_server_host = b\n'],
  'a path has no prefix': ['alias_maps = ldap:/etc/foo, ldap:./foo\n/etc/foo_server_host = 1\n./foo_server_host = 1\n'],
  'prefixes in braces': [
    'virtual_alias_maps = pipemap:{ldap:a,{mysql:b}}, {pgsql:c}\na_server_host = 1\nb_hosts = 2\nc_hosts = 3\n',
  ],
  'prefixes in braces that stay open': ['virtual_alias_maps = {ldap:a, ldap:b\na_server_host = 1\nb_server_host = 2\n'],
  'a prefix in a restriction': [
    'smtpd_recipient_restrictions = check_recipient_access ldap:foo, reject\nfoo_server_host = a\n',
  ],
  'a prefix in master.cf': [
    'foo_server_host = a\n',
    'x inet n - n - - smtpd\n  -o virtual_alias_maps=ldap:foo,ldap:bar -o bar_server_host=b -o baz_server_host=c\n',
  ],
  'a prefix in main.cf, set in master.cf': [
    'alias_maps = ldap:foo\n',
    'x inet n - n - - smtpd\n  -o foo_server_host=b\n',
  ],
  'a prefix by a setting of main.cf, from master.cf': [
    'p = ldap:foo\nfoo_server_host = x\n',
    'x inet n - n - - smtpd\n  -o alias_maps=$p\n',
  ],
  'a prefix in a raw setting': ['default_rbl_reply = ldap:foo\nfoo_server_host = x\n'],
  'a prefix for a service parameter': ['relay_destination_rate_delay = ldap:foo\nfoo_server_host = x\n'],
  'a prefix in a legacy name': ['virtual_maps = ldap:foo\nfoo_server_host = x\n'],
  'memcache and sqlite': ['alias_maps = memcache:m sqlite:s mongodb:o\nm_memcache = a\ns_dbpath = b\no_uri = c\n'],
  'a prefix after a comment sign': ['alias_maps = hash:/a #x ldap:foo\nfoo_server_host = x\n'],
  'read-only names': ['process_name = x\nservice_name = $nothing\nprocess_id = 1\n'],
  'read-only names in master.cf': ['', 'x inet n - n - - smtpd\n  -o process_name=$a -o service_name=y\n'],
  'names of later versions': [
    'smtp_tlsrpt_enable = yes\nrequiretls_enable = yes\n',
    'x inet n - n - - smtpd\n  -o smtpd_hide_client_session=yes\n',
  ],
  'names of earlier versions': ['tls_dane_digest_agility = on\nsmtpd_sasl_application_name = smtpd\n'],
  'comments and continuations': ['# a\nx = 1\n# b\n  2\n\n  3\ny = $x\n'],
  'overriding by a continued line': ['\n\nx = 1\n\n# c\nx =\n# d\n  2\nmyorigin = $x\n'],
  'line ends of DOS': ['x = 1\r\ny = $x\r\nz = 1\r\n'],
  'a byte order mark': ['\u{feff}relayhost = a\n'],
  'a bad line': ['a = 1\nmyorigin\nb = 1\n'],
  'indented from the start': ['  a = 1\nb = 2\n'],
  'multi-instance names': ['multi_instance_wrapper = x\nmulti_instance_group = y\nmulti_instance_nme = z\n'],
};

describe('unused, undefined, overriding and read-only settings', () => {
  before(requirePostconf);

  for (const [name, [main, master = '']] of Object.entries(SCENARIOS)) {
    it(name, () => checkAgreement({ main, master: STOCK + master }));
  }
});
