/** A protocol without logins is open to networks. */

import * as l10n from '@vscode/l10n';
import { columnPlace } from '../../../project/model/service';
import { knownList } from '../../../project/known';
import { addressPattern } from '../../../project/model/address-list';
import { isLoopbackAddress } from '../../../project/model/address';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'exposure-qmqpd',
  category: 'master-exposure',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('qmqpd takes mail for anywhere from whole networks.'),
  docs: {
    what: 'A qmqpd service that can be reached from outside, while qmqpd_authorized_clients holds networks or names.',
    why: 'QMQP has no logins and no checks: every client that is admitted sends to anywhere.',
    ignore: 'The networks hold nothing but hosts of your own that queue mail here.',
    reference: ['qmqpd(8)', 'postconf(5) qmqpd_authorized_clients'],
  },
  examples: [
    {
      file: 'master',
      bad: '628 inet n - n - - qmqpd\n',
      good: '127.0.0.1:628 inet n - n - - qmqpd\n',
      other: 'qmqpd_authorized_clients = 192.0.2.0/24\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: '628 inet n - n - - qmqpd\n',
      other: 'compatibility_level = 3.6\n',
      why: 'By default no client is admitted.',
    },
    {
      file: 'master',
      text: '628 inet n - n - - qmqpd\n',
      other: 'qmqpd_authorized_clients = 127.0.0.1, 192.0.2.5\n',
      why: 'Single hosts are admitted.',
    },
  ],
  instance({ model, instance, edition, report }) {
    for (const service of model.running('qmqpd')) {
      if (!service.line || service.isLoopback) continue;
      const list = knownList(instance, 'qmqpd_authorized_clients', service.scope);
      const wide = list?.items
        .map((item) => addressPattern(item, edition))
        .find(({ kind, network, isNegated, text }) => {
          if (isNegated || kind === 'broken') return false;
          if (kind !== 'network') return true;
          return (
            !isLoopbackAddress(text.replace(/\/\d+$/, '')) && network!.bits < (network!.family === 'ipv4' ? 32 : 128)
          );
        });
      if (!wide) continue;
      report({
        at: columnPlace(service, 'command'),
        message: l10n.t('Every client in "{0}" sends to anywhere, without a login.', wide.text),
        related: wide.item.place ? [{ ...wide.item.place, message: l10n.t('They are admitted here.') }] : [],
      });
    }
  },
};
