/** Settings that are lists of TLS protocols, for rules that judge them. */

import * as l10n from '@vscode/l10n';
import type { Edition } from '../../knowledge/edition';
import type { Instance } from '../../project/instance';
import {
  BROKEN,
  parseProtocols,
  spellProtocols,
  type Protocol,
  type ProtocolList,
  WEAK,
} from '../../project/model/protocols';
import { parameterOf, type Setting } from '../../project/setting';
import { replaceValue } from '../edits';
import type { Fix, FixSafety } from '../rule';
import { checkedValue } from './checked-value';
import type { Decision } from './judged';

export interface ProtocolSetting extends ProtocolList {
  /** Places of tokens are those of the line; false where `$name` has made the value. */
  readonly isWritten: boolean;
}

/** The list of a setting that a program reads; undefined for other settings, and where nobody knows the value. */
export function protocolSetting(setting: Setting, instance: Instance): ProtocolSetting | undefined {
  if (parameterOf(setting, instance)?.kind !== 'protocol-list') return undefined;
  const checked = checkedValue(setting, instance);
  if (checked?.views.length !== 1) return undefined;
  const { value, line } = setting;
  const isWritten = value.isPlain;
  const list = isWritten
    ? parseProtocols(line.logical.text, instance.edition, value.start, value.end)
    : parseProtocols(checked.text, instance.edition);
  return { ...list, isWritten };
}

/** A fix that writes a list that allows just these. */
export function allowOnly(
  allowed: readonly Protocol[],
  setting: Setting,
  safety: FixSafety,
  { edition }: Instance,
): Fix[] {
  const { file, line, value } = setting;
  const { start, end } = line.physical(value);
  if (allowed.length === 0 || !value.isPlain || line.text.slice(start, end).includes('\n')) return [];
  const text = spellProtocols(allowed, edition, file === 'master' ? ',' : ', ');
  return [{ title: l10n.t('Change to "{0}"', text), safety, preferred: true, edits: [replaceValue(setting, text)] }];
}

/** Without what nobody should speak. */
export function withoutBroken(allowed: readonly Protocol[]): readonly Protocol[] {
  return allowed.filter((protocol) => !BROKEN.includes(protocol));
}

/** Is the setting about Postfix as a client? */
export function isOfClient({ name }: Setting): boolean {
  return /^(?:smtp|lmtp)_|_client_/.test(name.text);
}

/** Protocols as a message names them. */
export function spoken(protocols: readonly Protocol[]): string {
  return protocols.join(', ');
}

/** The deprecated versions of TLS that a list allows, as a message names them; empty where it allows none. */
export function weakIn(text: string, edition: Edition): string {
  return spoken(parseProtocols(text, edition).allowed.filter((protocol) => WEAK.includes(protocol)));
}

/** The same list without what is deprecated or broken. */
export function strongerThan({ text, origin }: Decision, edition: Edition): string {
  const strong = parseProtocols(text, edition).allowed.filter(
    (protocol) => !WEAK.includes(protocol) && !BROKEN.includes(protocol),
  );
  const separator = origin.from === 'override' ? ',' : ', ';
  return spellProtocols(strong.length > 0 ? strong : ['TLSv1.2', 'TLSv1.3'], edition, separator);
}
