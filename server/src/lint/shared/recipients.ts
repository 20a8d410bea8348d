/** Whether recipients are known to exist before mail for them is taken. */

import type { Model } from '../../project/model/model';
import { ACCESS_LISTS } from '../../project/model/restriction-list';

/** Does every service for mail from anybody ask the next server, or something that nobody knows here, about recipients? */
export function verifiesRecipients(model: Model): boolean {
  return model.exchangers.every((service) =>
    ACCESS_LISTS.some((name) =>
      model
        .list(name, service)
        ?.entries.some(({ name: entry, kind, isDry }) => !isDry && (CHECKS.has(entry) || kind === 'class')),
    ),
  );
}

const CHECKS: ReadonlySet<string> = new Set(['reject_unverified_recipient', 'check_policy_service']);
