/** What a service is for, told by its port, its program and its settings. */

import { parseHostPort } from '../../syntax/host-port';
import { portSpellings } from '../endpoint';
import type { Instance, Scope } from '../instance';
import { isOn, knownList, knownValue } from '../known';
import { isLoopbackAddress } from './address';

/**
 * - `mx`: takes mail from anybody, on port 25, or from postscreen(8)
 * - `submission`: takes mail from users, with STARTTLS
 * - `submissions`: the same with TLS from the first byte
 * - `reinjection`: takes back what a content filter has seen
 * - `listener`: another smtpd(8), whose purpose nobody can see from here
 * - `client`: delivers by SMTP or LMTP
 * - `other`: all else
 */
export type Role = 'mx' | 'submission' | 'submissions' | 'reinjection' | 'listener' | 'client' | 'other';

interface Described {
  readonly name: string;
  readonly type: string;
  readonly program: string;
  readonly scope: Scope;
}

export function roleOf(service: Described, instance: Instance, hasPostscreen: boolean): Role {
  const { type, program } = service;
  if (program === 'smtp' || program === 'lmtp') return 'client';
  if (program === 'postscreen' && type === 'inet') return 'mx';
  if (program !== 'smtpd') return 'other';
  if (type === 'pass') return hasPostscreen ? 'mx' : 'other';
  if (type !== 'inet') return 'listener';
  return listenerRole(service, instance);
}

function listenerRole({ name, scope }: Described, instance: Instance): Role {
  const port = portOf(name);
  if (port === '587') return 'submission';
  if (port === '465' || isOn(instance, 'smtpd_tls_wrappermode', scope)) return 'submissions';
  if (port === '25') return 'mx';
  return takesBack(scope, instance) ? 'reinjection' : 'listener';
}

/** Does the service switch the filter off that mail has passed, or the checks that it has passed? */
function takesBack(scope: Scope, instance: Instance): boolean {
  const filter = instance.override(scope, 'content_filter') && knownValue(instance, 'content_filter', scope);
  if (filter?.text === '') return true;
  return instance.override(scope, 'receive_override_options') !== undefined;
}

/** The port's number where it is one of the well-known, else as written. */
export function portOf(name: string): string {
  const { port } = parseHostPort({ text: name, start: 0, end: name.length });
  return portSpellings(port.text).find((spelling) => /^\d+$/.test(spelling)) ?? port.text;
}

/** Can nobody but this host connect? False for what is not a listener at all. */
export function isLoopbackListener({ name, type }: Described, instance: Instance): boolean {
  if (type !== 'inet') return false;
  const { host } = parseHostPort({ text: name, start: 0, end: name.length });
  if (host) return isLoopbackAddress(host.text);
  const interfaces = knownList(instance, 'inet_interfaces');
  if (!interfaces?.isComplete || interfaces.items.length === 0) return false;
  return interfaces.items.every(({ text }) => text === 'loopback-only' || isLoopbackAddress(text));
}
