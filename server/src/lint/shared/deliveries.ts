/** Which programs deliver mail, as far as the classes of domains tell. */

import type { Instance } from '../../project/instance';

const CLASSES = {
  local: { transport: 'local_transport', domains: 'mydestination' },
  virtual: { transport: 'virtual_transport', domains: 'virtual_mailbox_domains' },
} as const;

/** Is mail for the domains of a class delivered by its own program, and are there such domains? */
export function isDeliveredBy(program: keyof typeof CLASSES, instance: Instance): boolean {
  const { transport, domains } = CLASSES[program];
  if (instance.isTemplate('main') || !instance.main) return false;
  return instance.expansion(transport).text.split(':')[0] === program && instance.expansion(domains).text.trim() !== '';
}
