/** The address and port that an `inet` service listens on must be spelled right, else master(8) does not start. */

import * as l10n from '@vscode/l10n';
import { isAllDigits } from '../../../base/characters';
import { parseHostPort, type HostPort, type HostPortProblem } from '../../../syntax/host-port';
import { field } from '../../../syntax/master-cf';
import { isWhole, mayBeDisabled } from '../../shared/columns';
import type { Rule } from '../../rule';

const MAX_PORT = 65535;

export const rule: Rule = {
  id: 'master-service-name',
  category: 'syntax',
  severity: 'error',
  fixable: 'none',
  summary: () => l10n.t('The name of an inet service is no "port", "host:port" or "[address]:port".'),
  docs: {
    why: 'master(8) resolves the address and port of every such service before it starts the first one: one bad name keeps all of Postfix down.',
    reference: ['master(5)', 'src/util/host_port.c', 'src/master/master_ent.c'],
  },
  examples: [
    {
      file: 'master',
      bad: '127.0.0.1: inet  n       -       n       -       -       smtpd\n',
      good: '127.0.0.1:10025 inet  n       -       n       -       -       smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: '[::1]:10025 inet  n       -       n       -       -       smtpd\nlocalhost:10026 inet n    -       n       -       -       smtpd\n',
      why: 'An IPv6 address in brackets and a host name are both right before a port.',
    },
    {
      file: 'master',
      text: 'a.b:c     unix  -       -       n       -       -       smtp\n',
      why: 'Only services of type inet listen on a port; others may be called what one likes.',
    },
  ],
  masterLine(line, { instance, report }) {
    if (!isWhole(line) || field(line.tree, 'type')!.text !== 'inet' || mayBeDisabled(instance)) return;
    const parsed = parseHostPort(line.tree.fields[0]!);
    const { port, problem } = parsed;
    if (problem) {
      report({ span: problem.span, message: messageOf(problem.code, parsed) });
      return;
    }
    if (isAllDigits(port.text) && (Number(port.text) < 1 || Number(port.text) > MAX_PORT)) {
      report({
        span: port,
        severity: 'warning',
        message: l10n.t(
          '{0} is no port: ports are 1 to 65535. Postfix does not refuse it, but listens on another port.',
          port.text,
        ),
      });
    }
  },
};

function messageOf(code: HostPortProblem, { host, port }: HostPort): string {
  switch (code) {
    case 'missing-port':
      return l10n.t('The port is missing: master(8) does not start.');
    case 'missing-bracket':
      return l10n.t('"]" is missing: master(8) does not start.');
    case 'text-after-bracket':
      return l10n.t('After "]" just ":" and a port may follow: master(8) does not start.');
    case 'malformed-ipv6':
      return l10n.t('"{0}" is no IPv6 address: master(8) does not start.', host?.text ?? '');
    case 'bad-host':
      return l10n.t('"{0}" is neither a host name nor an address: master(8) does not start.', host?.text ?? '');
    case 'text-after-port-number':
      return l10n.t('"{0}" is neither a port number nor the name of a port: master(8) does not start.', port.text);
  }
}
