/** The same parameter twice in main.cf: the last one counts. */

import * as l10n from '@vscode/l10n';
import { deleteLine } from '../../edits';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'syntax-duplicate',
  category: 'syntax',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('A later line of main.cf sets the same parameter to another value.'),
  docs: {
    why: 'The last line wins, wherever it stands. Whoever changes the first one sees no effect, and the warning that each program logs is easily lost among others.',
    reference: ['postconf(5)', 'src/util/dict.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'relayhost = [a.example]\nmyorigin = $mydomain\nrelayhost = [b.example]\n',
      good: 'myorigin = $mydomain\nrelayhost = [b.example]\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'relayhost = [a.example]\nmyorigin = $mydomain\nrelayhost = [a.example]\n',
      why: 'Both lines say the same, and Postfix does not warn.',
    },
    { file: 'main', text: 'relayhost = [a.example]\n#relayhost = [b.example]\n', why: 'The second line is a comment.' },
  ],
  setting(setting, { instance, report }) {
    if (setting.file !== 'main' || instance.isTemplate('main')) return;
    const { line, name, value } = setting;
    const definitions = instance.names.definitions(name.text);
    if (definitions.length < 2) return;
    const earlier = definitions[instance.names.orderOf(line, definitions) - 1];
    // The comparison that dict_ht_update makes: of the texts, before expansion.
    if (!earlier || earlier.tree.value.text === value.text) return;
    report({
      span: name,
      message: l10n.t('This overrides an earlier "{0}", which Postfix reads and drops with a warning.', name.text),
      related: [{ file: 'main', line: earlier, span: earlier.tree.name, message: l10n.t('The overridden setting') }],
      fixes: () => {
        const row = instance.main!.rowOf(earlier) + 1;
        return [
          {
            title: l10n.t('Delete the overridden line {0}', row),
            safety: 'safe',
            preferred: true,
            edits: [deleteLine('main', earlier)],
          },
        ];
      },
    });
  },
};
