/** Is mail for virtual mailboxes delivered by virtual(8), or by something else such as Dovecot? */

import { knownValue } from '../../project/known';
import type { Model } from '../../project/model/model';
import type { Service } from '../../project/model/service';

/** The service behind `virtual_transport`, where that runs virtual(8). */
export function virtualService(model: Model): Service | undefined {
  const transport = knownValue(model.instance, 'virtual_transport')?.text.split(':')[0];
  return model.running('virtual').find(({ name, type }) => type === 'unix' && name === transport);
}
