/** All rules, sorted by id. The one place where a rule is registered; a test compares it with the folders. */

import type { Rule } from '../rule';
import { duplicate } from './syntax/duplicate';
import { missingEquals } from './syntax/missing-equals';

export const RULES: readonly Rule[] = [duplicate, missingEquals];
