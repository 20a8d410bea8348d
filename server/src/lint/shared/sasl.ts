/** SASL as smtpd(8) and smtp(8) have it: which services offer it, and which mechanisms the options leave. */

import type { Instance, Scope } from '../../project/instance';
import { isOn, knownValue } from '../../project/known';
import type { Model } from '../../project/model/model';
import type { Service } from '../../project/model/service';

/** The smtpd(8) services that offer AUTH. */
export function loginServices({ instance }: Model, services: readonly Service[]): readonly Service[] {
  return services.filter(({ scope }) => isOn(instance, 'smtpd_sasl_auth_enable', scope) === true);
}

/** The words of a list of SASL options, in small letters; undefined where they are not known. */
export function saslOptions(name: string, instance: Instance, scope: Scope): readonly string[] | undefined {
  const text = knownValue(instance, name, scope)?.text.toLowerCase();
  return text?.split(/[\s,]+/).filter((word) => word !== '');
}

/** Which back end checks passwords. */
export function saslType(instance: Instance, scope: Scope): string | undefined {
  return knownValue(instance, 'smtpd_sasl_type', scope)?.text.toLowerCase();
}
