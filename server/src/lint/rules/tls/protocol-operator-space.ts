/** A blank after `>=` or `<=` makes a list of one protocol out of a bound. */

import * as l10n from '@vscode/l10n';
import { isInForce, parameterOf } from '../../../project/setting';
import { replace } from '../../edits';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-protocol-operator-space',
  category: 'tls-server',
  severity: 'error',
  fixable: 'safe',
  since: '3.6',
  summary: () => l10n.t('A blank parts ">=" or "<=" from the protocol that it is meant for.'),
  docs: {
    why: 'Protocol lists are split at blanks first. The operator alone is dropped, and the version behind it is read as the one protocol that is allowed: newer versions of TLS are switched off, and nothing is logged.',
    reference: ['postconf(5) smtpd_tls_protocols', 'src/tls/tls_misc.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_tls_mandatory_protocols = >= TLSv1.2\n',
      good: 'smtpd_tls_mandatory_protocols = >=TLSv1.2\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_tls_mandatory_protocols = >=TLSv1.2 <=TLSv1.3\n',
      why: 'The blank stands between two bounds.',
    },
  ],
  setting(setting, { instance, report }) {
    const { file, line, value } = setting;
    if (parameterOf(setting, instance)?.kind !== 'protocol-list' || !isInForce(setting, instance)) return;
    const text = line.logical.text.slice(value.start, value.end);
    for (const { index, 0: whole, 1: operator = '', 2: blanks = '', 3: version = '' } of text.matchAll(SPACED)) {
      const start = value.start + index;
      report({
        span: { start, end: start + whole.length },
        message: l10n.t(
          '"{0} {1}" is read as a list with "{1}" alone: all other versions of TLS are switched off. Write "{0}{1}".',
          operator,
          version,
        ),
        fixes: () => {
          const gap = { start: start + operator.length, end: start + operator.length + blanks.length };
          return [
            {
              title: l10n.t('Remove the blank'),
              safety: 'safe',
              preferred: true,
              edits: [replace(file, line, gap, '')],
            },
          ];
        },
      });
    }
  },
};

const SPACED = /([<>]=)([\s,:]+)([A-Za-z][\w.]*|0x[0-9A-Fa-f]+)/g;
