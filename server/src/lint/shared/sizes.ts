/** Limits on the size of mailboxes beside the limit on the size of messages. */

import * as l10n from '@vscode/l10n';
import { decidedAt, knownValue } from '../../project/known';
import { setInMain } from './change';
import type { FixSafety, InstanceContext } from '../rule';

/** Reports a limit of mailboxes below the one of messages, at which a delivery agent refuses to start. 0 means no limit. */
export function sizeReport(
  name: string,
  program: string,
  safety: FixSafety,
  { instance, report }: InstanceContext,
): void {
  const [mailbox, message] = [name, 'message_size_limit'].map((one) => knownValue(instance, one));
  if (!mailbox || !message || !isNumber(mailbox.text) || !isNumber(message.text)) return;
  const [most, size] = [Number(mailbox.text), Number(message.text)];
  if (most === 0 || (size !== 0 && size <= most)) return;
  report({
    at: decidedAt(mailbox.origin) ?? decidedAt(message.origin),
    severity: 'error',
    message:
      size === 0
        ? l10n.t(
            'Messages have no limit, but {0} is {1}: {2} refuses to start, and mail stays in the queue.',
            name,
            mailbox.text,
            program,
          )
        : l10n.t(
            'A message may have {0} bytes, but {1} is {2}: {3} refuses to start, and mail stays in the queue.',
            message.text,
            name,
            mailbox.text,
            program,
          ),
    fixes: () => setInMain(name, '0', safety, instance),
  });
}

function isNumber(text: string): boolean {
  return /^\d+$/.test(text);
}
