/** What address probes have found is forgotten at each restart. */

import * as l10n from '@vscode/l10n';
import { decidedAt, knownValue } from '../../../project/known';
import { ACCESS_LISTS } from '../../../project/model/restriction-list';
import { deleteDecision } from '../../shared/change';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'perf-address-verify-nopersist',
  category: 'performance',
  severity: 'hint',
  fixable: 'manual',
  summary: () => l10n.t('What address probes have found is kept in memory alone.'),
  docs: {
    what: 'address_verify_map is empty, and a restriction list verifies addresses.',
    why: 'After each restart all addresses are probed again, and the first message to each of them is put off. The memory that the results take grows without end.',
    reference: ['ADDRESS_VERIFICATION_README', 'postconf(5) address_verify_map'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_recipient_restrictions = reject_unauth_destination, reject_unverified_recipient\naddress_verify_map =\n',
      good: 'smtpd_recipient_restrictions = reject_unauth_destination, reject_unverified_recipient\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'address_verify_map =\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'No address is verified.',
    },
  ],
  instance({ instance, model, report }) {
    const map = knownValue(instance, 'address_verify_map');
    if (map?.text !== '' || map.origin.from === 'default') return;
    const verifies = model
      .running('smtpd')
      .some((service) =>
        ACCESS_LISTS.some((name) =>
          model.list(name, service)?.entries.some((one) => /^reject_unverified_/.test(one.name)),
        ),
      );
    if (!verifies) return;
    report({
      at: decidedAt(map.origin),
      message: l10n.t(
        'What address probes have found is forgotten at each restart, and all addresses are probed again.',
      ),
      fixes: () => deleteDecision({ name: 'address_verify_map', origin: map.origin }, 'manual'),
    });
  },
};
