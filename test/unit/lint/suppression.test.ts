/** Comments that switch rules off, and the quick fixes that write them. */

import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { suppressActions } from '../../../server/src/features/findings/suppress';
import { checkFindings, checkFix } from '../../support/check';
import { contextOf } from '../../support/context';
import { allFindings, makeInstance } from '../../support/instance';

const only = ['syntax-boolean', 'syntax-number', 'suppression-unused', 'suppression-unknown-rule'];

describe('a comment', () => {
  it('switches a rule off for the next setting', () => {
    checkFindings(
      `
      # postfix-lint: disable-next-line syntax-boolean -- filled in later
      biff = maybe
      soft_bounce = perhaps
    #               ^^^^^^^ error syntax-boolean
    `,
      { only },
    );
  });

  it('switches a rule off from there on, until another comment switches it on', () => {
    checkFindings(
      `
      # postfix-lint: disable syntax-boolean
      biff = maybe
      # postfix-lint: enable syntax-boolean
      soft_bounce = maybe
    #               ^^^^^ error syntax-boolean
    `,
      { only },
    );
  });

  it('switches all rules off where it names none', () => {
    checkFindings(
      `
      # postfix-lint: disable
      biff = maybe
      line_length_limit = many
    `,
      { only },
    );
  });

  it('holds for the next row where it stands inside a service', () => {
    checkFindings(
      `
    --- master.cf
      smtp inet n - n - - smtpd
        # postfix-lint: disable-next-line syntax-boolean
        -o smtpd_helo_required=maybe
        -o smtpd_delay_reject=maybe
    #                         ^^^^^ error syntax-boolean
    `,
      { only },
    );
  });

  it('is reported where it has nothing to do, or names no rule', () => {
    checkFindings(
      `
      # postfix-lint: disable-next-line syntax-boolean, syntax-nonsense
    # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint suppression-unused
    #                                                   ^^^^^^^^^^^^^^^ warning suppression-unknown-rule
      biff = no
    `,
      { only },
    );
    checkFix(
      `
      # postfix-lint: disable-next-line syntax-boolean, syntax-number
      line_length_limit = many
      `,
      `
      # postfix-lint: disable-next-line syntax-number
      line_length_limit = many
      `,
      { only: 'suppression-unused' },
    );
  });
});

describe('the quick fix to disable a rule', () => {
  /** The text after the action whose title begins so. */
  function after(main: string, title: string): string {
    const context = contextOf('main', { main });
    const [finding] = allFindings(makeInstance({ main })).filter(({ rule }) => rule.id === 'syntax-boolean');
    const diagnostic = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, message: '' };
    const actions = suppressActions(context, { ...finding!, line: lineOf(context) }, diagnostic, { setsLevels: true });
    const action = actions.find((one) => one.title.startsWith(title));
    const [edits] = Object.values(action?.edit?.changes ?? {});
    return TextDocument.applyEdits(TextDocument.create('file:///main.cf', 'x', 1, main), edits ?? []);
  }

  /** The last line of the document, which the tests have the finding in. */
  function lineOf({ document }: ReturnType<typeof contextOf>) {
    return [...document.lines].at(-1)!;
  }

  it('puts a comment before the line', () => {
    assert.equal(
      after('# x\nbiff = maybe\n', 'Disable syntax-boolean for this line'),
      '# x\n# postfix-lint: disable-next-line syntax-boolean\nbiff = maybe\n',
    );
  });

  it('adds to the comment that is there', () => {
    assert.equal(
      after(
        '# postfix-lint: disable-next-line syntax-number -- why\nbiff = maybe\n',
        'Disable syntax-boolean for this line',
      ),
      '# postfix-lint: disable-next-line syntax-number, syntax-boolean -- why\nbiff = maybe\n',
    );
  });

  it('puts a comment at the top of the file', () => {
    assert.equal(
      after('biff = maybe\n', 'Disable syntax-boolean in this file'),
      '# postfix-lint: disable syntax-boolean\nbiff = maybe\n',
    );
  });
});
