/** Rows that continue another entry than their indentation suggests. */

import { checkFindings, checkFix } from '../../support/check';

const only = 'syntax-orphan-continuation';

describe('syntax-orphan-continuation', () => {
  it('names the entry that the row continues', () => {
    checkFindings(
      `
        mydestination = $myhostname
        # relay_domains = a.example,
          b.example,
      #   ^^^^^^^^^^ warning syntax-orphan-continuation: The entry above is a comment: this row continues "mydestination".
          c.example
      `,
      { only },
    );
  });

  it('knows services from comments about services', () => {
    checkFindings(
      `
      --- master.cf
        smtp inet n - n - - smtpd
        #submission inet n - n - - smtpd
          -o smtpd_tls_security_level=encrypt
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning syntax-orphan-continuation: The service above is a comment: this row belongs to "smtp/inet".
        # unix sockets are private
          -o syslog_name=postfix/mx
      `,
      { only },
    );
  });

  it('comments out all rows up to the next comment', () => {
    checkFix(
      `
        mydestination = $myhostname
        #relay_domains =
          a.example,
          b.example
        # Networks
        mynetworks = 127.0.0.0/8
      `,
      `
        mydestination = $myhostname
        #relay_domains =
        #  a.example,
        #  b.example
        # Networks
        mynetworks = 127.0.0.0/8
      `,
      { only },
    );
  });
});
