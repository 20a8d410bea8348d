/** smtpd in the jail is to ask saslauthd, which is outside. */

import * as l10n from '@vscode/l10n';
import { knownValue } from '../../../project/known';
import type { Instance } from '../../../project/instance';
import { columnPlace, isJailed } from '../../../project/model/service';
import { setColumn } from '../../shared/columns';
import { namesOf } from '../../shared/judged';
import { relatedConfRow, setIn, smtpdConfs, usesSaslauthd, type SmtpdConf } from '../../shared/smtpd-conf';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'sasl-saslauthd-chroot',
  category: 'sasl',
  severity: 'warning',
  fixable: 'manual',
  summary: () => l10n.t('smtpd runs in the chroot jail, where it may not find the socket of saslauthd.'),
  docs: {
    what: 'The settings of Cyrus SASL leave passwords to saslauthd, and the service locks itself into the queue directory. A path that begins with the queue directory, or a directory that this host does not have in the jail, is a warning; where nobody can look, it is information.',
    why: 'Inside the jail every path begins at the queue directory, so that /var/run/saslauthd is not the one that saslauthd made. Every login fails.',
    ignore:
      'saslauthd is started with its socket inside the jail, such as `-m /var/spool/postfix/var/run/saslauthd` on Debian, and the user postfix is in the group sasl.',
    reference: ['SASL_README', 'master(5)', 'saslauthd(8) -m'],
  },
  examples: [
    {
      file: 'master',
      bad: 'submission inet n - y - - smtpd\n  -o smtpd_sasl_auth_enable=yes\n',
      good: 'submission inet n - n - - smtpd\n  -o smtpd_sasl_auth_enable=yes\n',
      other: 'myhostname = mx.example.com\n',
      files: { '/etc/postfix/sasl/smtpd.conf': 'pwcheck_method: saslauthd\nmech_list: PLAIN LOGIN\n' },
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'submission inet n - y - - smtpd\n  -o smtpd_sasl_auth_enable=yes\n',
      other: 'myhostname = mx.example.com\n',
      files: { '/etc/postfix/sasl/smtpd.conf': 'pwcheck_method: auxprop\nmech_list: PLAIN LOGIN\n' },
      why: 'The library looks passwords up itself.',
    },
    {
      file: 'master',
      text: 'submission inet n - y - - smtpd\n  -o smtpd_sasl_auth_enable=yes\n',
      other: 'smtpd_sasl_type = dovecot\nsmtpd_sasl_path = private/auth\n',
      files: { '/etc/postfix/sasl/smtpd.conf': 'pwcheck_method: saslauthd\nmech_list: PLAIN LOGIN\n' },
      why: 'Dovecot has its socket inside the jail, and the file is left over.',
    },
    {
      file: 'master',
      text: 'submission inet n - y - - smtpd\n  -o smtpd_sasl_auth_enable=yes\n',
      other: 'myhostname = mx.example.com\n',
      files: { '/etc/postfix/sasl/smtpd.conf': 'pwcheck_method: saslauthd\nmech_list: PLAIN LOGIN\n' },
      facts: { '/var/spool/postfix/var/run/saslauthd': { kind: 'directory', mode: 0o710 } },
      why: 'The directory of the socket is inside the jail.',
    },
  ],
  instance({ model, instance, report }) {
    for (const conf of smtpdConfs(model)) {
      if (!usesSaslauthd(conf)) continue;
      const path = setIn(conf, 'saslauthd_path')?.value ?? '/var/run/saslauthd/mux';
      const state = inJail(path, instance);
      if (state === 'there') continue;
      for (const service of conf.services) {
        const { line } = service;
        if (!line || !isJailed(service, instance)) continue;
        report({
          at: columnPlace(service, 'chroot'),
          severity: state === 'missing' ? 'warning' : 'info',
          message: l10n.t(
            '{0} runs in the jail, and looks for saslauthd at "{1}": with its socket elsewhere, every login fails.',
            namesOf([service]),
            `${queueOf(instance)}${path}`,
          ),
          related: relatedMethod(conf),
          fixes: () => [setColumn(line, 'chroot', 'n', 'manual')],
        });
      }
    }
  },
};

/** Is the directory of the socket inside the jail? */
function inJail(path: string, instance: Instance): 'there' | 'missing' | 'unknown' {
  const queue = queueOf(instance);
  if (path.startsWith(`${queue}/`)) return 'missing';
  const facts = instance.files.facts(`${queue}${path.slice(0, path.lastIndexOf('/'))}`);
  return facts === undefined ? 'unknown' : facts === 'missing' ? 'missing' : 'there';
}

function queueOf(instance: Instance): string {
  return knownValue(instance, 'queue_directory')?.text ?? '/var/spool/postfix';
}

function relatedMethod(conf: SmtpdConf): ReturnType<typeof relatedConfRow> {
  const row = setIn(conf, 'saslauthd_path') ?? setIn(conf, 'pwcheck_method')!;
  return relatedConfRow(conf, row, l10n.t('The setting stands here.'));
}
