/** What a service must find inside the chroot jail, by its program and the settings in force for it. */

import * as l10n from '@vscode/l10n';
import { scopeOf, type Scope } from '../../project/instance';
import type { MasterLine } from '../../syntax/master-cf';
import type { FileContext } from '../context';
import { code, shortened } from '../markdown';
import { withoutCredentials } from '../secrets';
import { resolve } from './resolve';

/** Programs that look host names or ports up through the C library, which opens its files only when asked. */
const RESOLVERS: ReadonlySet<string> = new Set(['smtp', 'lmtp', 'smtpd', 'qmqpd', 'dnsblog']);

const RESOLVER_FILES = ['etc/resolv.conf', 'etc/hosts', 'etc/nsswitch.conf', 'etc/services'];

/** A sentence for the column chroot; undefined where nothing is known to be missing in there. */
export function jailNeeds(context: FileContext, program: string, line: MasterLine): string | undefined {
  const scope = scopeOf(line);
  const needs = [
    RESOLVERS.has(program) ? RESOLVER_FILES.map(code).join(', ') : undefined,
    ...(NEEDS[program]?.(context, scope) ?? []),
  ].filter((need) => need !== undefined);
  return needs.length > 0 ? l10n.t('In the jail *{0}* needs {1}.', program, needs.join('; ')) : undefined;
}

type Needs = (context: FileContext, scope: Scope) => readonly (string | undefined)[];

const NEEDS: Readonly<Partial<Record<string, Needs>>> = {
  smtpd: (context, scope) => [
    saslSocket(context, scope),
    ...sockets(context, scope, 'smtpd_milters'),
    authorities(context, scope, 'smtpd_tls_CApath'),
  ],
  smtp: (context, scope) => [authorities(context, scope, 'smtp_tls_CApath')],
  lmtp: (context, scope) => [authorities(context, scope, 'lmtp_tls_CApath')],
  cleanup: (context, scope) => [...sockets(context, scope, 'non_smtpd_milters')],
};

function saslSocket(context: FileContext, scope: Scope): string | undefined {
  if (value(context, scope, 'smtpd_sasl_auth_enable') !== 'yes') return undefined;
  if (value(context, scope, 'smtpd_sasl_type') !== 'dovecot')
    return l10n.t('the socket of *saslauthd*, where Cyrus SASL asks it');
  const path = value(context, scope, 'smtpd_sasl_path') ?? '';
  return path.startsWith('inet:') ? undefined : l10n.t('the socket of Dovecot, {0}', code(shortened(path)));
}

/** UNIX sockets of Milters: their paths count from the root of the jail. */
function sockets(context: FileContext, scope: Scope, name: string): string[] {
  const paths = (value(context, scope, name) ?? '').match(/(?<![\w/])(?:unix|local):[^\s,{}]+/g) ?? [];
  return paths.map((path) => l10n.t('the socket {0}', code(shortened(withoutCredentials(path)))));
}

/** Certificates in a folder are read one by one, when they are needed. */
function authorities(context: FileContext, scope: Scope, name: string): string | undefined {
  const folder = value(context, scope, name);
  return folder ? l10n.t('the certificates of {0}', code(shortened(folder))) : undefined;
}

/** What a parameter comes to for the service; undefined where nobody can tell. */
function value({ instance }: FileContext, scope: Scope, name: string): string | undefined {
  const { text, problem, dependsOn } = resolve(instance, { text: `$${name}` }, scope);
  return problem || dependsOn === 'main' ? undefined : text;
}
