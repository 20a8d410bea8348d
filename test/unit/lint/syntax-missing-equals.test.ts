import { checkFindings, checkFix } from '../../support/check';

const only = 'syntax-missing-equals';

describe(only, () => {
  it('tells lines that are not "name = value"', () => {
    checkFindings(
      `
        mydestination = a.example,
        b.example c.example
      # ^^^^^^^^^^^^^^^^^^^ error syntax-missing-equals
        = x
      # ^ error syntax-missing-equals
        relayhost
          = [a.example]
        relay_domains==x
      `,
      { only },
    );
  });

  it('indents text that has lost its indentation', () => {
    checkFix('mydestination = a,\nb', 'mydestination = a,\n  b', { only });
  });

  it('inserts the sign behind a parameter', () => {
    checkFix('myorigin $mydomain', 'myorigin = $mydomain', { only });
  });
});
