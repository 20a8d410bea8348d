/** A `$name` in main.cf that nobody sets and that Postfix does not know: it stands for nothing. */

import { nearestName } from '../../../base/nearest';
import * as l10n from '@vscode/l10n';
import type { Token } from '../../../base/span';
import { forEachReference } from '../../../syntax/expression';
import type { MainLine } from '../../../syntax/main-cf';
import { replace } from '../../edits';
import type { Fix, Rule, RuleContext } from '../../rule';
import { nearestParameter } from '../../shared/suggest';

export const rule: Rule = {
  id: 'syntax-undefined-reference',
  category: 'syntax',
  severity: 'warning',
  fixable: 'manual',
  summary: () => l10n.t('A value of main.cf refers to a parameter that does not exist.'),
  docs: {
    why: 'A name that nobody sets is replaced with nothing, and no daemon says a word. What it should bring in, a domain or a restriction, is not there: mail is refused, or let through.',
    reference: ['postconf(5)', 'src/postconf/postconf_user.c', 'src/util/mac_expand.c'],
  },
  examples: [
    { file: 'main', bad: 'myorigin = $mydomian\n', good: 'myorigin = $mydomain\n' },
    {
      file: 'main',
      bad: 'site = a.example\nmydestination = ${sites?{$site}}\n',
      good: 'site = a.example\nmydestination = ${site?{$site}}\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_restriction_classes = strict\nstrict = reject_unknown_helo_hostname\nsmtpd_helo_restrictions = check_helo_access hash:/etc/postfix/helo\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'A class that is defined, and asked for in a table.',
    },
    {
      file: 'main',
      text: 'smtpd_client_restrictions = $own_clients\n',
      other: 'smtp inet n - n - - smtpd\n  -o own_clients=reject\n',
      why: 'A service in master.cf sets the name.',
    },
    {
      file: 'main',
      text: 'forward_path = $home/.forward${recipient_delimiter}${extension}, $home/.forward\n',
      other: 'local unix - n n - - local\n',
      why: 'local fills in these names for each recipient.',
    },
  ],
  mainLine(line, context) {
    if (!line.isEntry || line.tree.problem) return;
    checkReferences(line, context);
    checkClasses(line, context);
  },
};

function checkReferences(line: MainLine, context: RuleContext): void {
  const { value } = line.tree;
  if (value.isPlain) return;
  const names = new Set(context.usage.undefinedInMain(line));
  if (names.size === 0) return;
  forEachReference(value.expression, ({ name }) => {
    if (name && names.has(name.text) && isCertain(name.text, context)) {
      report(
        name,
        line,
        context,
        l10n.t('Nothing sets "{0}" and Postfix has no such parameter: it stands for nothing.', name.text),
      );
    }
  });
}

/** Names in `smtpd_restriction_classes` count as references. */
function checkClasses(line: MainLine, context: RuleContext): void {
  const names = context.usage.undefinedClasses(line);
  if (names.length === 0) return;
  const items = line.tree.value.items({ braces: false });
  for (const name of names) {
    if (!isCertain(name, context)) continue;
    const place = items.find((item) => item.text === name) ?? line.tree.value;
    report(
      { text: name, start: place.start, end: place.end },
      line,
      context,
      l10n.t('The restriction class "{0}" is listed here, but nothing defines it.', name),
    );
  }
}

/** A template might set the name, or a master.cf that nobody has seen, unless the name is clearly a misspelt one. */
function isCertain(name: string, { instance, edition }: RuleContext): boolean {
  if (instance.master && !instance.templates.main.isOpen) return true;
  return (
    nearestName(
      name,
      Array.from(edition.parameters, (parameter) => parameter.name),
    ) !== undefined
  );
}

function report(name: Token, line: MainLine, { instance, report: tell }: RuleContext, message: string): void {
  tell({
    span: name,
    message,
    fixes: () => fixes(name, line, nearestParameter(name.text, instance, line.tree.name.text)),
  });
}

function fixes(name: Token, line: MainLine, nearest: string | undefined): Fix[] {
  if (nearest === undefined || line.logical.text.slice(name.start, name.end) !== name.text) return [];
  return [
    {
      title: l10n.t('Change to "{0}"', nearest),
      safety: 'manual',
      preferred: true,
      edits: [replace('main', line, name, nearest)],
    },
  ];
}
