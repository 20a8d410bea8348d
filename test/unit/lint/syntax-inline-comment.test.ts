import { checkFindings, checkFix } from '../../support/check';

const only = 'syntax-inline-comment';

describe(only, () => {
  it('tells a "#" that begins a word behind a value', () => {
    checkFindings(
      `
        mydestination = a.example # local
      #                           ^^^^^^^ warning syntax-inline-comment: main.cf has no comments behind a value: Postfix drops this text with a warning.
        smtpd_banner = x #1
      #                  ^^ warning syntax-inline-comment
        relay_domains = a#b
        my_own = x # y
        recipient_delimiter = #
      `,
      { only },
    );
  });

  it('is an error where the program refuses the value with it', () => {
    checkFindings(
      `
        smtpd_helo_required = yes # c
      #                           ^^^ error syntax-inline-comment
        smtpd_timeout = 300 # c
      #                     ^^^ error syntax-inline-comment
        smtp_helo_timeout = 300s # c
      #                          ^^^ warning syntax-inline-comment
        alias_maps = hash:/etc/aliases # c
      #                                ^^^ error syntax-inline-comment
      `,
      { only },
    );
  });

  it('leaves the value to no other rule', () => {
    checkFindings('  smtpd_helo_required = maybe # c\n', { only: ['syntax-boolean', 'syntax-unknown-value'] });
  });

  it('looks into inline tables from 3.8 on, and never into patterns', () => {
    const text = `
        canonical_maps = inline:{{a = #b}}, regexp:{{/#a/ #b}}
      `;
    checkFindings(text, { only, version: '3.7' });
    checkFindings(
      `
        canonical_maps = inline:{{a = #b}}, regexp:{{/#a/ #b}}
      #                               ^^ warning syntax-inline-comment
      `,
      { only, version: '3.8' },
    );
  });

  it('moves the comment of a row, and keeps the rows after it', () => {
    checkFix(
      `
        myorigin = a.example
        alias_maps = hash:/a, # first
          hash:/b
      `,
      `
        myorigin = a.example
        # first
        alias_maps = hash:/a,
          hash:/b
      `,
      { only },
    );
  });
});
