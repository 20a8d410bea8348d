/** A password that stands in main.cf or master.cf. */

import * as l10n from '@vscode/l10n';
import type { Span } from '../../../base/span';
import { rowsOf } from '../../../project/model/table';
import { isInForce, type Setting } from '../../../project/setting';
import { hasTemplateMark } from '../../../syntax/template';
import { ownTables } from '../../shared/own-tables';
import type { Rule, RuleContext } from '../../rule';

export const rule: Rule = {
  id: 'secret-in-main-cf',
  category: 'tables-secrets',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('A password stands in main.cf or master.cf, which everybody can read.'),
  docs: {
    what: 'Passwords for relay hosts in tables that stand in the value, settings such as "people_bind_pw" of a database that main.cf describes, and addresses with "user:password@".',
    why: 'Every program of Postfix reads these files, those that users start too: they must be readable by all. Everybody with an account knows the password, and "postconf -n", whose output is sent around when help is asked for, shows it.',
    ignore: 'Nobody else can ever log in, such as in a container whose files are kept secret as a whole.',
    reference: ['SASL_README', 'ldap_table(5)', 'mysql_table(5)'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtp_sasl_password_maps = static:jo:example\n',
      good: 'smtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd\n',
    },
    {
      file: 'main',
      bad: 'smtp_sasl_password_maps = inline:{ { [mx.example.com]:587 = jo:example } }\n',
      good: 'smtp_sasl_password_maps = lmdb:/etc/postfix/sasl_passwd\n',
    },
    {
      file: 'main',
      bad: 'virtual_alias_maps = ldap:people\npeople_server_host = ldap.example.com\npeople_bind_pw = example\n',
      good: 'virtual_alias_maps = ldap:/etc/postfix/people.cf\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtp_sasl_password_maps = static:{{ relay_user }}:{{ relay_password }}\n',
      why: 'What the template puts there is not known, and may be a name of something else.',
    },
    {
      file: 'main',
      text: 'virtual_alias_maps = ldap:people\npeople_bind_pw =\nsmtp_tls_policy_maps = inline:{ example.com=secure }\n',
      why: 'No password is set.',
    },
    {
      file: 'main',
      text: 'smtp_sasl_password_maps = static:\nsmtpd_sender_login_maps = static:jo:example\n',
      why: 'Only what Postfix shows to relay hosts is a password.',
    },
  ],
  setting(setting, context) {
    if (!isInForce(setting, context.instance) || hasTemplateMark(setting.value.text)) return;
    const span = spanOfSecret(setting, context);
    if (!span) return;
    context.report({
      span,
      message:
        setting.file === 'main'
          ? l10n.t('A password stands here, and everybody on the host can read main.cf. Put it into a file of its own.')
          : l10n.t(
              'A password stands here, and everybody on the host can read master.cf. Put it into a file of its own.',
            ),
    });
  },
};

function spanOfSecret(setting: Setting, context: RuleContext): Span | undefined {
  const { name, value } = setting;
  if (isDatabasePassword(setting, context)) return value;
  const address = /\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s/@:$]+:[^\s/@$]+@/i.exec(value.text);
  if (address) return { start: value.start + address.index, end: value.start + address.index + address[0].length };
  if (!/^(?:smtp|lmtp)_sasl_password_maps$/.test(name.text)) return undefined;
  const { instance, usage } = context;
  const table = ownTables(setting, instance, usage).find(
    (one) =>
      IN_VALUE.has(one.table.type.text) &&
      rowsOf(one, instance)?.some(({ value: row }) => /:./.test(row) && !/\{\{|\}\}/.test(row)),
  );
  return table?.item.place.span;
}

/** Types whose rows stand in the value. */
const IN_VALUE: ReadonlySet<string> = new Set(['inline', 'static', 'randmap']);

/** Something in the configuration refers to the name, as a table or as `$name`. */
function isDatabasePassword(setting: Setting, { instance, usage }: RuleContext): boolean {
  const { text: name } = setting.name;
  if (!/._(?:password|bind_pw)$/.test(name) || setting.value.text === '' || instance.parameter(name)) return false;
  const { scope } = setting;
  if (setting.file === 'main') return !usage.isUnusedInMain(setting.line);
  return scope !== undefined && !usage.isUnusedInService(scope, name);
}
