/** The same setting for the other side of a connection: `smtp_…`, `smtpd_…`, `lmtp_…`. */

import * as l10n from '@vscode/l10n';
import type { Edition, Parameter } from '../knowledge/edition';
import { code } from './markdown';
import { rolePhrase } from './phrases';

const PREFIXES = ['smtp_', 'smtpd_', 'lmtp_'] as const;

export function counterparts(edition: Edition, parameter: Parameter): string | undefined {
  const found = counterpartsOf(edition, parameter);
  if (found.length === 0) return undefined;
  const list = found.map((other) => l10n.t('{0} ({1})', code(other.name), rolePhrase(other.name) ?? '')).join(', ');
  const isLinked = found.some(
    (other) => refersTo(parameter.default, other.name) || refersTo(other.default, parameter.name),
  );
  return isLinked ? l10n.t('Counterpart: {0}.', list) : l10n.t('Counterpart: {0}. Each is set on its own.', list);
}

export function counterpartsOf(edition: Edition, { name }: Parameter): readonly Parameter[] {
  const prefix = PREFIXES.find((one) => name.startsWith(one));
  if (!prefix) return [];
  return PREFIXES.filter((other) => other !== prefix).flatMap(
    (other) => counterpart(edition, other, name.slice(prefix.length)) ?? [],
  );
}

/** LMTP's greeting is LHLO. */
function counterpart(edition: Edition, prefix: string, rest: string): Parameter | undefined {
  const words =
    prefix === 'lmtp_'
      ? rest.replace(/\bhelo(?=_)/, 'lhlo').replace('_ehlo_', '_lhlo_')
      : rest.replace(/^lhlo_/, 'helo_').replace('_lhlo_', '_ehlo_');
  const found = edition.parameter(prefix + words);
  return found?.class === 'builtin' ? found : undefined;
}

function refersTo(value: string, name: string): boolean {
  return value.split(/[^A-Za-z0-9_]+/).includes(name);
}
