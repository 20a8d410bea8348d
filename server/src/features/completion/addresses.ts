/** Hosts, networks, domains and sockets: the usual values, and the forms they are written in. */

import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { ValueKind } from '../../knowledge/facts';
import type { ValuePlace } from './place';
import { isPresent } from './present';
import { placeholder, type Request, type Suggestion } from './suggestion';

const GROUP = { usual: 1, form: 2 } as const;

const NETWORKS = ['127.0.0.0/8', '[::1]/128', '[::ffff:127.0.0.0]/104'];
const INTERFACES = ['$myhostname', 'localhost', '127.0.0.1', '::1'];
const DOMAINS = ['$myhostname', 'localhost.$mydomain', 'localhost', '$mydomain'];

/** Lists of patterns that are domain names. */
const DOMAIN_PATTERNS: ReadonlySet<string> = new Set([
  'masquerade_domains',
  'mydestination',
  'use_srv_lookup',
  'virtual_alias_domains',
  'virtual_mailbox_domains',
]);

export function* addresses(request: Request): Iterable<Suggestion> {
  const { context, place } = request;
  if (place.kind !== 'value' || place.valueKind === undefined) return;
  if (place.group !== undefined) return yield* milterSettings(request, place);
  for (const label of usual(place, place.valueKind)) {
    const isOwn = label === `$${place.name}`;
    const isKnown = !label.startsWith('$') || context.edition.parameter(label.slice(1)) !== undefined;
    if (!isOwn && isKnown && !isPresent(place, label))
      yield { label, kind: CompletionItemKind.Value, group: GROUP.usual };
  }
  yield* forms(place, place.valueKind);
}

function usual({ name, before }: ValuePlace, kind: ValueKind): readonly string[] {
  switch (kind) {
    case 'address-list':
      return ['$mynetworks', ...NETWORKS];
    case 'host-list':
      return name === 'inet_interfaces' ? INTERFACES : [];
    case 'domain-list':
      return ['$mydestination', ...DOMAINS];
    case 'hostname':
      return before.length > 0 ? [] : ['$myhostname', '$mydomain'];
    case 'list':
    case 'string-list':
      return DOMAIN_PATTERNS.has(name) ? DOMAINS : [];
    default:
      return [];
  }
}

function* forms({ name, word, parameter }: ValuePlace, kind: ValueKind): Iterable<Suggestion> {
  const form = (label: string, snippet: string, note: string): Suggestion => ({
    label,
    kind: CompletionItemKind.Value,
    group: GROUP.form,
    snippet,
    note,
  });
  if (kind === 'host-list' && !parameter?.vocabulary && name !== 'proxy_interfaces') {
    const port = name.includes('relay') ? '587' : '25';
    yield form(
      '[host]:port',
      `[${placeholder('mail.example.com')}]:${placeholder(port, 2)}`,
      l10n.t('this host, whatever its MX records'),
    );
    yield form('domain', placeholder('example.com'), l10n.t('by MX records'));
  } else if (kind === 'milter-list') {
    yield form('inet:host:port', `inet:${placeholder('127.0.0.1')}:${placeholder('8891', 2)}`, l10n.t('host and port'));
    yield form('unix:path', `unix:${placeholder('/run/milter.sock')}`, l10n.t('socket'));
    if (word.text === '') {
      const action = `default_action=${placeholder('accept', 2)}`;
      yield {
        ...form('{ }', `{${placeholder('inet:127.0.0.1:8891')}, ${action}\\}`, l10n.t('with settings of its own')),
        text: '{}',
      };
    }
  } else if (name === 'postscreen_dnsbl_sites') {
    yield form(
      'domain*weight',
      `${placeholder('dnsbl.example.org')}*${placeholder('1', 2)}`,
      l10n.t('a list and how much it counts'),
    );
  }
}

/** Inside the braces of a Milter. */
function* milterSettings({ context }: Request, place: ValuePlace): Iterable<Suggestion> {
  if (place.valueKind !== 'milter-list' || place.group !== '' || place.word.text.includes('=')) return;
  if (place.before.length === 0) return yield* forms({ ...place, word: { ...place.word, text: ' ' } }, 'milter-list');
  const present = new Set(place.others.map(({ text }) => text.split('=')[0]));
  for (const { word } of context.edition.words('milter-settings')) {
    if (!present.has(word))
      yield { label: word, kind: CompletionItemKind.Property, group: GROUP.usual, text: `${word}=` };
  }
}
