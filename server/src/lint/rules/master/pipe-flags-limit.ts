/** Headers for one recipient, in a message for several. */

import * as l10n from '@vscode/l10n';
import type { Instance } from '../../../project/instance';
import { knownValue } from '../../../project/known';
import { nameOf } from '../../../project/model/service';
import { field } from '../../../syntax/master-cf';
import { parsePipeArguments, pipeAttribute } from '../../../syntax/pipe-arguments';
import { mainEdits } from '../../shared/change';
import { isWhole } from '../../shared/columns';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'master-pipe-flags-limit',
  category: 'master-chroot',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('A flag adds a header for one recipient, but several share a delivery.'),
  docs: {
    what: 'The flags D and O of pipe, smtp and lmtp, without a limit of one recipient for each delivery of the transport.',
    why: 'The header can hold one address only. A delivery with several recipients is put off as a mistake in the configuration.',
    reference: ['pipe(8)', 'src/pipe/pipe.c', 'src/smtp/smtp.c', 'src/global/deliver_pass.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'virtual_transport = dovecot\n',
      good: 'virtual_transport = dovecot\ndovecot_destination_recipient_limit = 1\n',
      other: 'dovecot unix - n n - - pipe\n  flags=DRhu user=vmail argv=/usr/lib/dovecot/deliver -d ${recipient}\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'virtual_transport = dovecot\ndovecot_destination_recipient_limit = 1\n',
      other: 'dovecot unix - n n - - pipe\n  flags=DRhu user=vmail argv=/usr/lib/dovecot/deliver -d ${recipient}\n',
      why: 'Each delivery has one recipient.',
    },
    {
      file: 'main',
      text: 'mailbox_transport = dovecot\nfallback_transport = dovecot\n',
      other: 'dovecot unix - n n - - pipe\n  flags=DRhu user=vmail argv=/usr/lib/dovecot/deliver -d ${recipient}\n',
      why: 'Here local hands the mail on, one recipient at a time.',
    },
    {
      file: 'main',
      text: 'virtual_transport = dovecot\n',
      other:
        'uucp unix - n n - - pipe\n  flags=Fqhu user=uucp argv=uux -r -n -z -a$sender - $nexthop!rmail ($recipient)\n',
      why: 'These flags add no header for a recipient.',
    },
    {
      file: 'main',
      text: 'mailbox_size_limit = 0\n',
      other: 'maildrop unix - n n - - pipe\n  flags=DRhu user=vmail argv=/usr/bin/maildrop -d ${recipient}\n',
      why: 'Nothing in main.cf hands mail to the transport, as in the file of Debian.',
    },
  ],
  instance({ model, instance, report }) {
    for (const service of model.running('pipe', 'smtp', 'lmtp')) {
      if (!service.line || !isWhole(service.line) || service.type !== 'unix') continue;
      const parsed = parsePipeArguments(service.line.logical.text, service.line.tree);
      const flag = /[DO]/.exec(pipeAttribute(parsed, 'flags')?.value.text ?? '')?.[0];
      const name = `${service.name}_destination_recipient_limit`;
      if (flag === undefined || !field(service.line.tree, 'command')) continue;
      if (!isUsed(service.name, instance)) continue;
      if (knownValue(instance, name)?.text === '1' || !knownValue(instance, name)) continue;
      report({
        at: nameOf(service),
        message: l10n.t(
          'The flag "{0}" needs deliveries with one recipient. "{1}" is not 1: a delivery to several is put off.',
          flag,
          name,
        ),
        fixes: () => {
          const edits = mainEdits(name, '1', instance);
          return edits
            ? [{ title: l10n.t('Set "{0}" in main.cf', `${name} = 1`), safety: 'safe', preferred: true, edits }]
            : [];
        },
      });
    }
  },
};

/** Does main.cf have qmgr(8) hand mail to the transport? The file that distributions ship holds some that nobody uses. */
function isUsed(transport: string, instance: Instance): boolean {
  return instance.edition.transportParameters.some(({ name }) => {
    if (ONE_BY_ONE.has(name)) return false;
    const { text } = instance.effective(name)?.value ?? { text: '' };
    return text === transport || text.startsWith(`${transport}:`);
  });
}

/** For these, local(8) and smtp(8) hand on one recipient at a time (`src/global/deliver_pass.c`). */
const ONE_BY_ONE: ReadonlySet<string> = new Set(['mailbox_transport', 'fallback_transport', 'best_mx_transport']);
