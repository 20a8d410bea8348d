/** Our own words appear where a name is looked at, for the version in force. */

import { checkHover } from '../../support/hover';

describe('an explanation', () => {
  const text = 'disable_vrfy_<cursor>command = yes';

  it('appears with what holds in this version', () => {
    checkHover(text, ['Refuses the command VRFY.', 'Always.', 'Of late.', '!Of old.', '**Risk:** None.'], '3.11');
    checkHover(text, ['Of old.', '!Of late.'], '3.0');
  });
});
