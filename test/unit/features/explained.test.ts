/** Our own words appear where a name is looked at, for the version in force. */

import assert from 'node:assert/strict';
import { MarkupContent } from 'vscode-languageserver-types';
import { hover } from '../../../server/src/features/hover';
import { atCursor, checkHover } from '../../support/hover';

describe('an explanation', () => {
  const text = 'disable_vrfy_<cursor>command = yes';

  it('appears with what holds in this version', () => {
    checkHover(text, ['Refuses the command VRFY.', 'Always.', 'Of late.', '!Of old.', '**Risk:** None.'], '3.11');
    checkHover(text, ['Of old.', '!Of late.'], '3.0');
  });

  it('is whole, with its example, where no page can be shown', () =>
    checkHover(text, ['disable_vrfy_command = yes', 'See also: `smtpd_helo_required`, `concept stages`.', '!More…']));

  it('is short, with a link to its page, where one can be shown', () => {
    const { context, position } = atCursor(text);
    const found = hover(context, position, { pageLink: (key) => `page:${key.replace(' ', '/')}` });
    assert.ok(found && MarkupContent.is(found.contents));
    assert.match(found.contents.value, /Always\.[^]*\*\*Risk:\*\* None\./);
    assert.match(found.contents.value, /\[More…\]\(page:parameter\/disable_vrfy_command\)/);
    assert.doesNotMatch(found.contents.value, /```|See also/);
  });
});
