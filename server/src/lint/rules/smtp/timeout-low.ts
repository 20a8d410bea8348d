/** Timeouts that cut slow but honest peers off. */

import * as l10n from '@vscode/l10n';
import { checkedValue, unitOf } from '../../shared/checked-value';
import { seconds } from '../../shared/seconds';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'smtp-timeout-low',
  category: 'smtp-protocol',
  severity: 'info',
  fixable: 'none',
  summary: () => l10n.t('A timeout is much shorter than the standard asks for.'),
  docs: {
    what: 'Timeouts of a minute or less, where the standard asks for five minutes and more. Values that grow shorter only under stress are left alone.',
    why: 'Slow peers, long distances and checks at the other end take time. Whoever gives up too early, or is cut off, has to try again later: mail is late, and may come back in the end. With smtp_data_done_timeout the message has been sent, and only the answer is missing. The server may have taken it: it arrives twice.',
    reference: ['RFC 5321, section 4.5.3.2', 'src/smtp/smtp_proto.c', 'STRESS_README'],
  },
  examples: [
    { file: 'main', bad: 'smtp_data_done_timeout = 30s\n', good: 'smtp_data_done_timeout = 600s\n' },
    { file: 'main', bad: 'smtp_helo_timeout = 10s\n', good: 'smtp_helo_timeout = 300s\n' },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_timeout = ${stress?{10}:{300}}s\n',
      why: 'It is short under stress only, as by default.',
    },
    {
      file: 'main',
      text: 'smtp_connect_timeout = 10s\n',
      why: 'The default is 30 seconds: there is no rule for connecting.',
    },
  ],
  setting(setting, { instance, report }) {
    const least = LEAST.get(setting.name.text);
    if (least === undefined || setting.value.text.includes('stress')) return;
    const value = checkedValue(setting, instance);
    const time = value && seconds(value.text, unitOf(value.parameter, setting, instance));
    if (time === undefined || time === 0 || time >= least) return;
    report({ span: setting.value, message: messageOf(setting.name.text) });
  },
};

/** Seconds below which a timeout is far too short; a fifth of what the standard asks for. */
const LEAST: ReadonlyMap<string, number> = new Map([
  ['smtpd_timeout', 60],
  ['smtp_helo_timeout', 60],
  ['smtp_mail_timeout', 60],
  ['smtp_rcpt_timeout', 60],
  ['smtp_data_init_timeout', 24],
  ['smtp_data_xfer_timeout', 36],
  ['smtp_data_done_timeout', 120],
]);

function messageOf(name: string): string {
  switch (name) {
    case 'smtpd_timeout':
      return l10n.t('The standard asks for several minutes. Slow clients are cut off, and have to send again.');
    case 'smtp_data_done_timeout':
      return l10n.t(
        'The standard asks for several minutes. A server that needs longer for its answer may have taken the message, which then arrives twice.',
      );
    default:
      return l10n.t(
        'The standard asks for several minutes. Slow servers are given up too early: mail waits, and is tried again.',
      );
  }
}
