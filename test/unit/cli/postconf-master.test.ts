/** What `postfix-lint postconf` prints of master.cf. */

import { checkMessages, checkPrinted } from '../../support/print-postconf';

const MASTER = `
# the public port
smtp  inet n - y - - smtpd -v
submission inet n - y - - smtpd -o syslog_name=postfix/$service_name
  -o { smtpd_client_restrictions = permit_sasl_authenticated, reject }
  -osmtpd_tls_security_level=may
dovecot   unix  -       n       n       -       -       pipe
  flags=DRhu user=vmail argv=/usr/lib/dovecot/dovecot-lda {-f \${sender}} -d
`;

describe('postfix-lint postconf of master.cf', () => {
  it('-M prints services in columns', () =>
    checkPrinted(
      '-M',
      { master: MASTER },
      `
      smtp       inet  n       -       y       -       -       smtpd -v
      submission inet  n       -       y       -       -       smtpd -o syslog_name=postfix/$service_name -o {smtpd_client_restrictions=permit_sasl_authenticated, reject} -o smtpd_tls_security_level=may
      dovecot    unix  -       n       n       -       -       pipe flags=DRhu user=vmail argv=/usr/lib/dovecot/dovecot-lda {-f \${sender}} -d
      `,
    ));

  it('-Mf folds, -Mx expands', () =>
    checkPrinted(
      '-Mfx submission/inet',
      { master: MASTER },
      `
      submission inet  n       -       y       -       -       smtpd
          -o syslog_name=postfix/submission
          -o {smtpd_client_restrictions=permit_sasl_authenticated, reject}
          -o smtpd_tls_security_level=may
      `,
    ));

  it('-F prints columns', () => {
    checkPrinted(
      '-F */*/chroot',
      { master: MASTER },
      'smtp/inet/chroot = y\nsubmission/inet/chroot = y\ndovecot/unix/chroot = n\n',
    );
    checkPrinted('-Fh smtp/inet/command', { master: MASTER }, 'smtpd -v\n');
    checkPrinted(
      '-FH smtp',
      { master: 'smtp inet n - y - - smtpd\n' },
      ['service', 'type', 'private', 'unprivileged', 'chroot', 'wakeup', 'process_limit', 'command', '']
        .map((column) => column && `smtp/inet/${column}`)
        .join('\n'),
    );
  });

  it('-P prints settings', () => {
    checkPrinted(
      '-P',
      { master: MASTER },
      `
      submission/inet/smtpd_client_restrictions = permit_sasl_authenticated, reject
      submission/inet/smtpd_tls_security_level = may
      submission/inet/syslog_name = postfix/$service_name
      `,
    );
    checkPrinted('-Pxh submission/inet/syslog_name', { master: MASTER }, 'postfix/submission\n');
    checkPrinted('-PH */inet/syslog_name', { master: MASTER }, 'submission/inet/syslog_name\n');
  });

  it('-PP prints all parameters as a service sees them', () =>
    checkPrinted(
      '-PP submission/inet/smtpd_tls_security_level smtp/inet/smtpd_tls_security_level',
      { master: MASTER, main: 'smtpd_tls_security_level = none\n' },
      `
      smtp/inet/smtpd_tls_security_level = none
      submission/inet/smtpd_tls_security_level = may
      `,
    ));

  it('-j prints objects', () => {
    checkPrinted('-Mj smtp', { master: MASTER }, '{"smtp/inet": "smtp inet n - y - - smtpd -v"}\n');
    checkPrinted('-Fj smtp/inet/command', { master: MASTER }, '{"smtp/inet/command": "smtpd -v"}\n');
    checkPrinted(
      '-Pj submission/inet/syslog_name',
      { master: MASTER },
      '{"submission/inet/syslog_name": "postfix/$service_name"}\n',
    );
  });

  it('reads joined options as postconf does, not as the daemons do', () =>
    checkPrinted(
      '-Pq',
      { master: 'a unix - - n - - smtp -onick=x -vonick=y -omynetworks=z\n' },
      `
      a/unix/nick = y
      a/unix/rks = z
      `,
    ));

  it('warns as postconf does', () => {
    checkMessages('-M nothing', { master: MASTER }, ['warning: unmatched request: "nothing"']);
    checkMessages('-M', { master: 'a unix - - n - - smtp -o x=1 -o {y=$z}\n' }, [
      'warning: /etc/postfix/master.cf: undefined parameter: z',
      'warning: /etc/postfix/master.cf: unused parameter: x=1',
      'warning: /etc/postfix/master.cf: unused parameter: y=$z',
    ]);
    checkMessages('-M', { master: 'a unix - - n - - smtp -o {x y} {z\n' }, [
      `warning: master.cf: missing '=' after attribute name: "x y"`,
      `warning: master.cf: missing '}' in "{z"`,
    ]);
    checkMessages('-n', { master: undefined as never }, [
      'warning: open /etc/postfix/master.cf: No such file or directory',
    ]);
  });

  it('gives up as postconf does', () => {
    checkMessages(
      '-M',
      { master: '# x\na unix -\n' },
      ['fatal: file /etc/postfix/master.cf: line 2: bad field count'],
      1,
    );
    checkMessages(
      '-M',
      { master: 'a tcp - - n - - smtp\n' },
      ['fatal: invalid type field "tcp" in "a tcp - - n - - smtp"'],
      1,
    );
    checkMessages(
      '-M',
      { master: 'a unix - - n 1m - smtp\n' },
      ['fatal: invalid wakeup field "1m" in "a unix - - n 1m - smtp"'],
      1,
    );
    checkMessages(
      '-M',
      { master: 'a unix-dgram - - n - - x\n', version: '3.3' },
      ['fatal: invalid type field "unix-dgram" in "a unix-dgram - - n - - x"'],
      1,
    );
    checkMessages('-M a/b/c', {}, ['fatal: -M option requires service_name[/type]'], 1);
    checkMessages('-F a/b/c', {}, ['fatal: invalid service attribute name: "c"'], 1);
    checkMessages('-P s*', {}, ['fatal: -P option requires service_name[/type[/parameter]]'], 1);
  });
});
