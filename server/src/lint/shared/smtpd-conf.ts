/**
 * The settings of the Cyrus SASL library for smtpd(8): `smtpd.conf`, or what `smtpd_sasl_path` calls it. Read the way the
 * library does (`lib/config.c` of Cyrus SASL): one `key: value` on each row, nothing else; the first of a key counts.
 */

import { knownValue } from '../../project/known';
import type { Instance } from '../../project/instance';
import type { Model } from '../../project/model/model';
import type { Service } from '../../project/model/service';
import type { Place } from '../../project/place';
import { hasTemplateMark } from '../../syntax/template';
import type { Related } from '../rule';
import { decisions } from './judged';
import { loginServices, saslType } from './sasl';

export interface SmtpdConfRow {
  /** In small letters; undefined for a row that is no `key: value`. */
  readonly key: string | undefined;
  readonly value: string;
  /** From 0. */
  readonly row: number;
}

export interface SmtpdConf {
  readonly path: string;
  readonly rows: readonly SmtpdConfRow[];
  /** Services that log in by it. */
  readonly services: readonly Service[];
  /** Where AUTH has been switched on for them. */
  readonly at: Place | undefined;
}

/** The files that can be read here, of services that offer AUTH through the library. */
export function smtpdConfs(model: Model): readonly SmtpdConf[] {
  const { instance } = model;
  const services = new Map<string, Service[]>();
  for (const service of loginServices(model, model.running('smtpd'))) {
    const path = saslType(instance, service.scope) === 'cyrus' ? pathOf(service, instance) : undefined;
    if (path === undefined) continue;
    const others = services.get(path);
    if (others) others.push(service);
    else services.set(path, [service]);
  }
  return [...services].flatMap(([path, users]) => {
    const rows = rowsOf(path, instance);
    const at = decisions('smtpd_sasl_auth_enable', users, model)[0]?.at;
    return rows ? [{ path, rows, services: users, at }] : [];
  });
}

/** The value of a key; undefined where the file does not have it. */
export function setIn({ rows }: SmtpdConf, key: string): SmtpdConfRow | undefined {
  return rows.find((row) => row.key === key);
}

/** The words of a key's value. */
export function wordsOf(row: SmtpdConfRow | undefined): readonly string[] {
  return row?.value.split(/[\s,]+/).filter((word) => word !== '') ?? [];
}

/** Does saslauthd, and nothing else, check passwords? */
export function usesSaslauthd(conf: SmtpdConf): boolean {
  const methods = wordsOf(setIn(conf, 'pwcheck_method'));
  return methods.length > 0 && methods.every((method) => method.toLowerCase() === 'saslauthd');
}

/** A row as a place that a finding speaks of. */
export function relatedConfRow({ path }: SmtpdConf, { row }: SmtpdConfRow, message: string): readonly Related[] {
  return [{ path, row, message }];
}

/** Does Postfix offer what the library has, or choose among it? */
export function offersAll({ services }: SmtpdConf, instance: Instance): boolean {
  if (!instance.edition.isSince('3.6')) return true;
  return services.some(
    ({ scope }) => knownValue(instance, 'smtpd_sasl_mechanism_filter', scope)?.origin.from === 'default',
  );
}

/** Where Debian has the file; else the library looks in directories of its own. */
const DIRECTORY = '/etc/postfix/sasl';

function pathOf({ scope }: Service, instance: Instance): string | undefined {
  const name = knownValue(instance, 'smtpd_sasl_path', scope)?.text;
  const directories = knownValue(instance, 'cyrus_sasl_config_path', scope)?.text;
  if (name === undefined || directories === undefined || !/^[\w.-]+$/.test(name)) return undefined;
  return `${directories === '' ? DIRECTORY : directories.split(':')[0]}/${name}.conf`;
}

function rowsOf(path: string, { files }: Instance): readonly SmtpdConfRow[] | undefined {
  const text = files.text(path);
  if (text === undefined || text === 'missing' || hasTemplateMark(text)) return undefined;
  return text.split('\n').flatMap((line, row) => {
    if (/^\s*(#|$)/.test(line)) return [];
    const [, key, value = ''] = /^\s*([\w-]+):\s*(\S.*?)\s*$/.exec(line) ?? [];
    return [{ key: key?.toLowerCase(), value: key === undefined ? line.trim() : value, row }];
  });
}
