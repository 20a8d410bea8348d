/** DANE without DNSSEC: nothing is protected, or nothing is delivered. */

import * as l10n from '@vscode/l10n';
import type { Instance, Scope } from '../../../project/instance';
import { isOn, knownValue } from '../../../project/known';
import type { Model } from '../../../project/model/model';
import { clientLevel } from '../../../project/model/tls';
import { setInMain, setTo } from '../../shared/change';
import { clientServices, isForFilter } from '../../shared/clients';
import { decisions, isSure, namesOf, type Decision } from '../../shared/judged';
import type { Fix, Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-dane-without-dnssec',
  category: 'tls-client',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('DANE needs DNSSEC, which Postfix does not ask for.'),
  docs: {
    what: 'The level of a service is "dane" or "dane-only", and smtp_dns_support_level is not "dnssec", or smtp_host_lookup leaves DNS out; or the same of lmtp. With "dane-only" it is an error.',
    why: 'Without DNSSEC Postfix cannot trust keys from DNS. "dane" falls back to "may", with a warning for each destination; with "dane-only" all mail waits.',
    reference: ['postconf(5) smtp_dns_support_level', 'src/smtp/smtp_tls_policy.c', 'RFC 7672'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtp_tls_security_level = dane\n',
      good: 'smtp_tls_security_level = dane\nsmtp_dns_support_level = dnssec\n',
    },
    {
      file: 'main',
      bad: 'smtp_tls_security_level = dane\nsmtp_dns_support_level = dnssec\nsmtp_host_lookup = native\n',
      good: 'smtp_tls_security_level = dane\nsmtp_dns_support_level = dnssec\nsmtp_host_lookup = dns,native\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtp_tls_security_level = dane\nsmtp_dns_support_level = dnssec\n',
      why: 'Postfix asks for DNSSEC.',
    },
    { file: 'main', text: 'smtp_tls_security_level = may\n', why: 'The level needs no DNSSEC.' },
    {
      file: 'main',
      text: 'smtp_tls_security_level = dane\n',
      other:
        'smtp unix - - n - - smtp\n  -o smtp_dns_support_level=dnssec\nsmtp-amavis unix - - n - 2 smtp\n  -o smtp_dns_support_level=disabled\n',
      why: 'Only the service for a filter on this host does without DNSSEC.',
    },
  ],
  instance({ model, instance, report }) {
    for (const prefix of ['smtp', 'lmtp'] as const) {
      for (const { lack, decider } of lacks(prefix, model)) {
        const { services, at } = decider;
        const isOnly = clientLevel(instance, prefix, services[0]!.scope) === 'dane-only';
        report({
          at,
          severity: isOnly && isSure(services) ? 'error' : 'warning',
          message: messageOf(lack, namesOf(services) || prefix, isOnly),
          fixes: () => fixes(lack, instance),
        });
      }
    }
  },
};

type Prefix = 'smtp' | 'lmtp';

/** What `dane_init` of `src/smtp/smtp_tls_policy.c` asks for; the second is of no use without the first. */
const NEEDS: readonly (readonly [suffix: string, met: RegExp])[] = [
  ['host_lookup', /\bdns\b/i],
  ['dns_support_level', /^dnssec$/i],
];

interface Lack {
  /** What keeps DNSSEC away. */
  readonly lack: Decision;
  /** The same, where an `-o` says it; else the level that needs DNSSEC. */
  readonly decider: Decision;
}

/** Services with DANE and the first of their needs that is not met. Content filters on this host have no keys in DNS. */
function lacks(prefix: Prefix, model: Model): readonly Lack[] {
  const { instance } = model;
  const services = clientServices(model, prefix).filter(
    (service) => clientLevel(instance, prefix, service.scope)?.startsWith('dane') && !isForFilter(service),
  );
  return NEEDS.flatMap(([suffix]) => {
    const name = `${prefix}_${suffix}`;
    const lacking = services.filter(({ scope }) => firstLack(prefix, scope, instance) === suffix);
    return decisions(name, lacking, model).flatMap((lack) => {
      const isOwn = lack.origin.from === 'override';
      const deciders = isOwn ? [lack] : decisions(`${prefix}_tls_security_level`, lack.services, model);
      return deciders.map((decider) => ({ lack, decider }));
    });
  });
}

function firstLack(prefix: Prefix, scope: Scope, instance: Instance): string | undefined {
  return NEEDS.find(([suffix, met]) => {
    const known = knownValue(instance, `${prefix}_${suffix}`, scope);
    return known && !met.test(known.text);
  })?.[0];
}

function messageOf({ name }: Decision, where: string, isOnly: boolean): string {
  if (name.endsWith('_host_lookup')) {
    return isOnly
      ? l10n.t('"dns" is missing in {0}: no keys are looked up for {1}, and all mail waits.', name, where)
      : l10n.t(
          '"dns" is missing in {0}: no keys are looked up for {1}, and "dane" protects no better than "may".',
          name,
          where,
        );
  }
  return isOnly
    ? l10n.t('DNSSEC is not asked for by {0}, and keys from DNS cannot be trusted: all mail waits.', where)
    : l10n.t(
        'DNSSEC is not asked for by {0}, and keys from DNS cannot be trusted: "dane" protects no better than "may".',
        where,
      );
}

/** Where DNS was switched off, mail goes to other hosts afterwards. */
function fixes({ name, text, origin, services }: Decision, instance: Instance): Fix[] {
  const isLookup = name.endsWith('_host_lookup');
  const isOff =
    text.toLowerCase() === 'disabled' || (text === '' && isOn(instance, 'disable_dns_lookups', services[0]!.scope));
  const value = isLookup ? `dns,${text}` : 'dnssec';
  const safety = isLookup || isOff ? 'manual' : 'safe';
  return origin.from === 'override'
    ? setTo({ name, origin }, value, safety, instance)
    : setInMain(name, value, safety, instance);
}
