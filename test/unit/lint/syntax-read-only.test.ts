import { checkFindings, checkFix } from '../../support/check';

const only = 'syntax-read-only';

describe(only, () => {
  it('tells names that Postfix sets itself', () => {
    checkFindings(
      `
        process_id = 1
      # ^^^^^^^^^^ warning syntax-read-only
        syslog_name = $process_name
      --- master.cf
        smtp inet n - n - - smtpd -o service_name=x
      #                              ^^^^^^^^^^^^ warning syntax-read-only
      `,
      { only },
    );
  });

  it('deletes the setting', () => {
    checkFix('a = b\nprocess_name =\n  x\nc = d', 'a = b\nc = d', { only });
  });
});
