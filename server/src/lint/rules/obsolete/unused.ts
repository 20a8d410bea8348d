/** A line of main.cf with a name that no version of Postfix has and that nothing refers to. */

import * as l10n from '@vscode/l10n';
import type { MainSetting } from '../../../project/setting';
import type { Rule, RuleContext } from '../../rule';
import { missingService, unusedSetting, waysOutOfUnknown, type MissingService } from '../../shared/unused';

export const rule: Rule = {
  id: 'obsolete-unused',
  category: 'obsolete',
  severity: 'warning',
  fixable: 'manual',
  summary: () => l10n.t('A name in main.cf is not a parameter of Postfix, and nothing refers to it.'),
  docs: {
    why: 'Postfix takes any name, since administrators may have variables of their own. A misspelt one is such a variable: what it should set stays at its default, and no daemon says a word; only postconf(1) warns. Capitals count.',
    ignore: 'Another program reads the value from main.cf.',
    reference: ['postconf(1)', 'src/postconf/postconf_unused.c', 'src/postconf/postconf_user.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'compatibility_level = 3.6\nsmtpd_recipient_restriction = permit_mynetworks, reject\n',
      good: 'compatibility_level = 3.6\nsmtpd_recipient_restrictions = permit_mynetworks, reject\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'own_rules = permit_mynetworks, reject\nsmtpd_recipient_restrictions = $own_rules\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: "A name of one's own that another value refers to.",
    },
    {
      file: 'main',
      text: 'slow_destination_rate_delay = 1s\nfilter_time_limit = 1h\n',
      other: 'slow unix - - n - - smtp\nfilter unix - n n - - pipe user=filter argv=/usr/local/bin/filter\n',
      why: 'master.cf has services of these names.',
    },
    {
      file: 'main',
      text: 'mua_client_restrictions = permit_sasl_authenticated, reject\n',
      why: 'The master.cf that has not been seen may well refer to it, as the shipped one does in its comments.',
    },
  ],
  setting(setting, context) {
    if (setting.file !== 'main' || unusedSetting(setting, context)?.kind !== 'unknown') return;
    const missing = missingService(setting.name.text, context.instance);
    if (missing) reportMissingService(setting, missing, context);
    else reportUnknown(setting, context);
  },
};

function reportUnknown(setting: MainSetting, { edition, instance, report }: RuleContext): void {
  report({
    span: setting.name,
    message: l10n.t(
      '"{0}" is not a parameter of Postfix {1}, and nothing refers to it: Postfix ignores this line.',
      setting.name.text,
      edition.version.series,
    ),
    tag: 'unnecessary',
    fixes: () => waysOutOfUnknown(setting, instance),
  });
}

/** postconf warns of both cases; qmgr(8) reads the parameters of all transports, whatever program they run. */
function reportMissingService(setting: MainSetting, missing: MissingService, { instance, report }: RuleContext): void {
  const { service, suffix, isThere } = missing;
  const name = setting.name.text;
  if (!isThere) {
    report({
      span: setting.name,
      message: l10n.t(
        'master.cf has no service "{0}" that "{1}" could belong to: Postfix ignores this line.',
        service,
        name,
      ),
      tag: 'unnecessary',
      fixes: () => waysOutOfUnknown(setting, instance),
    });
  } else if (suffix === '_time_limit') {
    report({
      span: setting.name,
      message: l10n.t(
        'The program of the service "{0}" does not read "{1}": Postfix ignores this line.',
        service,
        name,
      ),
      tag: 'unnecessary',
      fixes: () => waysOutOfUnknown(setting, instance),
    });
  } else {
    report({
      span: setting.name,
      message: l10n.t(
        'postconf calls "{0}" unused because of the program that "{1}" runs; the queue manager reads it all the same.',
        name,
        service,
      ),
      severity: 'info',
    });
  }
}
