/** A check of logins, where nobody can log in. */

import * as l10n from '@vscode/l10n';
import { isOn } from '../../../project/known';
import type { Service } from '../../../project/model/service';
import { NEEDS_SASL } from '../../data/restrictions';
import { namesOf } from '../../shared/judged';
import { listedEntries } from '../../shared/listed';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'acl-sasl-check-without-sasl',
  category: 'consistency',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('A restriction looks at logins, on a service where logging in is switched off.'),
  docs: {
    what: 'check_sasl_access or reject_…_sender_login_mismatch in a list of a service whose smtpd_sasl_auth_enable is "no". Where another service uses the same list with logins, it is a hint only.',
    why: 'smtpd skips the restriction, and logs a warning for each recipient. That holds for reject_sender_login_mismatch too, which many hope will keep strangers from using the addresses of users.',
    reference: ['src/smtpd/smtpd_check.c', 'postconf(5) smtpd_sasl_auth_enable'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_sender_login_maps = hash:/etc/postfix/logins\nsmtpd_sender_restrictions = reject_sender_login_mismatch\n',
      good: 'smtpd_sender_login_maps = hash:/etc/postfix/logins\nsmtpd_sender_restrictions = reject_sender_login_mismatch\nsmtpd_sasl_auth_enable = yes\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_sender_login_maps = hash:/etc/postfix/logins\n',
      other:
        'smtp inet n - n - - smtpd\nsubmission inet n - n - - smtpd\n  -o smtpd_sasl_auth_enable=yes\n  -o smtpd_sender_restrictions=reject_sender_login_mismatch\n',
      why: 'Only the service that offers logins has the restriction.',
    },
    {
      file: 'main',
      text: 'smtpd_client_restrictions = permit_sasl_authenticated, reject_unknown_reverse_client_hostname\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'Without logins, this permits nobody, and does no harm.',
    },
  ],
  instance({ instance, model, report }) {
    const has = ({ scope }: Service): boolean | undefined => isOn(instance, 'smtpd_sasl_auth_enable', scope);
    for (const { entry, place, services } of listedEntries(model, model.running('smtpd'))) {
      const without = NEEDS_SASL.has(entry.name) ? services.filter((service) => has(service) === false) : [];
      if (without.length === 0) continue;
      const message =
        namesOf(without) === ''
          ? l10n.t('"{0}" is skipped: smtpd_sasl_auth_enable is "no".', entry.item.text)
          : l10n.t('{0}: "{1}" is skipped, because smtpd_sasl_auth_enable is "no".', namesOf(without), entry.item.text);
      report({ at: place, message, severity: without.length < services.length ? 'hint' : 'warning' });
    }
  },
};
