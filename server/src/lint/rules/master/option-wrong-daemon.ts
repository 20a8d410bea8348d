/** An `-o` sets a parameter that the program of the service never reads. */

import * as l10n from '@vscode/l10n';
import { isInForce, parameterOf, type MasterSetting } from '../../../project/setting';
import type { Edition } from '../../../knowledge/edition';
import type { Instance } from '../../../project/instance';
import { mentionedNames } from '../../../project/names';
import { programOf } from '../../shared/columns';
import { rename } from '../../edits';
import type { Fix, Rule } from '../../rule';

export const rule: Rule = {
  id: 'master-option-wrong-daemon',
  category: 'master-chroot',
  severity: 'warning',
  fixable: 'manual',
  summary: () => l10n.t('An -o sets a parameter that the program of the service never reads.'),
  docs: {
    what: 'smtp_… for smtpd and smtpd_… for smtp, or a parameter of cleanup, qmgr or tlsmgr on a line of another program.',
    why: 'The setting has no effect. Most often it leaves a port without the protection that it was meant to have.',
    ignore: 'Another program that the service runs reads it.',
    reference: ['master(5)', 'postconf(5)'],
  },
  examples: [
    {
      file: 'master',
      bad: 'submission inet n - n - - smtpd\n  -o smtp_tls_security_level=encrypt\n',
      good: 'submission inet n - n - - smtpd\n  -o smtpd_tls_security_level=encrypt\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'smtp inet n - n - - smtpd\n  -o syslog_name=postfix/mx\n  -o smtpd_helo_restrictions=$mine\n  -o mine=reject_invalid_helo_hostname\n',
      why: 'All programs read the one, and another value of the service mentions the other.',
    },
    {
      file: 'master',
      text: 'maildrop unix - n n - - pipe\n  -o maildrop_time_limit=100s\n  user=vmail argv=/usr/bin/maildrop\n',
      why: 'pipe reads the parameters that its service makes.',
    },
  ],
  setting(setting, { instance, edition, report }) {
    if (setting.file !== 'master' || !isInForce(setting, instance)) return;
    const parameter = parameterOf(setting, instance);
    const program = programOf(setting.line, edition);
    if (!parameter || !program || parameter.programs.length === 0 || parameter.class === 'read-only') return;
    if (parameter.programs.includes('*') || parameter.programs.includes(program.name)) return;
    if (isMentionedInService(setting, instance)) return;
    report({
      span: setting.name,
      message: l10n.t(
        '{0} never reads "{1}", which is for {2}: the setting has no effect here.',
        program.name,
        parameter.name,
        parameter.programs.slice(0, 3).join(', '),
      ),
      tag: 'unnecessary',
      fixes: () => twin(setting, program.name, edition),
    });
  },
};

/** Does another value of the service say `$name`? */
function isMentionedInService({ scope, name }: MasterSetting, instance: Instance): boolean {
  for (const { option } of instance.services.settings(scope!).values()) {
    for (const mentioned of mentionedNames(option.value)) if (mentioned === name.text) return true;
  }
  return false;
}

/** The parameter of the same meaning that the program reads. */
function twin(setting: MasterSetting, program: string, edition: Edition): Fix[] {
  const rest = /^(?:smtp|smtpd|lmtp|postscreen|tlsproxy)_(.+)$/.exec(setting.name.text)?.[1];
  const name = `${program}_${rest ?? ''}`;
  if (rest === undefined || !edition.parameter(name)?.programs.includes(program)) return [];
  return [
    { title: l10n.t('Change to "{0}"', name), safety: 'manual', preferred: true, edits: [rename(setting, name)] },
  ];
}
