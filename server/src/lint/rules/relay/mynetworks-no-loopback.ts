/** `mynetworks` leaves out the host itself. */

import * as l10n from '@vscode/l10n';
import { knownList } from '../../../project/known';
import { isLoopbackAddress } from '../../../project/model/address';
import { addressPattern } from '../../../project/model/address-list';
import { fixOf, insertItemAfter } from '../../shared/change';
import { isInForce } from '../../../project/setting';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'relay-mynetworks-no-loopback',
  category: 'relay',
  severity: 'info',
  fixable: 'safe',
  summary: () => l10n.t('"mynetworks" leaves out the host itself.'),
  docs: {
    why: 'Programs on the host that send by SMTP, such as web applications, are refused as strangers. Many of them reach localhost at ::1.',
    ignore: 'All programs on the host log in, or send through the sendmail command.',
    reference: ['postconf(5) mynetworks'],
  },
  examples: [
    {
      file: 'main',
      bad: 'mynetworks = 192.0.2.0/24\n',
      good: 'mynetworks = 192.0.2.0/24 127.0.0.0/8 [::1]/128\n',
    },
  ],
  lookAlikes: [
    { file: 'main', text: 'mynetworks = 192.0.2.0/24 127.0.0.1\n', why: 'The host itself is there.' },
    { file: 'main', text: 'mynetworks = hash:/etc/postfix/networks\n', why: 'The table may hold the host.' },
    { file: 'main', text: 'mynetworks =\n', why: 'Somebody wants all clients to log in.' },
  ],
  names: ['mynetworks'],
  setting(setting, { instance, edition, report }) {
    if (setting.file !== 'main' || !isInForce(setting, instance)) return;
    const list = knownList(instance, 'mynetworks');
    if (!list?.isComplete) return;
    const patterns = list.items.map((item) => addressPattern(item, edition));
    if (patterns.length === 0 || patterns.some(({ kind }) => kind !== 'network')) return;
    if (patterns.some(({ network, text }) => network!.bits === 0 || isLoopbackAddress(text.replace(/\/\d+$/, ''))))
      return;
    report({
      span: setting.value,
      message: l10n.t(
        '127.0.0.1 and ::1 are not in the list: programs on this host that send by SMTP are refused as strangers.',
      ),
      fixes: () => fixOf(l10n.t('Add "{0}"', LOOPBACK), 'safe', [insertItemAfter(list.items.at(-1)!, LOOPBACK)]),
    });
  },
};

const LOOPBACK = '127.0.0.0/8 [::1]/128';
