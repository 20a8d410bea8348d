import { checkFindings, checkFix } from '../../support/check';

const only = 'syntax-undefined-reference';

describe(only, () => {
  it('tells each place that mentions the name, in conditions too', () => {
    checkFindings(
      `
        mydestination = $myhostnam \${foo?{$bar}:{$mydomain}}
      #                  ^^^^^^^^^ warning syntax-undefined-reference
      #                              ^^^ warning syntax-undefined-reference
      #                                    ^^^ warning syntax-undefined-reference
        smtpd_restriction_classes = strict, lax
      #                             ^^^^^^ warning syntax-undefined-reference
        lax = permit
        smtpd_reject_footer = $localtime
      --- master.cf
        smtp inet n - n - - smtpd
      `,
      { only },
    );
  });

  it('counts what services set as known', () => {
    checkFindings(
      `
        smtpd_banner = $name
        relayhost = $next
        next = [a.example]
      --- master.cf
        smtp inet n - n - - smtpd
          -o name=x
      `,
      { only },
    );
  });

  it('speaks of misspelt names only, where master.cf is not known', () => {
    checkFindings(
      `
        smtpd_banner = $site_banner
        myorigin = $mydomian
      #             ^^^^^^^^ warning syntax-undefined-reference
      `,
      { only },
    );
  });

  it('offers the name that was meant', () => {
    checkFix('myorigin = ${mydomian}', 'myorigin = ${mydomain}', { only });
  });
});
