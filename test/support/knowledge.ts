/** The knowledge of the data files, read once for all tests. */

import { readData } from '../../scripts/explanations/names.mjs';
import type { Edition } from '../../server/src/knowledge/edition';
import type { ExplanationData, TranslationData } from '../../server/src/knowledge/explanations';
import { Knowledge } from '../../server/src/knowledge/knowledge';

export const facts = readData();

export const knowledge = new Knowledge(facts, {
  original: () => EXPLANATIONS,
  translation: (language) => (language === 'de' ? TRANSLATION : undefined),
});

/** Texts to look for; those of the product change. */
const EXPLANATIONS: ExplanationData = {
  subjects: [{ id: 'smtpd-access', title: 'Who may do what', checked: '3.11' }],
  entries: {
    'parameter disable_vrfy_command': {
      summary: 'Refuses the command VRFY.',
      body: [{ text: 'Always.' }, { text: 'Of old.', before: '3.7' }, { text: 'Of late.', since: '3.9' }],
      risk: [{ text: 'None.' }],
      examples: [{ language: 'main.cf', text: 'disable_vrfy_command = yes' }],
      see: ['parameter smtpd_helo_required', 'concept stages'],
      subject: 'smtpd-access',
    },
    'value daemon-options -v': { summary: 'Logs in detail.', subject: 'smtpd-access' },
    'value daemon-options -D': { summary: 'Runs in a debugger.', subject: 'smtpd-access' },
    'value pipe-attributes user': { summary: 'The account.', subject: 'smtpd-access' },
    'value pipe-flags R': { summary: 'Adds a header with the sender.', subject: 'smtpd-access' },
    'value pipe-macros recipient': { summary: 'The whole address.', subject: 'smtpd-access' },
    'concept stages': { title: 'When lists are read', summary: 'When a list is looked at.', subject: 'smtpd-access' },
    'column chroot': { summary: 'Whether a service is locked in.', subject: 'smtpd-access' },
  },
};

const TRANSLATION: TranslationData = {
  subjects: [{ id: 'smtpd-access', title: 'Wer was darf' }],
  entries: { 'parameter disable_vrfy_command': { summary: 'Verweigert den Befehl VRFY.' } },
};

/** What Postfix of a version knows; the default version where none is named. */
export function edition(version?: string): Edition {
  return knowledge.edition(knowledge.resolveVersion(version)!);
}
