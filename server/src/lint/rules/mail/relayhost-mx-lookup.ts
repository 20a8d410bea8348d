/** The MX records of a host are looked up before mail is sent to it. */

import * as l10n from '@vscode/l10n';
import { isInForce } from '../../../project/setting';
import { replaceValue } from '../../edits';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'relayhost-mx-lookup',
  category: 'consistency',
  severity: 'hint',
  fixable: 'manual',
  summary: () => l10n.t('"relayhost" names a host, and its MX records are looked up.'),
  docs: {
    what: 'relayhost is a name of three or more parts that begins like that of a mail server, without brackets.',
    why: 'Without brackets Postfix asks for MX records first. Where a provider has one for the name, mail goes to its servers for incoming mail, which refuse it.',
    ignore: 'The MX records of the name are meant.',
    reference: ['postconf(5) relayhost'],
  },
  examples: [{ file: 'main', bad: 'relayhost = smtp.example.com:587\n', good: 'relayhost = [smtp.example.com]:587\n' }],
  lookAlikes: [
    { file: 'main', text: 'relayhost = example.com\n', why: 'The mail exchangers of a domain are meant.' },
    { file: 'main', text: 'relayhost = [smtp.example.com]:587\n', why: 'The brackets switch MX lookups off.' },
  ],
  names: ['relayhost'],
  setting(setting, { instance, report }) {
    if (setting.file !== 'main' || !isInForce(setting, instance)) return;
    const [, host, port = ''] =
      /^((?:smtps?|mail|relay|smarthost|outbound|out|mx\d*|mta\d*|email-smtp|in-v3)\.[\w-]+\.[\w.-]+)(:\w+)?$/i.exec(
        setting.value.text,
      ) ?? [];
    if (host === undefined) return;
    report({
      span: setting.value,
      message: l10n.t('MX records of "{0}" are looked up first. In brackets, the host itself is meant.', host),
      // Tables of passwords and TLS policies have the name as it is written here.
      fixes: () => {
        const value = `[${host}]${port}`;
        return [
          {
            title: l10n.t('Change to "{0}"', value),
            safety: 'manual',
            preferred: true,
            edits: [replaceValue(setting, value)],
          },
        ];
      },
    });
  },
};
