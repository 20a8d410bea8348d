/** What a page is made for: a version of Postfix, and a place that links lead to. */

import type { Edition } from '../../knowledge/edition';
import type { Knowledge } from '../../knowledge/knowledge';

export interface PageReader {
  readonly knowledge: Knowledge;
  readonly edition: Edition;
  /** Markdown for a reference to the page of `key`, shown as `label`, which is Markdown too. */
  readonly link: (key: string, label: string) => string;
}
