/** A service in the jail asks a table for which it needs files outside of it, at each lookup. */

import * as l10n from '@vscode/l10n';
import { knownValue } from '../../../project/known';
import { isJailed } from '../../../project/model/service';
import { fileRows } from '../../../project/model/table';
import type { Instance } from '../../../project/instance';
import { isInForce, type Setting } from '../../../project/setting';
import { fixOf, replaceItem } from '../../shared/change';
import { tablesOf, type NamedTable } from '../../shared/tables';
import type { Rule, RuleContext } from '../../rule';

export const rule: Rule = {
  id: 'master-chroot-late-tables',
  category: 'master-chroot',
  severity: 'warning',
  fixable: 'manual',
  summary: () => l10n.t('A service in the chroot jail needs files outside of it for each lookup.'),
  docs: {
    what: 'A table of the type unix, or a database that is reached by a socket file, asked without "proxy:" by a service that locks itself into the queue directory.',
    why: 'Plain files are opened before the jail is entered. Accounts of the system and sockets are looked for at each lookup, and are not found there: mail is put off or refused.',
    ignore: 'The jail holds what is needed, such as its own etc/passwd.',
    reference: ['proxymap(8)', 'DATABASE_README'],
  },
  examples: [
    {
      file: 'main',
      bad: 'local_recipient_maps = unix:passwd.byname $alias_maps\n',
      good: 'local_recipient_maps = proxy:unix:passwd.byname $alias_maps\n',
      other: 'smtp inet n - y - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'local_recipient_maps = proxy:unix:passwd.byname $alias_maps\n',
      other: 'smtp inet n - y - - smtpd\n',
      why: 'proxymap, which is outside of the jail, asks.',
    },
    {
      file: 'main',
      text: 'virtual_alias_maps = hash:/etc/postfix/virtual\n',
      other: 'smtp inet n - y - - smtpd\n',
      why: 'Plain files are opened before the jail is entered.',
    },
  ],
  setting(setting, context) {
    const { instance, usage, report } = context;
    if (setting.file !== 'main' || !isInForce(setting, instance)) return;
    const late = tablesOf(setting, instance, usage).filter(
      (one) => !one.isProxied && one.item.place && isLate(one, instance),
    );
    if (late.length === 0 || !hasJailedReader(setting, context)) return;
    for (const { item, table } of late) {
      report({
        span: item.place!.span,
        message: l10n.t(
          'Services in the jail cannot reach what "{0}" needs at each lookup. With "proxy:" in front, proxymap asks from outside.',
          table.type.text,
        ),
        fixes: () =>
          fixOf(l10n.t('Replace with "{0}"', `proxy:${item.text}`), 'manual', [
            replaceItem(item, `proxy:${item.text}`),
          ]),
      });
    }
  },
};

function isLate({ table }: NamedTable, instance: Instance): boolean {
  const { text: type } = table.type;
  if (type === 'unix') return true;
  if (type !== 'mysql' && type !== 'pgsql') return false;
  const rows = table.name.text.startsWith('/') ? fileRows(table.name.text, instance, 'indexed') : undefined;
  const hosts = rows?.find(({ key }) => key === 'hosts')?.value.replace(/^=\s*/, '');
  return hosts !== undefined && /(^|[\s,])(unix:|localhost($|[\s,]))/.test(hosts);
}

/** Does a service in the jail read the parameter? */
function hasJailedReader({ name }: Setting, { model, instance }: RuleContext): boolean {
  const programs = instance.parameter(name.text)?.programs ?? [];
  return model.services.some(
    (service) =>
      service.line &&
      service.program !== 'proxymap' &&
      programs.includes(service.program) &&
      isJailed(service, instance) &&
      knownValue(instance, name.text, service.scope)?.origin.from === 'main',
  );
}
