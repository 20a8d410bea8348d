/** The parameters that name a certificate of Postfix itself, as a server (`smtpd_`) or a client (`smtp_`, `lmtp_`). */

import type { Instance, Scope } from '../../project/instance';
import { knownValue } from '../../project/known';
import type { Fix, LineEdit } from '../rule';
import type { Decision } from './judged';
import { deleteAll } from './dated';
import { settingOf } from './change';
import * as l10n from '@vscode/l10n';
import type { TlsPrefix } from './tls-services';

/** Ends of the names of parameters: a certificate, and its key. */
export const PAIRS = [
  { cert: 'cert_file', key: 'key_file' },
  { cert: 'eccert_file', key: 'eckey_file' },
  { cert: 'dcert_file', key: 'dkey_file' },
] as const;

export function chainName(prefix: TlsPrefix): string {
  return `${prefix}_tls_chain_files`;
}

/** Is a list of files in use? Undefined where that is not known. */
export function hasChain(prefix: TlsPrefix, instance: Instance, scope: Scope): boolean | undefined {
  if (!instance.parameter(chainName(prefix))) return false;
  const text = knownValue(instance, chainName(prefix), scope)?.text;
  return text === undefined ? undefined : text !== '';
}

/** Deletes a decision on a certificate, and the key that goes with it. */
export function deleteWithKey({ name, origin }: Decision, key: string | undefined, instance: Instance): Fix[] {
  const setting = settingOf(origin);
  if (!setting) return [];
  const { scope } = setting;
  const keys: LineEdit[] = key === undefined ? [] : deleteAll(key, scope, instance);
  const title =
    keys.length === 0
      ? setting.file === 'main'
        ? l10n.t('Delete "{0}"', name)
        : l10n.t('Delete "-o {0}=…"', name)
      : l10n.t('Delete "{0}" and "{1}"', name, key!);
  return [{ title, safety: 'manual', preferred: true, edits: [...deleteAll(name, scope, instance), ...keys] }];
}
