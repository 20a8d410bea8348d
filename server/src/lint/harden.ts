/** Sets of edits that make TLS stricter, for a person to look through: each says what it changes, and why. */

import * as l10n from '@vscode/l10n';
import type { Edition } from '../knowledge/edition';
import type { Instance, Scope } from '../project/instance';
import { isOn, knownValue } from '../project/known';
import type { Model } from '../project/model/model';
import { parseProtocols, spellProtocols, WEAK } from '../project/model/protocols';
import type { Service } from '../project/model/service';
import { clientLevel, hasCertificate, serverLevel } from '../project/model/tls';
import type { LineEdit } from './rule';
import { mainEdits, serviceEdits } from './shared/change';

/** Which side is made stricter. The words are promises: commands and kinds of code actions end in them. */
export const HARDEN_TARGETS = ['server', 'client', 'submission'] as const;

export type HardenTarget = (typeof HARDEN_TARGETS)[number];

/** One setting that changes. */
export interface HardenStep {
  /** The setting as it will be, for people. */
  readonly label: string;
  readonly why: string;
  readonly edits: readonly LineEdit[];
}

/** The steps for a side; none where all is strict enough, or nothing can be told. */
export function hardenTls(target: HardenTarget, model: Model): readonly HardenStep[] {
  const { instance } = model;
  if (target === 'submission') return model.submissions.flatMap((service) => stepsOf(service, model));
  const wanted = target === 'server' ? serverSettings(model) : clientSettings(model);
  return wanted.flatMap(({ name, value, why }) => {
    const edits = mainEdits(name, value, instance);
    return edits ? [{ label: `${name} = ${value}`, why, edits }] : [];
  });
}

interface Wanted {
  readonly name: string;
  readonly value: string;
  readonly why: string;
}

function serverSettings({ instance }: Model): Wanted[] {
  const { edition } = instance;
  const wanted: Wanted[] = [];
  if (serverLevel(instance, undefined) === 'none' && hasCertificate(instance, 'smtpd', undefined)) {
    wanted.push({ name: 'smtpd_tls_security_level', value: 'may', why: l10n.t('Clients can encrypt, and need not.') });
  }
  if (isOn(instance, 'smtpd_tls_auth_only') === false) {
    wanted.push({ name: 'smtpd_tls_auth_only', value: 'yes', why: l10n.t('Passwords are taken inside TLS alone.') });
  }
  wanted.push(...protocols('smtpd', instance), ...loglevel('smtpd', instance));
  if (isOn(instance, 'smtpd_tls_received_header') === false) {
    wanted.push({
      name: 'smtpd_tls_received_header',
      value: 'yes',
      why: l10n.t('The trace of a message tells how it was encrypted.'),
    });
  }
  const options = knownValue(instance, 'tls_ssl_options')?.text;
  if (edition.parameter('tls_ssl_options') && options === '' && edition.word('tls-ssl-options', 'NO_RENEGOTIATION')) {
    wanted.push({
      name: 'tls_ssl_options',
      value: 'NO_RENEGOTIATION',
      why: l10n.t('Clients cannot keep the server busy with new handshakes.'),
    });
  }
  return wanted;
}

function clientSettings({ instance }: Model): Wanted[] {
  const wanted: Wanted[] = [];
  if (clientLevel(instance, 'smtp', undefined) === 'none') {
    const hasDnssec = knownValue(instance, 'smtp_dns_support_level')?.text.toLowerCase() === 'dnssec';
    wanted.push({
      name: 'smtp_tls_security_level',
      value: hasDnssec ? 'dane' : 'may',
      why: l10n.t('Mail is encrypted wherever the server can.'),
    });
  }
  return [...wanted, ...protocols('smtp', instance), ...loglevel('smtp', instance)];
}

/** What is mandatory is no older than TLS 1.2; where TLS is optional, an old version is better than none. */
function protocols(prefix: 'smtp' | 'smtpd', instance: Instance): Wanted[] {
  const name = `${prefix}_tls_mandatory_protocols`;
  const value = strictProtocols(name, instance, undefined);
  if (value === undefined) return [];
  return [
    { name, value, why: l10n.t('TLS 1.0 and 1.1 are deprecated (RFC 8996). This holds where TLS is mandatory.') },
  ];
}

function strictProtocols(name: string, instance: Instance, scope: Scope, separator?: string): string | undefined {
  const text = knownValue(instance, name, scope)?.text;
  if (text === undefined) return undefined;
  const { allowed } = parseProtocols(text, instance.edition);
  return allowed.some((one) => WEAK.includes(one)) ? strict(instance.edition, separator) : undefined;
}

function strict(edition: Edition, separator?: string): string {
  return spellProtocols(['TLSv1.2', 'TLSv1.3'], edition, separator);
}

function loglevel(prefix: 'smtp' | 'smtpd', instance: Instance): Wanted[] {
  const name = `${prefix}_tls_loglevel`;
  if (knownValue(instance, name)?.text !== '0') return [];
  return [{ name, value: '1', why: l10n.t('The log tells which sessions were encrypted.') }];
}

/** What a service for users should have, whatever main.cf says. */
function stepsOf(service: Service, { instance }: Model): HardenStep[] {
  const { scope, role, name, type } = service;
  const steps: HardenStep[] = [];
  const add = (parameter: string, value: string, why: string): void => {
    const edits = serviceEdits(service, parameter, value);
    if (edits) steps.push({ label: `${name}/${type}: -o ${parameter}=${value}`, why, edits });
  };
  if (role === 'submissions' && isOn(instance, 'smtpd_tls_wrappermode', scope) === false) {
    add('smtpd_tls_wrappermode', 'yes', l10n.t('On this port, TLS begins with the first byte.'));
  }
  if (role === 'submission' && serverLevel(instance, scope) !== 'encrypt') {
    add('smtpd_tls_security_level', 'encrypt', l10n.t('Users must encrypt before they log in and send.'));
  }
  const allowed = strictProtocols('smtpd_tls_mandatory_protocols', instance, scope, ',');
  if (allowed !== undefined)
    add('smtpd_tls_mandatory_protocols', allowed, l10n.t('Mail programs of today have TLS 1.2 or later.'));
  const grade = knownValue(instance, 'smtpd_tls_mandatory_ciphers', scope)?.text.toLowerCase();
  if (grade !== undefined && grade !== 'high') {
    add('smtpd_tls_mandatory_ciphers', 'high', l10n.t('Mail programs of today have strong ciphers.'));
  }
  return steps;
}
