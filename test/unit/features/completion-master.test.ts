import assert from 'node:assert/strict';
import { checkMaster, complete, documentationOf } from '../../support/completion';

const SMTP = 'smtp      inet  n       -       n       -       -       smtpd';

describe('completion of columns', () => {
  it('offers whole services at the start of a line', () => {
    checkMaster('<cursor>', {
      items: [
        { label: 'pickup', result: 'pickup    unix  n       -       n       60      1       pickup' },
        { label: 'smtp', note: 'inet smtpd', result: SMTP },
        { label: 'smtp', note: 'unix smtp' },
        { label: 'smtp', note: 'inet postscreen' },
      ],
      order: ['pickup', 'submission'],
    });
  });

  it('puts in the settings of a service, as far as this version knows them', () => {
    const before = complete('master', 'sub<cursor>\n', { version: '3.7' });
    const text = (before.items.find(({ label }) => label === 'submission')!.textEdit as { newText: string }).newText;
    assert.match(text, /^submission inet {2}n .* smtpd\n {2}-o syslog_name=postfix\/submission\n/);
    assert.match(text, /\n {2}-o smtpd_recipient_restrictions=permit_sasl_authenticated,reject\n/);
    assert.doesNotMatch(text, /smtpd_hide_client_session/);
    checkMaster('<cursor>', {
      items: [
        {
          label: 'uucp',
          result:
            'uucp      unix  -       n       n       -       -       pipe\n  flags=Fqhu user=uucp argv=uux -r -n -z -a$sender - $nexthop!rmail ($recipient)',
        },
      ],
    });
  });

  it('leaves out services that are there', () => {
    checkMaster(`${SMTP}\n<cursor>`, { items: [{ label: 'smtp', note: 'unix smtp' }] });
    const { items } = complete('master', `${SMTP}\nsmtp unix - - n - - smtp\n<cursor>`);
    assert.ok(!items.some(({ label }) => label === 'smtp'));
  });

  it('puts in just the name where columns follow', () => {
    checkMaster('smt<cursor>  inet n - n - - smtpd\n', {
      items: [{ label: 'submission', result: 'submission  inet n - n - - smtpd\n' }],
    });
  });

  it('knows versions', () => {
    checkMaster('<cursor>', { version: '3.3', not: ['postlog', 'submissions'], items: ['smtps'] });
    checkMaster('<cursor>', { version: '3.7', items: ['postlog', 'submissions'], not: ['smtps'] });
  });

  it('offers types, first those that the service has elsewhere', () => {
    checkMaster('smtp <cursor>', { order: ['inet', 'fifo'] });
    checkMaster('smtp <cursor>', { version: '3.3', items: ['unix', 'pass', 'fifo'], not: ['unix-dgram'] });
    checkMaster('pickup in<cursor>et n', { items: [{ label: 'unix', result: 'pickup unix n' }] });
  });

  it('tells the default that "-" means', () => {
    checkMaster('pickup unix <cursor>', { items: [{ label: '-', note: 'default, y' }], order: ['-', 'n', 'y'] });
    checkMaster('pickup unix n - <cursor>', {
      other: 'compatibility_level = 3.6\n',
      items: [{ label: '-', note: 'default, n' }],
    });
    checkMaster('pickup unix n - <cursor>', {
      other: 'compatibility_level = 0\n',
      items: [{ label: '-', note: 'default, y' }],
    });
  });

  it('offers a public service only for type inet', () => {
    checkMaster('smtp inet <cursor>', { exactly: ['n'] });
  });

  it('goes by the place in the line, whatever follows', () => {
    checkMaster('smtp inet n - n <cursor> - smtpd', { items: ['300', '60', '1000?'] });
    checkMaster('smtp inet n - n - <cursor>- smtpd', { items: ['1', '-'] });
    checkMaster('smtp inet n - n - -\n  <cursor>', { items: ['smtpd'] });
  });

  it('offers the process limit that a program insists on first', () => {
    checkMaster('pickup unix n - n 60 <cursor>', { order: ['1', '0', '-'] });
    checkMaster('cleanup unix n - n - <cursor>', { order: ['0', '1', '-'] });
    checkMaster('smtp inet n - n - <cursor>', { order: ['-', '1'], items: [{ label: '-', note: 'default, 100' }] });
  });

  it('offers programs, first the one for the service', () => {
    checkMaster('smtp inet n - n - - <cursor>', {
      order: ['smtpd', 'qmqpd', 'cleanup'],
      items: [{ label: 'pipe', note: 'delivery agent' }],
    });
    checkMaster('postlog unix-dgram n - n - 1 <cursor>', { order: ['postlogd', 'smtpd'] });
    checkMaster('x unix n - n - 1 <cursor>', { version: '3.3', not: ['postlogd'] });
  });

  it('tells what a program needs', () => {
    assert.match(documentationOf(complete('master', 'x unix - n n - - <cursor>'), 'pipe'), /chroot jail/);
    assert.equal(documentationOf(complete('master', 'x unix - - <cursor>'), 'n'), 'Whether a service is locked in.');
  });

  it('is silent in comments and before the first service', () => {
    for (const source of ['# smtp <cursor>', '  <cursor>', '  -o <cursor>', `${SMTP}\n# -o <cursor>\n  -v\n`]) {
      assert.deepEqual(complete('master', source).items, [], JSON.stringify(source));
    }
  });

  it('is silent in words that go on in the next row', () => {
    for (const source of ['smtp inet n\n\f-<cursor>', 'smtp inet n<cursor>\n\f-', 'smtp inet n\n\v<cursor>-']) {
      assert.deepEqual(complete('master', source).items, [], JSON.stringify(source));
    }
  });
});

