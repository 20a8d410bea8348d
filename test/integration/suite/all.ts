/** All files of the suite. */

import './languages.test';
import './diagnostics.test';
import './fixes.test';
import './reading.test';
import './reference.test';
import './typing.test';
import './version.test';
