/** Strangers can hand mail in behind the filter. */

import * as l10n from '@vscode/l10n';
import { isOn, knownValue } from '../../../project/known';
import { nameOf } from '../../../project/model/service';
import type { RestrictionEntry } from '../../../project/model/restriction-list';
import { parseHostPort } from '../../../syntax/host-port';
import { replace } from '../../edits';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'exposure-reinjection',
  category: 'master-exposure',
  severity: 'error',
  fixable: 'manual',
  summary: () => l10n.t('The service that takes mail back from a content filter can be reached from outside.'),
  docs: {
    what: 'An smtpd that clears content_filter listens on all interfaces, and no list refuses clients outside of mynetworks.',
    why: 'Whoever knows the port hands in mail that no filter has seen.',
    ignore: 'A firewall keeps everybody but the filter away from the port.',
    reference: ['FILTER_README'],
  },
  examples: [
    {
      file: 'master',
      bad: '10025 inet n - n - - smtpd\n  -o content_filter=\n',
      good: '127.0.0.1:10025 inet n - n - - smtpd\n  -o content_filter=\n',
      other: 'compatibility_level = 3.6\ncontent_filter = scan:[127.0.0.1]:10024\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: '10025 inet n - n - - smtpd\n  -o content_filter=\n  -o smtpd_client_restrictions=permit_mynetworks,reject\n',
      other: 'compatibility_level = 3.6\ncontent_filter = scan:[127.0.0.1]:10024\n',
      why: 'Strangers are refused.',
    },
    {
      file: 'master',
      text: '[::1]:10025 inet n - n - - smtpd\n  -o content_filter=\n',
      other: 'compatibility_level = 3.6\ncontent_filter = scan:[127.0.0.1]:10024\n',
      why: 'Only this host can connect.',
    },
  ],
  instance({ model, instance, report }) {
    for (const service of model.running('smtpd')) {
      const { line, role, isLoopback, type, name, scope } = service;
      if (!line || role !== 'reinjection' || isLoopback || type !== 'inet') continue;
      if (knownValue(instance, 'content_filter', scope)?.text !== '') continue;
      if (!instance.override(scope, 'content_filter') || knownValue(instance, 'content_filter')?.text === '') continue;
      if (parseHostPort({ text: name, start: 0, end: name.length }).host) continue;
      const { lists, state } = model.relay(service);
      if (state === 'unknown' || state === 'dead' || lists.some(({ list }) => list.entries.some(refusesAll))) continue;
      if (isOn(instance, 'smtpd_delay_reject', scope) === undefined) continue;
      const { start } = line.tree.fields[0]!;
      report({
        at: nameOf(service),
        message: l10n.t('Everybody who reaches this port hands in mail that no filter has seen.'),
        fixes: () => [
          {
            title: l10n.t('Listen on 127.0.0.1 alone: "{0}"', `127.0.0.1:${name}`),
            safety: 'manual',
            preferred: true,
            edits: [replace('master', line, { start, end: start }, '127.0.0.1:')],
          },
        ],
      });
    }
  },
};

function refusesAll({ name, kind, isDry }: RestrictionEntry): boolean {
  return !isDry && (name === 'reject' || name === 'defer' || kind === 'class' || kind === 'unknown');
}
