/** The users that Postfix runs as are ones that it refuses to run as. */

import * as l10n from '@vscode/l10n';
import { decidedAt, knownValue, type KnownValue } from '../../../project/known';
import type { Instance } from '../../../project/instance';
import type { InstanceContext, Rule } from '../../rule';

export const rule: Rule = {
  id: 'table-default-privs',
  category: 'tables-secrets',
  severity: 'error',
  fixable: 'none',
  summary: () => l10n.t('Postfix is to run as root, or as a user that something else runs as too.'),
  docs: {
    what: 'default_privs, mail_owner or setgid_group is root, or default_privs and mail_owner are the same user.',
    why: 'Every program of Postfix ends as soon as it starts. The owner of the queue must be nobody else, and commands in aliases must not run as the owner of the queue.',
    reference: ['postconf(5) default_privs', 'postconf(5) mail_owner', 'src/global/mail_params.c'],
  },
  examples: [
    { file: 'main', bad: 'default_privs = root\n', good: 'default_privs = nobody\n' },
    { file: 'main', bad: 'default_privs = postfix\n', good: 'default_privs = nobody\n' },
    { file: 'main', bad: 'mail_owner = nobody\n', good: 'mail_owner = postfix\n' },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'default_privs = vmail\nmail_owner = _postfix\n',
      why: 'Any two users do, as long as they are two and not root.',
    },
  ],
  instance(context) {
    const { instance } = context;
    for (const name of ['default_privs', 'mail_owner', 'setgid_group']) {
      const value = knownValue(instance, name);
      if (value?.text !== 'root') continue;
      tell(value, l10n.t('{0} must not be "root": every program of Postfix ends as soon as it starts.', name), context);
    }
    const same = shared(instance);
    if (!same) return;
    const message = l10n.t(
      'default_privs and mail_owner are both "{0}": every program of Postfix ends as soon as it starts.',
      same.text,
    );
    tell(same, message, context);
  },
};

function tell({ origin }: KnownValue, message: string, { report }: InstanceContext): void {
  const at = decidedAt(origin);
  if (at) report({ at, message });
}

/** The value that somebody has set, where both are the same user. */
function shared(instance: Instance): KnownValue | undefined {
  const [privileges, owner] = [knownValue(instance, 'default_privs'), knownValue(instance, 'mail_owner')];
  if (!privileges || !owner || privileges.text !== owner.text || owner.text === 'root') return undefined;
  return privileges.origin.from === 'default' ? owner : privileges;
}
