/** A restriction stands in a list that is asked before, or without, what it looks at. */

import * as l10n from '@vscode/l10n';
import { isOn } from '../../../project/known';
import { stageOf, type AccessList, type RestrictionEntry } from '../../../project/model/restriction-list';
import { restrictionsOf } from '../../shared/restrictions';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'acl-wrong-stage',
  category: 'consistency',
  severity: 'warning',
  fixable: 'none',
  summary: () => l10n.t('A restriction stands in a list where what it looks at is never known.'),
  docs: {
    what: 'With smtpd_delay_reject = no, the client, HELO and sender lists are asked at once, when sender, recipient or login are not known yet. ETRN knows no sender and no recipient, and only ETRN knows what check_etrn_access looks at.',
    why: 'smtpd skips such an entry without a word in the log. A check then does nothing; where permit_sasl_authenticated is skipped, a reject behind it turns away everybody.',
    reference: ['postconf(5) smtpd_delay_reject', 'src/smtpd/smtpd_check.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_delay_reject = no\nsmtpd_client_restrictions = permit_sasl_authenticated, reject\n',
      good: 'smtpd_delay_reject = yes\nsmtpd_client_restrictions = permit_sasl_authenticated, reject\n',
    },
    {
      file: 'main',
      bad: 'smtpd_etrn_restrictions = permit_mynetworks, check_recipient_access hash:/etc/postfix/etrn, reject\n',
      good: 'smtpd_etrn_restrictions = permit_mynetworks, check_etrn_access hash:/etc/postfix/etrn, reject\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_client_restrictions = permit_sasl_authenticated, reject_unknown_sender_domain\n',
      why: 'By default all lists are asked when the recipient is named.',
    },
    {
      file: 'main',
      text: 'smtpd_delay_reject = no\nsmtpd_client_restrictions = permit_mynetworks, reject_unknown_client_hostname\n',
      why: 'The address and the name of the client are known from the start.',
    },
    {
      file: 'main',
      text: 'smtpd_data_restrictions = check_recipient_access hash:/etc/postfix/lists\n',
      why: 'Another rule tells of recipients in this list: they are known where there is only one.',
    },
  ],
  setting(setting, { instance, usage, report }) {
    const restrictions = restrictionsOf(setting, instance, usage);
    if (!restrictions?.list) return;
    const stage = effectiveStage(restrictions.list, isOn(instance, 'smtpd_delay_reject', setting.scope));
    if (stage === undefined) return;
    for (const { facts, item } of restrictions.entries) {
      if (!facts || !item.place || facts.stages.includes(stage) || hasOwnRule(facts, stage)) continue;
      report({ span: item.place.span, message: messageOf(item.text, facts, stage) });
    }
  },
};

type Facts = NonNullable<RestrictionEntry['facts']>;

/** The stage that a list is asked at; undefined where that is not known. */
function effectiveStage(list: AccessList, isDelayed: boolean | undefined): string | undefined {
  const stage = stageOf(list);
  if (stage !== 'client' && stage !== 'helo' && stage !== 'sender') return stage;
  return isDelayed === undefined ? undefined : isDelayed ? 'recipient' : stage;
}

/** Recipients are known in the late lists where there is one; several recipients count only there. */
function hasOwnRule({ name, stages }: Facts, stage: string): boolean {
  if (name === 'reject_multi_recipient_bounce') return stage !== 'etrn';
  return (stage === 'data' || stage === 'end-of-data') && stages.includes('recipient');
}

function messageOf(word: string, { name, stages }: Facts, stage: string): string {
  if (name === 'reject_plaintext_session')
    return l10n.t('With smtpd_delay_reject = no, "{0}" turns clients away before they can start TLS.', word);
  if (stages.length === 1 && stages[0] === 'etrn') return l10n.t('"{0}" works only in smtpd_etrn_restrictions.', word);
  if (stage === 'etrn') return l10n.t('"{0}" is skipped here: ETRN has neither a sender nor a recipient.', word);
  return l10n.t('With smtpd_delay_reject = no, "{0}" is skipped: what it looks at is not known yet.', word);
}
