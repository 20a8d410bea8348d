/** Who asks clients for certificates, and what for (`src/smtpd/smtpd.c`, `src/smtpd/smtpd_check.c`). */

import { isOn, knownValue } from '../../project/known';
import type { Instance } from '../../project/instance';
import type { Model } from '../../project/model/model';
import { ACCESS_LISTS } from '../../project/model/restriction-list';
import type { Service } from '../../project/model/service';
import { serverLevel } from '../../project/model/tls';

/** Does the service ask its clients for a certificate? Undefined where that is not known. */
export function asksForCertificate({ scope }: Service, instance: Instance): boolean | undefined {
  const asks = isOn(instance, 'smtpd_tls_ask_ccert', scope);
  if (asks !== false) return asks;
  const requires = isOn(instance, 'smtpd_tls_req_ccert', scope);
  if (requires !== true) return requires;
  const level = serverLevel(instance, scope);
  return level === undefined ? undefined : level === 'encrypt';
}

/** What restrictions of a service make of certificates. */
export interface CertificateUse {
  /** Restrictions that look at certificates, at their fingerprints alone or not. */
  readonly restrictions: readonly string[];
  /** False where something else may look: a part of a list that is not known, or a policy server, which is told all. */
  readonly isComplete: boolean;
}

export function certificateUse(service: Service, model: Model): CertificateUse {
  const lists = ACCESS_LISTS.map((name) => model.list(name, service));
  const classes = [...model.usage.restrictionClasses(service.scope)].map((name) => model.list(name, service));
  const entries = [...lists, ...classes].flatMap((list) => list?.entries ?? []);
  return {
    restrictions: entries.filter((entry) => LOOKING.has(entry.name)).map(({ name }) => name),
    isComplete:
      lists.every((list) => list?.isComplete) &&
      !entries.some(({ kind, name }) => kind === 'unknown' || name === 'check_policy_service'),
  };
}

/** Does the service know clients by their fingerprints? */
export function usesFingerprints(service: Service, model: Model): boolean {
  const { restrictions } = certificateUse(service, model);
  if (restrictions.includes('check_ccert_access')) return true;
  const listed = knownValue(model.instance, 'relay_clientcerts', service.scope)?.text;
  return restrictions.includes('permit_tls_clientcerts') && listed !== '';
}

const LOOKING: ReadonlySet<string> = new Set([
  'check_ccert_access',
  'permit_tls_all_clientcerts',
  'permit_tls_clientcerts',
]);
