/** The settings of Cyrus SASL are not in the form that the library reads. */

import * as l10n from '@vscode/l10n';
import { relatedConfRow, smtpdConfs, type SmtpdConfRow } from '../../shared/smtpd-conf';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'sasl-smtpdconf-shape',
  category: 'sasl',
  severity: 'error',
  fixable: 'none',
  summary: () => l10n.t('A row of smtpd.conf is not "key: value", or its SQL statement stands in quotes.'),
  docs: {
    what: 'The file is that of Cyrus SASL, such as /etc/postfix/sasl/smtpd.conf. Rows cannot be continued, and "=" is no delimiter.',
    why: 'A row of another form makes the library refuse the whole file: smtpd ends as soon as a client connects. Quotes around an SQL statement go to the database, which refuses it, and nobody can log in.',
    reference: ['SASL_README', 'lib/config.c of Cyrus SASL', 'src/xsasl/xsasl_cyrus_server.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_sasl_auth_enable = yes\n',
      good: 'smtpd_sasl_auth_enable = yes\nsmtpd_sasl_path = submission\n',
      files: {
        '/etc/postfix/sasl/smtpd.conf': 'pwcheck_method = saslauthd\nmech_list = PLAIN LOGIN\n',
        '/etc/postfix/sasl/submission.conf': 'pwcheck_method: saslauthd\nmech_list: PLAIN LOGIN\n',
      },
    },
    {
      file: 'main',
      bad: 'smtpd_sasl_auth_enable = yes\n',
      good: 'smtpd_sasl_auth_enable = no\n',
      files: {
        '/etc/postfix/sasl/smtpd.conf':
          'pwcheck_method: auxprop\nauxprop_plugin: sql\nsql_select: "SELECT password FROM users WHERE name = \'%u\'"\n',
      },
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_sasl_auth_enable = yes\n',
      files: {
        '/etc/postfix/sasl/smtpd.conf':
          "# Logins\n\n PWCheck_Method:auxprop\nauxprop_plugin: sql\nsql_select: SELECT password FROM users WHERE name = '%u'\n",
      },
      why: 'Comments, empty rows, blanks and any letter case are read.',
    },
  ],
  instance({ model, report }) {
    for (const conf of smtpdConfs(model)) {
      const row = conf.rows.find(({ key }) => key === undefined) ?? conf.rows.find(isQuoted);
      if (!row) continue;
      report({
        at: conf.at,
        severity: conf.services.every(({ line }) => line) ? 'error' : 'warning',
        message:
          row.key === undefined
            ? l10n.t(
                'Row {0} of {1} is not "key: value": the library refuses the file, and smtpd ends when a client connects.',
                row.row + 1,
                conf.path,
              )
            : l10n.t(
                '"{0}" in {1} stands in quotes, which the database does not understand: nobody can log in.',
                row.key,
                conf.path,
              ),
        related: relatedConfRow(conf, row, l10n.t('The row stands here.')),
      });
    }
  },
};

function isQuoted({ key, value }: SmtpdConfRow): boolean {
  return key !== undefined && /^sql_(select|insert|update)$/.test(key) && /^(["']).*\1$/.test(value);
}
