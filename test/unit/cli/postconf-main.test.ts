/** What `postfix-lint postconf` prints of main.cf. */

import { checkMessages, checkPrinted } from '../../support/print-postconf';

const MAIN = `
# who we are
myhostname = mail.example.com
myorigin   =  $mydomain
smtpd_recipient_restrictions = permit_mynetworks,
    # friends first
    permit_sasl_authenticated,   reject_unauth_destination, reject_unknown_recipient_domain
`;

describe('postfix-lint postconf of main.cf', () => {
  it('-n prints what is set', () =>
    checkPrinted(
      '-n',
      { main: MAIN },
      `
      myhostname = mail.example.com
      myorigin = $mydomain
      smtpd_recipient_restrictions = permit_mynetworks, permit_sasl_authenticated, reject_unauth_destination, reject_unknown_recipient_domain
      `,
    ));

  it('-nf folds long lines', () =>
    checkPrinted(
      '-nf',
      { main: MAIN },
      `
      myhostname = mail.example.com
      myorigin = $mydomain
      smtpd_recipient_restrictions = permit_mynetworks, permit_sasl_authenticated,
          reject_unauth_destination, reject_unknown_recipient_domain
      `,
    ));

  it('-x expands, with the host where main.cf is silent', () => {
    checkPrinted('-xh mydomain myorigin', { main: MAIN }, 'example.com\nexample.com\n');
    checkPrinted('-x myhostname', {}, 'myhostname = host.localdomain\n');
    checkPrinted('-x myhostname', { main: 'mydomain = example.org\n' }, 'myhostname = host.example.org\n');
  });

  it('-o comes before main.cf', () =>
    checkPrinted(
      '-o mydomain=example.org -xn',
      { main: 'myorigin = $mydomain\n' },
      'mydomain = example.org\nmyorigin = example.org\n',
    ));

  it('-d prints defaults, unexpanded or with other defaults', () => {
    checkPrinted('-d myorigin relayhost', { main: MAIN }, 'myorigin = $myhostname\nrelayhost =\n');
    checkPrinted('-dx myorigin', { main: MAIN }, 'myorigin = host.localdomain\n');
    checkPrinted('-dh smtpd_forbid_bare_newline', { version: '3.7.11' }, 'no\n');
    checkPrinted('-dh smtpd_forbid_bare_newline', { version: '3.9' }, 'normalize\n');
  });

  it('-H prints names, -j objects', () => {
    checkPrinted('-nH', { main: MAIN }, 'myhostname\nmyorigin\nsmtpd_recipient_restrictions\n');
    checkPrinted('-nj', { main: 'smtpd_banner = "a\\b"\tc\n' }, '{"smtpd_banner": "\\"a\\\\b\\"\\tc"}\n');
  });

  it('-C prints one class', () => {
    const texts = {
      main: 'mine = 1\nmyorigin = $mine\nrelay_time_limit = 5\n',
      master: 'relay unix - - n - - pipe argv=x\n',
    };
    checkPrinted('-nC user', texts, 'mine = 1\n');
    checkPrinted('-nC service', texts, 'relay_time_limit = 5\n');
    checkPrinted('-nC builtin', texts, 'myorigin = $mine\n');
  });

  it('prints the directory as a parameter where it was asked for', () =>
    checkPrinted('-n', { isUsual: false }, 'config_directory = /etc/postfix\n'));

  it('prints the networks of the machine', () => {
    checkPrinted('-h mynetworks', { main: 'compatibility_level = 3.6\n' }, '127.0.0.1/32 192.0.2.5/32 [::1]/128\n');
    checkPrinted('-h mynetworks', { main: 'mynetworks_style = subnet\n' }, '127.0.0.0/8 192.0.2.0/24 [::1]/128\n');
    checkPrinted(
      '-h mynetworks',
      { main: 'mynetworks_style = class\ninet_protocols = ipv4\n' },
      '127.0.0.0/8 192.0.2.0/24\n',
    );
    checkPrinted(
      '-h mynetworks',
      { main: 'mynetworks_style = host\ninet_interfaces = loopback-only\n' },
      '127.0.0.1/32 [::1]/128\n',
    );
  });

  it('warns as postconf does', () => {
    checkMessages('-n', { main: 'a = 1\nmyorigin = $nobody\nmyorigin = $nothing\nprocess_id = 3\n', version: '3.7' }, [
      'warning: /etc/postfix/main.cf, line 3: overriding earlier entry: myorigin=$nobody',
      'warning: /etc/postfix/main.cf: undefined parameter: nothing',
      'warning: /etc/postfix/main.cf: read-only parameter assignment: process_id=3',
      'warning: /etc/postfix/main.cf: unused parameter: a=1',
    ]);
    checkMessages('nonsense', {}, ['warning: nonsense: unknown parameter']);
    checkMessages('-n', { main: ' a = 1\n' }, [
      'warning: /etc/postfix/main.cf: logical line must not start with whitespace: " a = 1"',
    ]);
    checkMessages('-h myorigin', { main: 'x = ö\n' }, ['warning: /etc/postfix/main.cf: unused parameter: x=?']);
  });

  it('gives up as postconf does', () => {
    checkMessages(
      '-n',
      { main: '# x\n\na = 1\nb\n' },
      [`fatal: /etc/postfix/main.cf, line 4: missing '=' after attribute name: "b"`],
      1,
    );
    checkMessages(
      '-n',
      { main: 'myorigin = $\n' },
      ['warning: empty macro name: "$"', 'warning: empty macro name: "$"', 'fatal: macro processing error'],
      1,
    );
    checkMessages('-dn', {}, ['fatal: specify one of -d -n'], 1);
    checkMessages('-Mn', {}, ['fatal: with option -M, do not specify -n'], 1);
    checkMessages('-C x', {}, ['fatal: unknown -C option value "x" in "x"'], 1);
    checkMessages('-o x', {}, [`fatal: invalid parameter override: x: missing '=' after attribute name`], 1);
  });

  it('knows what a version knows', () => {
    checkMessages('smtpd_forbid_bare_newline', { version: '3.4' }, [
      'warning: smtpd_forbid_bare_newline: unknown parameter',
    ]);
    checkMessages('-n', { main: 'smtp_use_tls = yes\n', version: '3.8' }, []);
    const dated =
      'warning: /etc/postfix/main.cf: support for parameter "smtp_use_tls" will be removed; instead, specify "smtp_tls_security_level"';
    checkMessages('-n', { main: 'smtp_use_tls = yes\n', version: '3.9' }, [dated]);
    checkMessages('-n', { main: 'smtp_use_tls = yes\n', version: '3.11' }, [
      dated,
      'warning: See https://www.postfix.org/DEPRECATION_README.html for details',
    ]);
    checkMessages('-nq', { main: 'smtp_use_tls = yes\nunused = 1\n', version: '3.9' }, []);
    checkMessages('-n', { main: 'alias_maps = hash:/a #b c\n', version: '3.8' }, [
      'warning: /etc/postfix/main.cf: #comment after other text is not allowed: #b c...',
    ]);
  });

  it('looks into the files of database clients', () => {
    const main = 'virtual_alias_maps = ldap:/l.cf, proxy:mysql:/m.cf\n';
    const files = { '/l.cf': 'server_host = a\nserver_hots = b\n' };
    const missing = 'warning: open "mysql" configuration "/m.cf": No such file or directory';
    checkMessages('-n', { main, files }, ['warning: ldap:/l.cf: unused parameter: server_hots=b', missing]);
    checkMessages('-nq', { main, files }, [missing]);
    checkMessages('-n', { main, files, version: '3.2' }, []);
  });
});
