import { findingsOf } from '../../support/plain';

const only = ['syntax-byte-order-mark', 'syntax-missing-equals'];

describe('syntax-byte-order-mark', () => {
  it('tells the mark at the start of the file alone', () => {
    findingsOf({ main: '\uFEFFa = b\n' }, only, ['main 1:0-1 warning']);
    findingsOf({ main: 'a = b\n\uFEFFc = d\n' }, only, []);
  });

  it('is an error where the mark makes text of a comment', () => {
    findingsOf({ main: '\uFEFF# c\na = b\n' }, only, ['main 1:0-1 error']);
    findingsOf({ master: '\uFEFF# c\n' }, only, ['master 1:0-1 error']);
    findingsOf({ master: '\uFEFFsmtp inet n - n - - smtpd\n' }, only, ['master 1:0-1 warning']);
  });
});
