import { findingsOf } from '../../support/plain';

const only = 'syntax-null-byte';

describe(only, () => {
  it('tells text that a null byte hides', () => {
    findingsOf({ main: 'a = b\0c\n' }, only, ['main 1:4-5 warning']);
    findingsOf({ main: 'a = b\n  \0c\n' }, only, ['main 2:1-2 warning']);
    findingsOf({ main: '\0a = b\n' }, only, ['main 1:0-0 warning']);
  });

  it('says nothing of comments and of files without', () => {
    findingsOf({ main: 'a = b\n# \0\n c\n' }, only, []);
    findingsOf({ main: 'a = b\n' }, only, []);
  });
});
