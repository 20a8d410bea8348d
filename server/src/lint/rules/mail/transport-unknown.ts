/** Mail is handed to a transport that master.cf does not have. */

import * as l10n from '@vscode/l10n';
import type { ListItem } from '../../../project/known';
import { itemsOfValue } from '../../../project/known';
import { rowsOf } from '../../../project/model/table';
import { isInForce, parameterOf, type Setting } from '../../../project/setting';
import { hasTransport, transportIn } from '../../shared/transports';
import { tablesOf } from '../../shared/tables';
import type { Related, Rule, RuleContext } from '../../rule';

export const rule: Rule = {
  id: 'transport-unknown',
  category: 'consistency',
  severity: 'error',
  fixable: 'none',
  summary: () => l10n.t('Mail is handed to a service that master.cf does not have.'),
  docs: {
    what: 'A parameter such as default_transport or content_filter, or a row of transport_maps and its kin in a table that can be read here, names a transport for which master.cf has no line of the type unix.',
    why: 'The queue manager cannot connect to the service: mail for it stays in the queue, and a warning is logged every minute.',
    reference: ['transport(5)', 'master(5)'],
  },
  examples: [
    {
      file: 'main',
      bad: 'content_filter = scan:[127.0.0.1]:10024\n',
      good: 'content_filter = smtp-amavis:[127.0.0.1]:10024\n',
      other: 'smtp inet n - n - - smtpd\nsmtp unix - - n - - smtp\nsmtp-amavis unix - - n - 2 smtp\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'virtual_transport = dovecot\n',
      other:
        'smtp inet n - n - - smtpd\ndovecot unix - n n - - pipe flags=DRhu user=vmail argv=/usr/lib/dovecot/deliver\n',
      why: 'A transport without a next hop.',
    },
    { file: 'main', text: 'content_filter = scan:[127.0.0.1]:10024\n', why: 'Without a master.cf nobody knows.' },
    {
      file: 'main',
      text: 'transport_maps = hash:/etc/postfix/transport\n',
      files: { '/etc/postfix/transport': 'example.org :[mx.example.org]\nexample.net smtp:\n' },
      other: 'smtp inet n - n - - smtpd\nsmtp unix - - n - - smtp\n',
      why: 'A row without a transport uses the default one.',
    },
  ],
  setting(setting, context) {
    const { instance, usage, report } = context;
    if (!isInForce(setting, instance)) return;
    const parameter = parameterOf(setting, instance);
    if (parameter?.kind === 'transport') {
      const item = onlyItem(setting, context);
      if (item) check(item.text.includes(':') ? item.text : `${item.text}:`, item, context);
      return;
    }
    if (!TABLES.has(setting.name.text)) return;
    for (const reference of tablesOf(setting, instance, usage)) {
      const missing = rowsOf(reference, instance)?.find(({ value }) => {
        const named = transportIn(value);
        return named && named.transport !== '' && hasTransport(context.model, named.transport) === false;
      });
      if (!missing || !reference.item.place) continue;
      const related: Related[] = missing.source
        ? [{ path: missing.source.path, row: missing.source.row, message: l10n.t('The transport is named here.') }]
        : [];
      report({ span: reference.item.place.span, message: messageOf(transportIn(missing.value)!.transport), related });
    }
  },
};

/** Tables whose values are transports. */
const TABLES: ReadonlySet<string> = new Set([
  'transport_maps',
  'sender_dependent_default_transport_maps',
  'mailbox_transport_maps',
  'fallback_transport_maps',
  'address_verify_transport_maps',
  'address_verify_sender_dependent_default_transport_maps',
]);

function onlyItem({ file, line, value, scope }: Setting, { instance }: RuleContext): ListItem | undefined {
  const items = itemsOfValue(instance, value, { file, line, span: value }, scope);
  return items.length === 1 ? items[0] : undefined;
}

function check(text: string, { place }: ListItem, { model, report }: RuleContext): void {
  const named = transportIn(text);
  if (!named || !place || hasTransport(model, named.transport) !== false) return;
  report({ span: place.span, message: messageOf(named.transport) });
}

function messageOf(transport: string): string {
  return l10n.t(
    'master.cf has no service "{0}" of the type unix: mail that is handed to it stays in the queue.',
    transport,
  );
}
