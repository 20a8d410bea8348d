import { checkFindings, checkFix } from '../../support/check';

const only = 'syntax-boolean';

describe(only, () => {
  it('knows yes and no in any letter case, and nothing else', () => {
    checkFindings(
      `
        smtpd_helo_required = YES
        smtpd_delay_reject = No
        smtpd_sasl_auth_enable = true
      #                          ^^^^ error syntax-boolean: "true" is neither "yes" nor "no". smtpd refuses to start.
        biff =
      # ^^^^ error syntax-boolean: "biff" is empty where "yes" or "no" must stand. local refuses to start.
        soft_bounce = $mine
      #               ^^^^^ error syntax-boolean: "$mine", which stands for "on", is neither "yes" nor "no". Every Postfix program refuses to start.
        mine = on
      `,
      { only },
    );
  });

  it('leaves alone what no program reads', () => {
    checkFindings(
      `
        my_switch = on
        soft_bounce = maybe
        soft_bounce = no
        disable_vrfy_command = $unknown_to_main
      --- master.cf
        smtp unix - - n - - smtp
          -o smtpd_helo_required=on
          -o unknown_to_main=yes
      `,
      { only },
    );
  });

  it('is milder where no service runs a program that reads it', () => {
    checkFindings(
      `
        smtpd_helo_required = on
      #                       ^^ warning syntax-boolean
      --- master.cf
        smtp unix - - n - - smtp
      `,
      { only },
    );
  });

  it('takes a default of the host for what it is: unknown', () => {
    checkFindings('  smtpd_helo_required = $myhostname\n', { only });
  });

  it('changes what clearly means one of the two', () => {
    checkFix('smtpd_helo_required =  False ;', 'smtpd_helo_required =  no', { only });
    checkFix('smtpd_helo_required = "yes"', 'smtpd_helo_required = yes', { only });
    checkFix('smtpd_helo_required = yess', 'smtpd_helo_required = yes', { only });
  });
});
