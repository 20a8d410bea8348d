/** Quotes around values. */

import { checkFindings, checkFix } from '../../support/check';

const only = 'syntax-quotes';

describe('syntax-quotes', () => {
  it('is a warning for what programs use and information for what people read', () => {
    checkFindings(
      `
        mydestination = "a.example b.example"
      #                 ^^^^^^^^^^^^^^^^^^^^^ warning syntax-quotes
        relayhost = ""
      #             ^^ warning syntax-quotes
        mail_name = "Mail"
      #             ^^^^^^ info syntax-quotes
      `,
      { only },
    );
  });

  it('leaves values to the rules for their types', () => {
    checkFindings(
      `
        smtpd_helo_required = "yes"
        smtpd_hard_error_limit = "20"
        queue_run_delay = "5m"
        smtp_tls_security_level = "may"
      `,
      { only },
    );
  });

  it('takes the quotes away', () => {
    checkFix(`mydestination = "a.example b.example"`, `mydestination = a.example b.example`, { only });
  });
});
