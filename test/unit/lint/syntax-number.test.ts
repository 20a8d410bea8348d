import { checkFindings, checkFix } from '../../support/check';

const only = 'syntax-number';

describe(only, () => {
  it('reads what strtol reads, to the end', () => {
    checkFindings(
      `
        message_size_limit = -1
        mailbox_size_limit = +0
        smtpd_recipient_limit = 010
        hopcount_limit = 0x10
      #                  ^^^^ error syntax-number: "0x10" is not a number: Postfix accepts digits here and nothing else, no unit either. cleanup refuses to start.
        header_size_limit = 100 kB
      #                     ^^^^^^ error syntax-number
      `,
      { only },
    );
  });

  it('knows the bounds', () => {
    checkFindings(
      `
        default_process_limit = 0
      #                         ^ error syntax-number: "0" is less than 1, the least that Postfix accepts here. Every Postfix program refuses to start.
        delay_logging_resolution_limit = 7
      #                                  ^ error syntax-number: "7" is more than 6, the most that Postfix accepts here. Every Postfix program refuses to start.
        smtpd_client_connection_rate_limit = 2147483648
      #                                      ^^^^^^^^^^ error syntax-number: "2147483648" does not fit into 32 bits. smtpd refuses to start.
        message_size_limit = 2147483648
      `,
      { only },
    );
  });

  it('judges the expanded value', () => {
    checkFindings(
      `
        base = 5
        smtpd_recipient_limit = \${stress?{$base}:{20}}
        smtpd_hard_error_limit = \${stress?{5}:{x}}
      #                          ^^^^^^^^^^^^^^^^^ error syntax-number
      `,
      { only },
    );
  });

  it('turns sizes into numbers', () => {
    checkFix('mailbox_size_limit = 1 GB', 'mailbox_size_limit = 1073741824', { only });
    checkFix('message_size_limit = 10,240,000', 'message_size_limit = 10240000', { only });
  });
});
