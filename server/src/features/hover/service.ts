/** Hover over the name of a service: what it is, where it listens, and who uses it. */

import * as l10n from '@vscode/l10n';
import type { Edition } from '../../knowledge/edition';
import { portSpellings } from '../../project/endpoint';
import { parseHostPort } from '../../syntax/host-port';
import { field, type MasterLine } from '../../syntax/master-cf';
import type { FileContext } from '../context';
import { summaryOf } from '../explained';
import { code, plain, shortened } from '../markdown';
import { manualPage } from '../links';
import { details, footer, type Blocks } from './blocks';
import { boldName, capped, inline, linePhrase } from '../phrases';

const MAX_USERS = 5;

export function serviceHover(context: FileContext, line: MasterLine): Blocks | undefined {
  const { tree } = line;
  const name = field(tree, 'service')?.text ?? '';
  const type = field(tree, 'type')?.text;
  const command = field(tree, 'command')?.text;
  const where = context.file === 'master' ? undefined : linePhrase(context, 'master', line);
  return [
    inline(
      boldName(name),
      type === 'inet' ? l10n.t('network service') : l10n.t('service'),
      command && l10n.t('runs *{0}*', plain(shortened(programName(command)))),
      where,
    ),
    summaryOf(context.edition, `service ${name}`),
    [endpoint(line), origin(context.edition, line)].filter(Boolean).join(' '),
    type === 'inet' ? undefined : users(context, name),
    overrideCount(line),
    details(context.edition, `service ${name}`),
    footer(manualPage('master.5.html')),
  ];
}

/** The last part of a path: the name that Postfix's programs go by. */
export function programName(command: string): string {
  return command.split('/').at(-1) ?? command;
}

/** `port 587 on all addresses`, or the socket. */
function endpoint(line: MasterLine): string | undefined {
  const { tree } = line;
  const name = field(tree, 'service')!;
  if (field(tree, 'type')?.text !== 'inet') {
    const folder = field(tree, 'private')?.text === 'n' ? 'public' : 'private';
    return l10n.t('Socket {0} in the queue directory.', code(shortened(`${folder}/${name.text}`)));
  }
  const { host, port, problem } = parseHostPort(name);
  if (problem) return undefined;
  const number = portSpellings(port.text).find((spelling) => /^\d+$/.test(spelling));
  const shown =
    number !== undefined && number !== port.text
      ? l10n.t('port {0} ({1})', number, code(port.text))
      : l10n.t('port {0}', code(port.text));
  const at = host
    ? l10n.t('{0} at {1}', shown, code(host.text))
    : l10n.t('{0} at all addresses of {1}', shown, code('inet_interfaces'));
  const purpose = portPurpose(number);
  return purpose ? l10n.t('Listens on {0}, for {1}.', at, purpose) : l10n.t('Listens on {0}.', at);
}

/** What mail ports are for (RFC 5321, 6409, 8314). */
function portPurpose(port: string | undefined): string | undefined {
  switch (port) {
    case '25':
      return l10n.t('mail from other servers');
    case '465':
      return l10n.t('mail from users, encrypted from the first byte');
    case '587':
      return l10n.t('mail from users, encrypted after STARTTLS');
    default:
      return undefined;
  }
}

function origin(edition: Edition, line: MasterLine): string {
  const name = field(line.tree, 'service')?.text;
  const type = field(line.tree, 'type')?.text;
  const shipped = edition.stockServices.filter((one) => one.name === name && one.type === type);
  if (shipped.length === 0) return l10n.t('Not in the master.cf that Postfix ships.');
  return shipped.every(({ optional }) => optional)
    ? l10n.t('A comment in the master.cf that Postfix ships.')
    : l10n.t('Part of the master.cf that Postfix ships.');
}

function overrideCount({ tree }: MasterLine): string | undefined {
  const count = tree.overrides.length;
  if (count === 0) return undefined;
  return count === 1
    ? l10n.t('Has a value of its own for 1 parameter.')
    : l10n.t('Has values of its own for {0} parameters.', count);
}

const referring = new WeakMap<Edition, readonly string[]>();

/** Parameters that name a transport or a service: some thirty. */
function referringParameters(edition: Edition): readonly string[] {
  let found = referring.get(edition);
  if (!found) {
    found = edition.parameters.flatMap(({ kind, name }) => (kind === 'transport' || kind === 'service' ? [name] : []));
    referring.set(edition, found);
  }
  return found;
}

/** Parameters whose value names the service. Tables may name it too; nobody looks into them here. */
function users(context: FileContext, service: string): string | undefined {
  const { instance, edition } = context;
  if (!instance.main) return undefined;
  const found = referringParameters(edition).filter((name) => {
    const { text } = instance.expansion(name);
    return text.split(':', 1)[0] === service;
  });
  if (found.length === 0) return undefined;
  const list = found.map((name) => {
    const line = instance.definition(name);
    return line ? l10n.t('{0} ({1})', code(name), linePhrase(context, 'main', line)) : code(name);
  });
  return l10n.t('Named by {0}.', capped(list, list.length, MAX_USERS));
}
