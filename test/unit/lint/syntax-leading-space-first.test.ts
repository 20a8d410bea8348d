import { findingsOf } from '../../support/plain';

const only = 'syntax-leading-space-first';

describe(only, () => {
  it('tells indented text before the first entry, comments and empty lines apart', () => {
    findingsOf({ main: '# c\n\n  # d\n\t a = b\n  c\nd = e\n' }, only, ['main 4:2-5:3 warning']);
    findingsOf({ main: '  # c\na = b\n  c\n' }, only, []);
    findingsOf({ master: '  smtp inet n - n - - smtpd\n' }, only, ['master 1:2-27 warning']);
  });
});
