/** Mail is given up before a weekend is over, or bounces live longer than mail. */

import * as l10n from '@vscode/l10n';
import { knownValue } from '../../../project/known';
import { checkedValue, unitOf } from '../../shared/checked-value';
import { seconds } from '../../shared/seconds';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'queue-lifetime',
  category: 'consistency',
  severity: 'info',
  fixable: 'none',
  summary: () => l10n.t('Mail is given up early, or notices are kept longer than mail.'),
  docs: {
    what: 'maximal_queue_lifetime under four days on a host that takes mail from others, or bounce_queue_lifetime over maximal_queue_lifetime.',
    why: 'The standard asks for four to five days: a server that fails on a Friday may be back on Tuesday only. A bounce that could live longer than mail is cut to the same time, with a warning.',
    ignore: 'Senders are to learn early that mail does not arrive.',
    reference: ['postconf(5) maximal_queue_lifetime', 'RFC 5321, section 4.5.4.1', 'src/qmgr/qmgr.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'maximal_queue_lifetime = 1d\nbounce_queue_lifetime = 1d\n',
      good: 'maximal_queue_lifetime = 5d\nbounce_queue_lifetime = 1d\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'maximal_queue_lifetime = 4d\nbounce_queue_lifetime = 4d\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'Four days are what the standard asks for.',
    },
    {
      file: 'main',
      text: 'bounce_queue_lifetime = 1d\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'A bounce that cannot be delivered helps nobody.',
    },
  ],
  names: ['maximal_queue_lifetime', 'bounce_queue_lifetime'],
  setting(setting, { instance, model, report }) {
    const { text: name } = setting.name;
    if (setting.file !== 'main') return;
    const value = checkedValue(setting, instance);
    const time = value && seconds(value.text, unitOf(value.parameter, setting, instance));
    if (time === undefined) return;
    if (name === MAXIMAL && time < 4 * DAY && model.exchangers.length > 0) {
      report({
        span: setting.value,
        message: l10n.t(
          'Mail is given up before a server that fails on a Friday is back. The standard asks for four to five days.',
        ),
      });
    }
    const most = seconds(knownValue(instance, MAXIMAL)?.text ?? '', 'd');
    if (name === BOUNCE && most !== undefined && time > most) {
      report({
        span: setting.value,
        message: l10n.t('Longer than maximal_queue_lifetime: the queue manager cuts it to that, and logs a warning.'),
      });
    }
  },
};

const MAXIMAL = 'maximal_queue_lifetime';
const BOUNCE = 'bounce_queue_lifetime';
const DAY = 86_400;
