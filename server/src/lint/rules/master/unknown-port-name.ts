/** A misspelt port name in the first column keeps the whole of Postfix from starting. */

import { nearestName } from '../../../base/nearest';
import * as l10n from '@vscode/l10n';
import { parseHostPort } from '../../../syntax/host-port';
import { field } from '../../../syntax/master-cf';
import { isWhole, mayBeDisabled } from '../../shared/columns';
import { replace } from '../../edits';
import type { Rule } from '../../rule';

/** Long enough not to be mistaken for another service that services(5) of the host may know. */
const LONG_NAMES: readonly string[] = ['submission', 'submissions'];

export const rule: Rule = {
  id: 'master-unknown-port-name',
  category: 'master-chroot',
  severity: 'warning',
  fixable: 'manual',
  summary: () => l10n.t('The port name of an inet service looks like a misspelt one.'),
  docs: {
    why: 'master(8) asks the services file of the host for the number of the port. Where it finds none, Postfix stops before any service runs.',
    reference: ['master(5)', 'services(5)', 'src/util/inet_listen.c', 'postconf(5) known_tcp_ports'],
  },
  examples: [
    {
      file: 'master',
      bad: 'submision inet  n       -       n       -       -       smtpd\n',
      good: 'submission inet  n       -       n       -       -       smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'submissions inet n       -       n       -       -       smtpd\n',
      why: 'This name is right; Postfix 3.6 and later know its number even where the services file does not.',
    },
    {
      file: 'master',
      text: 'newsletter inet  n       -       n       -       -       smtpd\n',
      why: 'The name resembles none that is meant, and the services file of the host may have it.',
    },
  ],
  masterLine(line, { instance, report }) {
    if (!isWhole(line) || field(line.tree, 'type')!.text !== 'inet' || mayBeDisabled(instance)) return;
    const { port, problem } = parseHostPort(line.tree.fields[0]!);
    if (problem || port.text.length < 8 || !/^[a-z]+$/i.test(port.text) || LONG_NAMES.includes(port.text)) return;
    const nearest = nearestName(port.text, LONG_NAMES);
    if (!nearest) return;
    report({
      span: port,
      message: l10n.t(
        'No port is called "{0}": unless the services file of the host has that name, master(8) does not start.',
        port.text,
      ),
      fixes: () => [
        {
          title: l10n.t('Change to "{0}"', nearest),
          safety: 'manual',
          preferred: true,
          edits: [replace('master', line, port, nearest)],
        },
      ],
    });
  },
};
