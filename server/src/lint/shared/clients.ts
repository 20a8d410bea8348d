/** The services through which Postfix delivers by SMTP or LMTP. */

import { knownValue } from '../../project/known';
import type { Instance } from '../../project/instance';
import type { Model } from '../../project/model/model';
import type { Service } from '../../project/model/service';
import { isLoopbackAddress } from '../../project/model/address';

/** Services whose parameters begin with `smtp_` or `lmtp_`: the program decides (`src/smtp/smtp.c`). */
export function clientServices(model: Model, prefix: 'smtp' | 'lmtp'): readonly Service[] {
  return model.running(prefix);
}

/** Does all mail go to one relay, on this host or in this network? */
export function hasLocalRelay(instance: Instance): boolean {
  const text = knownValue(instance, 'relayhost')?.text ?? '';
  const host = /^\[?([^\]]*?)\]?(?::\w+)?$/.exec(text)?.[1] ?? '';
  return host !== '' && isLoopbackAddress(host);
}

/** Is the service one for content filters on this host, such as `smtp-amavis`, and not for mail that leaves it? */
export function isForFilter({ name, line }: Service): boolean {
  return (
    name !== 'smtp' &&
    name !== 'relay' &&
    /amavis|filter|scan|spam|clamav|dspam/i.test(`${name} ${line?.logical.text ?? ''}`)
  );
}
