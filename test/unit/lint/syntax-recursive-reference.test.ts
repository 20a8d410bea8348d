import { checkFindings } from '../../support/check';

const only = 'syntax-recursive-reference';

describe(only, () => {
  it('tells circles, as errors where Postfix walks them', () => {
    checkFindings(
      `
        myorigin = x $mydomain
      #               ^^^^^^^^ error syntax-recursive-reference: "myorigin" refers to itself through "mydomain". Postfix stops when it expands this value.
        mydomain = $myorigin
      #             ^^^^^^^^ error syntax-recursive-reference
        a = $b
      #      ^ warning syntax-recursive-reference
        b = $a
      #      ^ warning syntax-recursive-reference
        smtpd_reject_footer = $smtpd_reject_footer
      `,
      { only },
    );
  });

  it('does not take a branch that is not taken for a circle', () => {
    checkFindings('  relayhost = ${stress?{$relayhost}:{x}}\n', { only });
  });

  it('finds more steps than Postfix takes', () => {
    const rest = Array.from({ length: 101 }, (_, at) => `        n${at + 1} = $n${at + 2}`);
    checkFindings(
      `
        myorigin = $n0
      #             ^^ error syntax-recursive-reference
        n0 = $n1
      #      ^^^ error syntax-recursive-reference
${rest.join('\n')}
      `,
      { only },
    );
  });
});
