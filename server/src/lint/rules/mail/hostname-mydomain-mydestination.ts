/** A host that sends all mail elsewhere keeps the mail for colleagues. */

import * as l10n from '@vscode/l10n';
import { isInForce } from '../../../project/setting';
import { knownValue } from '../../../project/known';
import { itemsOfValue } from '../../../project/known';
import { deleteItems, fixOf } from '../../shared/change';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'hostname-mydomain-mydestination',
  category: 'consistency',
  severity: 'hint',
  fixable: 'manual',
  summary: () => l10n.t('Mail for the whole domain stays on a host that sends all other mail on.'),
  docs: {
    what: '$mydomain stands in mydestination, while relayhost is $mydomain or a host in that domain, and nothing listens for mail from outside.',
    why: 'Mail from this host to colleagues in the domain is delivered to local users of the same name, or bounces, instead of going to the mail server.',
    reference: ['STANDARD_CONFIGURATION_README', 'postconf(5) mydestination'],
  },
  examples: [
    {
      file: 'main',
      bad: 'relayhost = $mydomain\ninet_interfaces = loopback-only\nmydestination = $myhostname, $mydomain, localhost\n',
      good: 'relayhost = $mydomain\ninet_interfaces = loopback-only\nmydestination = $myhostname, localhost\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'relayhost = $mydomain\nmydestination = $myhostname, $mydomain, localhost\n',
      why: 'The host takes mail from outside, and may be the mail server of the domain.',
    },
  ],
  names: ['mydestination'],
  setting(setting, { instance, report }) {
    if (setting.file !== 'main' || !isInForce(setting, instance)) return;
    const relay = instance.definition('relayhost')?.tree.value.text ?? '';
    if (!/\$\{?mydomain\b/.test(relay) || knownValue(instance, 'inet_interfaces')?.text !== 'loopback-only') return;
    const { file, line, value, scope } = setting;
    const token = value.items({ braces: true }).find(({ text }) => /^\$[{(]?mydomain[})]?$/.test(text));
    if (!token) return;
    const known = itemsOfValue(instance, value, { file, line, span: value }, scope).find(
      (item) => item.place?.span === token,
    );
    const item = known ?? { text: token.text, place: { file, line, span: token }, isWritten: true };
    report({
      span: token,
      message: l10n.t(
        'Mail from here to colleagues stays on this host instead of going to the mail server of the domain.',
      ),
      fixes: () => fixOf(l10n.t('Delete "{0}"', token.text), 'manual', [deleteItems([{ ...item, isWritten: true }])]),
    });
  },
};
