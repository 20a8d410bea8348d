import { checkFindings, checkFix } from '../../support/check';

describe('syntax-duplicate', () => {
  it('tells the later of two settings that differ', () => {
    checkFindings(
      `
        relayhost = [a.example]
        myorigin = $mydomain
        relayhost = [b.example]
      # ^^^^^^^^^ warning syntax-duplicate
      `,
      { only: 'syntax-duplicate' },
    );
  });

  it('compares the texts, blanks included, as Postfix does', () => {
    checkFindings(
      `
        mydestination = a  b
        mydestination = a b
      # ^^^^^^^^^^^^^ warning syntax-duplicate
        mydestination = a b
      `,
      { only: 'syntax-duplicate' },
    );
  });

  it('deletes the line that has no effect and keeps the comments in it', () => {
    checkFix(
      `
        relayhost =
        # spare
          [a.example]
        relayhost = [b.example]
      `,
      `
        # spare
        relayhost = [b.example]
      `,
      { only: 'syntax-duplicate' },
    );
  });
});
