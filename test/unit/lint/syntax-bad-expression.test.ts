import { checkFindings, checkFix } from '../../support/check';

const only = 'syntax-bad-expression';

describe(only, () => {
  it('says what is wrong, and where', () => {
    checkFindings(
      `
        smtpd_banner = 5$ and more
      #                 ^^ error syntax-bad-expression
        relayhost = \${a.b}
      #                ^^ error syntax-bad-expression: ".b" cannot stand behind the name of a parameter. Postfix stops when it expands this value.
        myorigin = \${a?{b}c}
      #                   ^ error syntax-bad-expression: Only ":" can stand behind "?{…}", not "c". Postfix stops when it expands this value.
        relay_domains = \${{a} = {b}?{c}}
      #                       ^ error syntax-bad-expression
        transport_maps = \${{a} ==levl {b}}
      #                          ^^^^ error syntax-bad-expression: The only word that can stand behind an operator is "level". Postfix stops when it expands this value.
      `,
      { only },
    );
  });

  it('is milder where Postfix only warns', () => {
    checkFindings(
      `
        unused_name = \${x
      #               ^^^ warning syntax-bad-expression
        smtpd_banner = a\${stress?{$}}
      #                           ^ warning syntax-bad-expression
        used_name = \${y
      #             ^^^ error syntax-bad-expression
        between = $used_name
        myorigin = $between
        smtpd_reject_footer = \${z
      `,
      { only },
    );
  });

  it('knows functions from 3.11 on', () => {
    const text = '  myorigin = ${domain_to_ascii{$myhostname}}\n';
    checkFindings(text, { only, version: '3.11' });
    checkFindings(
      `
      ${text.trimEnd()}
      #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error syntax-bad-expression
      `,
      { only, version: '3.10' },
    );
  });

  it('closes brackets and doubles dollar signs', () => {
    checkFix('smtpd_banner = $(x?y', 'smtpd_banner = $(x?y)', { only });
    checkFix('smtpd_banner = 5$ fee', 'smtpd_banner = 5$$ fee', { only });
  });
});
