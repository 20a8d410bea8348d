/** Where the manual page of a rule can be read. */

/** The folder of the repository (`package.json`) that holds the pages; `scripts/rules/pages.mts` writes them. */
const PAGES = 'https://github.com/postfix-language-support/postfix-language-support/blob/main/docs/rules/';

export function ruleUrl(id: string): string {
  return `${PAGES}${encodeURIComponent(id)}.md`;
}
