/** Carriage returns of Windows inside a value that goes on in the next row. */

import * as l10n from '@vscode/l10n';
import type { ValueKind } from '../../../knowledge/facts';
import { isInForce, parameterOf } from '../../../project/setting';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'syntax-crlf',
  category: 'syntax',
  severity: 'hint',
  fixable: 'none',
  summary: () => l10n.t('Line ends of Windows leave carriage returns inside a value.'),
  docs: {
    what: 'A file whose lines end in CR LF, and in it a text or a command that goes on in the next row. For commands it is a warning.',
    why: 'Postfix takes the carriage return for a blank. At the end of a value and between the entries of a list that does no harm; inside a text it stays, and is sent to clients or handed to the shell, which takes it for a part of the word before it.',
    reference: ['postconf(5)', 'src/util/readlline.c', 'src/util/split_nameval.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'mailbox_command = /usr/bin/procmail\r\n  -a "$EXTENSION"\r\n',
      good: 'mailbox_command = /usr/bin/procmail\n  -a "$EXTENSION"\n',
    },
    {
      file: 'main',
      bad: 'smtpd_banner = $myhostname ESMTP\r\n  no spam\r\n',
      good: 'smtpd_banner = $myhostname ESMTP\n  no spam\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'myorigin = a.example\r\nsmtpd_helo_required = yes\r\n',
      why: 'Postfix cuts blanks off the end of a value, and a carriage return is one.',
    },
    {
      file: 'main',
      text: 'mydestination = $myhostname,\r\n  localhost\r\n',
      why: 'Between the entries of a list, a carriage return is a blank.',
    },
  ],
  setting(setting, { instance, report }) {
    const { value, line } = setting;
    if (setting.file !== 'main' || !value.text.includes('\r') || !isInForce(setting, instance)) return;
    const kind = parameterOf(setting, instance)?.kind;
    if (kind === undefined || !WHOLE.has(kind)) return;
    const at = value.start + value.text.indexOf('\r');
    const from = line.logical.text.lastIndexOf('\n', at) + 1;
    report({
      span: { start: Math.max(value.start, from), end: at },
      severity: kind === 'command' ? 'warning' : 'hint',
      message: l10n.t(
        'A carriage return follows, which stays inside the value. Save the file with the line ends of Unix.',
      ),
    });
  },
};

/** Kinds that Postfix does not take apart at blanks. */
const WHOLE: ReadonlySet<ValueKind> = new Set(['text', 'command']);