describe('completion of arguments', () => {
  it('offers options', () => {
    checkMaster(`${SMTP} <cursor>`, { exactly: ['-o', '-v', '-D'] });
    checkMaster(`${SMTP}\n  -<cursor>`, { items: [{ label: '-o', result: `${SMTP}\n  -o ` }] });
    checkMaster(`${SMTP}\r\n  <cursor>\r\n`, { items: [{ label: '-o', result: `${SMTP}\r\n  -o \r\n` }] });
    checkMaster(`${SMTP}\n  -o a=b\n# c\n  <cursor>\n`, { items: ['-o'] });
  });

  it('offers names that the program reads, its own first', () => {
    checkMaster(`${SMTP}\n  -o <cursor>`, {
      items: [{ label: 'smtpd_helo_required', newText: 'smtpd_helo_required=${1|yes,no|}' }],
      order: ['smtpd_helo_required', 'milter_protocol', 'myhostname'],
      not: ['smtp_helo_name', 'virtual_mailbox_base'],
    });
    checkMaster('smtp unix - - n - - smtp -o <cursor>', { items: ['smtp_helo_name'], not: ['smtpd_banner'] });
  });

  it("offers names of one's own behind", () => {
    checkMaster(`${SMTP}\n  -o smtpd_client_restrictions=$mine -o <cursor>`, {
      other: 'own = a\nrelay_domains = $own\n',
      items: ['own', 'mine'],
      order: ['smtpd_banner', 'own'],
    });
  });

  it('does so where rows end with CR and LF', () => {
    for (const option of ['-o ', '-o { ', '-o {', '-o{']) {
      checkMaster(`smtp inet n - n - - smtpd\r\n  ${option}smtpd_t<cursor>\r\n`, { items: ['smtpd_tls_auth_only'] });
    }
  });

  it('puts in no blanks, except between braces', () => {
    checkMaster(`${SMTP} -o smtpd_<cursor>`, {
      items: [{ label: 'smtpd_delay_reject', result: `${SMTP} -o smtpd_delay_reject=no` }],
    });
    checkMaster(`${SMTP} -o { smtpd_<cursor> }`, {
      items: [{ label: 'smtpd_delay_reject', result: `${SMTP} -o { smtpd_delay_reject = no }` }],
    });
    checkMaster(`${SMTP} -o {<cursor>}`, {
      items: [{ label: 'smtpd_delay_reject', result: `${SMTP} -o {smtpd_delay_reject = no}` }],
    });
    checkMaster(`${SMTP} -o smtpd_ba<cursor>`, { items: [{ label: 'smtpd_banner', newText: 'smtpd_banner=$0' }] });
  });

  it('leaves a value alone', () => {
    checkMaster(`${SMTP} -o smtpd_<cursor>x=no -v`, {
      items: [{ label: 'smtpd_delay_reject', result: `${SMTP} -o smtpd_delay_reject=no -v` }],
    });
    checkMaster(`${SMTP} -osmtpd_<cursor>x=no`, {
      items: [{ label: 'smtpd_delay_reject', result: `${SMTP} -osmtpd_delay_reject=no` }],
    });
  });

  it('offers names before an option that follows', () => {
    checkMaster(`${SMTP}\n  -o <cursor>\n  -o smtpd_banner=x\n`, {
      items: [{ label: 'smtpd_delay_reject', result: `${SMTP}\n  -o smtpd_delay_reject=no\n  -o smtpd_banner=x\n` }],
    });
  });

  it('puts what the service sets behind', () => {
    checkMaster(`${SMTP} -o smtpd_banner=x -o <cursor>`, {
      items: [{ label: 'smtpd_banner', note: 'set for this service' }],
      order: ['myhostname', 'smtpd_banner'],
    });
  });

  it('offers values', () => {
    checkMaster(`${SMTP} -o smtpd_tls_security_level=<cursor>`, {
      items: [{ label: 'encrypt', result: `${SMTP} -o smtpd_tls_security_level=encrypt` }],
    });
    checkMaster(`${SMTP} -o smtpd_tls_auth_only=n<cursor> -v`, { exactly: ['yes', 'no'] });
    checkMaster(`${SMTP} -o { smtpd_tls_security_level = <cursor> }`, { items: ['may'] });
  });

  it('joins the items of a list by commas', () => {
    checkMaster(`${SMTP} -o smtpd_client_restrictions=permit_mynetworks,<cursor>`, {
      items: [{ label: 'reject_rbl_client', newText: 'reject_rbl_client,${1:dnsbl.example.org}' }],
      not: ['permit_mynetworks'],
    });
    checkMaster(`${SMTP} -o smtpd_client_restrictions=check_client_access,<cursor>`, {
      items: ['hash:'],
      not: ['permit'],
    });
    checkMaster(`${SMTP} -o {smtpd_client_restrictions=permit_mynetworks, <cursor>}`, {
      items: [{ label: 'reject_rbl_client', newText: 'reject_rbl_client ${1:dnsbl.example.org}' }],
    });
  });

  it('offers names after "$"', () => {
    checkMaster(`${SMTP} -o own=a -o syslog_name=$<cursor>`, { items: ['service_name', 'own', 'multi_instance_name'] });
    checkMaster(`${SMTP} -o syslog_name=\${<cursor>`, {
      items: [{ label: 'mail_name', result: `${SMTP} -o syslog_name=\${mail_name}` }],
    });
  });

  it('offers the attributes of pipe and spawn', () => {
    checkMaster('x unix - n n - - pipe\n  <cursor>', {
      items: [{ label: 'user', result: 'x unix - n n - - pipe\n  user=' }, 'flags', 'argv', '-o'],
    });
    checkMaster('x unix - n n - - pipe\n  flags=D <cursor>', { items: ['user'], not: ['flags', '-o'] });
    checkMaster('x unix - n n - - pipe us<cursor>=y', {
      items: [{ label: 'user', result: 'x unix - n n - - pipe user=y' }],
    });
    checkMaster('x unix - n n - 0 spawn <cursor>', { items: ['user', 'argv'], not: ['flags'] });
  });

  it('offers the letters of flags', () => {
    checkMaster('x unix - n n - - pipe flags=DR<cursor> user=a', {
      items: [{ label: 'h', result: 'x unix - n n - - pipe flags=DRh user=a' }],
      not: ['D', 'R'],
    });
    checkMaster('x unix - n n - - pipe flags=<cursor>', { version: '3.4', items: ['D', 'q'] });
  });

  it('offers macros in a command', () => {
    const pipe = 'x unix - n n - - pipe user=a argv=/bin/x -f';
    checkMaster(`${pipe} <cursor>`, {
      items: [{ label: '${sender}', result: `${pipe} \${sender}` }],
      not: ['-o', 'user'],
    });
    checkMaster(`${pipe} \${<cursor>} b`, {
      items: [{ label: 'sender', result: `${pipe} \${sender} b` }],
      not: ['mydomain'],
    });
    checkMaster(`${pipe} -a$<cursor>`, { items: [{ label: 'recipient', result: `${pipe} -a$recipient` }] });
    checkMaster(`${pipe} $<cursor>`, { version: '3.8', not: ['envid'] });
    checkMaster(`${pipe} -a<cursor>`, { exactly: [] });
    checkMaster('x unix - n n - 0 spawn user=a argv=/bin/x $<cursor>', { exactly: [] });
  });
});
