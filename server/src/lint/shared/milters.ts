/** Which milters an smtpd(8) service asks (`setup_milters` of `src/smtpd/smtpd.c`). */

import type { Instance } from '../../project/instance';
import { knownList, knownValue, type ListItem } from '../../project/known';
import type { Service } from '../../project/model/service';

/** None where the service is told to leave them out, or may be. */
export function smtpdMilters({ scope }: Service, instance: Instance): readonly ListItem[] {
  const options = knownValue(instance, 'receive_override_options', scope)?.text;
  if (options === undefined || /\bno_milters\b/.test(options)) return [];
  return knownList(instance, 'smtpd_milters', scope)?.items ?? [];
}
