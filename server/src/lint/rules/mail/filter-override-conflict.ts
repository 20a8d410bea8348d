/** Addresses are rewritten neither before nor after the filter. */

import * as l10n from '@vscode/l10n';
import { decidedAt, knownValue } from '../../../project/known';
import { nameOf } from '../../../project/model/service';
import { decisions } from '../../shared/judged';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'filter-override-conflict',
  category: 'consistency',
  severity: 'error',
  fixable: 'none',
  summary: () => l10n.t('Aliases are expanded neither before the content filter nor after it.'),
  docs: {
    what: 'no_address_mappings stands in receive_override_options both for the services that take mail in and for the one that takes it back from the filter.',
    why: 'Virtual aliases, canonical addresses and automatic copies never take effect: mail to aliases bounces. One of the two sides has to rewrite, usually the second.',
    reference: ['FILTER_README', 'postconf(5) receive_override_options'],
  },
  examples: [
    {
      file: 'master',
      bad: 'smtp inet n - n - - smtpd\n127.0.0.1:10025 inet n - n - - smtpd\n  -o content_filter=\n  -o receive_override_options=no_address_mappings\n',
      good: 'smtp inet n - n - - smtpd\n127.0.0.1:10025 inet n - n - - smtpd\n  -o content_filter=\n  -o receive_override_options=no_unknown_recipient_checks,no_header_body_checks\n',
      other: 'content_filter = scan:[127.0.0.1]:10024\nreceive_override_options = no_address_mappings\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'smtp inet n - n - - smtpd\n127.0.0.1:10025 inet n - n - - smtpd\n  -o content_filter=\n  -o receive_override_options=no_milters\n',
      other: 'content_filter = scan:[127.0.0.1]:10024\nreceive_override_options = no_address_mappings\n',
      why: 'The second pass rewrites.',
    },
    {
      file: 'master',
      text: 'smtp inet n - n - - smtpd\n127.0.0.1:10025 inet n - n - - smtpd\n  -o content_filter=\n  -o receive_override_options=no_address_mappings\n',
      other: 'content_filter = scan:[127.0.0.1]:10024\n',
      why: 'The first pass rewrites.',
    },
  ],
  instance({ model, instance, report }) {
    const before = decisions('receive_override_options', model.exchangers, model).find(({ text }) =>
      NO_MAPPINGS.test(text),
    );
    const filter = model.exchangers.some(({ scope }) => knownValue(instance, 'content_filter', scope)?.text);
    if (!before || !filter) return;
    for (const service of model.running('smtpd')) {
      if (service.role !== 'reinjection') continue;
      const after = knownValue(instance, 'receive_override_options', service.scope);
      if (!after || !NO_MAPPINGS.test(after.text)) continue;
      report({
        at: after.origin.from === 'override' ? decidedAt(after.origin) : nameOf(service),
        message: l10n.t('Addresses are rewritten neither before the filter nor after it: aliases are never expanded.'),
        related: before.at
          ? [{ ...before.at, message: l10n.t('Rewriting is switched off before the filter here.') }]
          : [],
      });
    }
  },
};

const NO_MAPPINGS = /\bno_address_mappings\b/;
