import { checkFindings, checkFix } from '../../support/check';

const only = 'syntax-time';

describe(only, () => {
  it('reads a number and one letter', () => {
    checkFindings(
      `
        queue_run_delay = 1h30m
        minimal_backoff_time = +5
        maximal_backoff_time = 1min
        smtpd_timeout = 100 s
      #                 ^^^^^ error syntax-time
        smtp_helo_timeout = 1.5h
      #                     ^^^^ error syntax-time
        smtp_mail_timeout = 5M
      #                     ^^ error syntax-time
      `,
      { only },
    );
  });

  it('counts a bare number in the unit of the default', () => {
    checkFindings(
      `
        maximal_queue_lifetime = 101
      #                          ^^^ error syntax-time: "101" is more than 8640000 seconds, the most that Postfix accepts here. bounce and qmgr refuse to start.
        delay_warning_time = 4
        postscreen_starttls_timeout = 300
      `,
      { only, version: '3.12' },
    );
  });

  it('knows parameters that services make', () => {
    checkFindings(
      `
        relay_destination_rate_delay = 1 s
      #                                ^^^ error syntax-time
      --- master.cf
        relay unix - - n - - smtp
        qmgr unix n - n 300 1 qmgr
      `,
      { only },
    );
  });

  it('writes the unit as Postfix wants it', () => {
    checkFix('smtpd_timeout = 100S', 'smtpd_timeout = 100s', { only });
    checkFix('maximal_queue_lifetime = 5 days', 'maximal_queue_lifetime = 5d', { only });
  });
});
