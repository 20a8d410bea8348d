import { checkFindings, checkFix } from '../../support/check';

const only = 'syntax-empty-value';

describe(only, () => {
  it('tells texts that must not be empty, or are of the wrong length', () => {
    checkFindings(
      `
        relayhost =
        smtpd_banner =
      # ^^^^^^^^^^^^ error syntax-empty-value: "smtpd_banner" is empty, which it must not be. postscreen and smtpd refuse to start.
        smtpd_expansion_filter =
      # ^^^^^^^^^^^^^^^^^^^^^^ error syntax-empty-value
        default_verp_delimiters = +=-
      #                           ^^^ error syntax-empty-value
      `,
      { only },
    );
  });

  it('tells them of names that Postfix takes from the host', () => {
    checkFindings(
      `
        myhostname =
      # ^^^^^^^^^^ error syntax-empty-value: "myhostname" is empty, which it must not be. Every Postfix program refuses to start.
        mydomain =
      # ^^^^^^^^ error syntax-empty-value
        mynetworks =
      `,
      { only },
    );
  });

  it('leaves alone what only the host decides, and the default written down', () => {
    checkFindings('  myorigin = $mydomain\n  virtual_mailbox_base =\n', { only });
  });

  it('offers to delete the setting', () => {
    checkFix('smtpd_banner =\nrelayhost =', 'relayhost =', {
      only,
      title: 'Delete the setting, so that the default "$myhostname ESMTP $mail_name" holds',
    });
  });
});
