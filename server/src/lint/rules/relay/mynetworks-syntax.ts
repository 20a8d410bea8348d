/** Patterns in lists of client addresses that Postfix stumbles over. */

import * as l10n from '@vscode/l10n';
import type { AddressPattern } from '../../../project/model/address-list';
import { addressPatterns } from '../../shared/address-lists';
import { fixOf, replaceItem } from '../../shared/change';
import type { Fix, Rule } from '../../rule';

export const rule: Rule = {
  id: 'relay-mynetworks-syntax',
  category: 'syntax',
  severity: 'error',
  fixable: 'safe',
  summary: () => l10n.t('A list of client addresses holds a pattern that Postfix cannot read.'),
  docs: {
    what: 'Networks with bits set behind the prefix, netmasks such as 255.255.255.0, prefixes that are too long, IPv6 addresses without brackets; in mynetworks and every other list of client addresses.',
    why: 'Lists are read from left to right. Clients that an earlier pattern covers notice nothing; all others get as far as the bad one, and are told of a temporary lookup failure for every recipient: local tests pass, and mail from outside stays out. An IPv6 address without brackets is taken for a lookup table; where it begins with a colon, smtpd dies.',
    reference: ['postconf(5) mynetworks', 'src/util/cidr_match.c', 'src/util/match_ops.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'mynetworks = 127.0.0.0/8, 192.0.2.17/24\n',
      good: 'mynetworks = 127.0.0.0/8, 192.0.2.0/24\n',
    },
    { file: 'main', bad: 'mynetworks = 127.0.0.0/8 ::1/128\n', good: 'mynetworks = 127.0.0.0/8 [::1]/128\n' },
    {
      file: 'main',
      bad: 'debug_peer_list = 192.0.2.0/255.255.255.0\n',
      good: 'debug_peer_list = 192.0.2.0/24\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'mynetworks = 127.0.0.1 [::1]/128 [2001:db8::/32] hash:/etc/postfix/clients /etc/postfix/networks !192.0.2.1\n',
      why: 'All of these are forms that Postfix reads.',
    },
  ],
  setting(setting, { instance, report }) {
    for (const pattern of addressPatterns(setting, instance)) {
      if (pattern.kind !== 'broken') continue;
      report({
        span: pattern.item.place!.span,
        severity: isDeadly(pattern) || setting.name.text === 'mynetworks' ? 'error' : 'warning',
        message: messageOf(pattern, setting.name.text),
        fixes: () => fixesOf(pattern),
      });
    }
  },
};

/** A table without a type ends the program; one of an unknown type fails when it is asked. */
function isDeadly({ text, problem }: AddressPattern): boolean {
  return problem === 'no-brackets' && text.startsWith(':');
}

function messageOf(pattern: AddressPattern, name: string): string {
  const { text, problem } = pattern;
  if (isDeadly(pattern)) {
    return l10n.t(
      'Without brackets, "{0}" is taken for a lookup table without a type, and the programs that read {1} die.',
      text,
      name,
    );
  }
  switch (problem) {
    case 'host-bits':
      return l10n.t(
        '"{0}" has bits set behind the prefix: for every client that gets as far, {1} ends in a temporary error.',
        text,
        name,
      );
    case 'no-brackets':
      return l10n.t(
        'Without brackets, "{0}" is taken for a lookup table of a type that there is not: for every client that gets as far, {1} ends in an error.',
        text,
        name,
      );
    case 'bad-mask':
      return l10n.t(
        '"{0}" has no prefix length that Postfix can read: for every client that gets as far, {1} ends in a temporary error.',
        text,
        name,
      );
    default:
      return l10n.t(
        '"{0}" is no address or network: for every client that gets as far, {1} ends in a temporary error.',
        text,
        name,
      );
  }
}

function fixesOf({ item, repaired }: AddressPattern): Fix[] {
  if (repaired === undefined) return [];
  const text = `${/^!*/.exec(item.text)![0]}${repaired}`;
  return fixOf(l10n.t('Change to "{0}"', text), 'safe', [replaceItem(item, text)]);
}
