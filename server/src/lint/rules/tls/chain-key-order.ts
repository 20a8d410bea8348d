/** Keys and certificates in an order in which Postfix cannot use them. */

import * as l10n from '@vscode/l10n';
import type { Instance, Origin } from '../../../project/instance';
import { knownList, type ListItem } from '../../../project/known';
import type { Model } from '../../../project/model/model';
import type { Service } from '../../../project/model/service';
import { clientLevel, isMandatory, serverLevel } from '../../../project/model/tls';
import { fixOf, replaceItem } from '../../shared/change';
import { decisions, isSure } from '../../shared/judged';
import { chainName } from '../../shared/own-certificates';
import { pemObjects, type PemKind } from '../../shared/pem';
import { severityOfBrokenTls } from '../../shared/server-levels';
import { TLS_PREFIXES, tlsServices, type TlsPrefix } from '../../shared/tls-services';
import type { Fix, InstanceContext, Rule, Severity } from '../../rule';

export const rule: Rule = {
  id: 'tls-chain-key-order',
  category: 'tls-server',
  severity: 'error',
  fixable: 'safe',
  since: '3.4',
  summary: () => l10n.t('A certificate comes before its key, or a key is without a certificate.'),
  docs: {
    what: 'The files of smtpd_tls_chain_files (or that of smtp or lmtp), read one behind the other, have to hold a key, its certificate, the certificates of its authorities, then the next key. Told only where the files can be read.',
    why: 'Postfix goes without TLS. As a server it announces STARTTLS and answers it with 454; where TLS is mandatory, nobody can send. As a client it delivers in the clear, or, where TLS is mandatory, not at all.',
    reference: ['postconf(5) smtpd_tls_chain_files', 'src/tls/tls_certkey.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/cert.pem, /etc/postfix/key.pem\n',
      good: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/key.pem, /etc/postfix/cert.pem\n',
      other: 'smtp inet n - n - - smtpd\n',
      files: {
        '/etc/postfix/cert.pem': '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n',
        '/etc/postfix/key.pem': '-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n',
      },
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\n',
      files: {
        '/etc/postfix/chain.pem':
          '-----BEGIN EC PRIVATE KEY-----\nMIIB\n-----END EC PRIVATE KEY-----\n-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n',
      },
      other: 'smtp inet n - n - - smtpd\n',
      why: 'The key comes first.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/key.pem /etc/postfix/cert.pem\n',
      files: { '/etc/postfix/cert.pem': '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n' },
      other: 'smtp inet n - n - - smtpd\n',
      why: 'The first file is out of reach, and may well hold the key.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_security_level = may\nsmtpd_tls_cert_file = /etc/postfix/both.pem\n',
      files: {
        '/etc/postfix/both.pem':
          '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n',
      },
      other: 'smtp inet n - n - - smtpd\n',
      why: 'In the file of this parameter the order is free.',
    },
  ],
  instance(context) {
    for (const prefix of TLS_PREFIXES) reportOrder(prefix, context);
  },
};

function reportOrder(prefix: TlsPrefix, { instance, model, report }: InstanceContext): void {
  const users = tlsServices(prefix, model).filter((service) => usesTls(prefix, service, instance));
  for (const decision of decisions(chainName(prefix), users, model)) {
    const list = knownList(instance, decision.name, decision.services[0]!.scope);
    if (!list?.isComplete) continue;
    const problem = problemOf(list.items, instance);
    if (!problem) continue;
    const { item, kind } = problem;
    report({
      at: item.place ?? decision.at,
      severity: severityOf(prefix, decision.services, model),
      message:
        kind === 'certificate'
          ? l10n.t('"{0}" brings a certificate before any key: TLS does not work.', item.text)
          : l10n.t('"{0}" holds a key that no certificate follows: TLS does not work.', item.text),
      fixes: () => (kind === 'certificate' ? reordered(list.items, instance, list.origin) : []),
    });
  }
}

function usesTls(prefix: TlsPrefix, { scope }: Service, instance: Instance): boolean {
  const level = prefix === 'smtpd' ? serverLevel(instance, scope) : clientLevel(instance, prefix, scope);
  return level !== undefined && level !== 'none';
}

function severityOf(prefix: TlsPrefix, services: readonly Service[], model: Model): Severity {
  if (prefix === 'smtpd') return severityOfBrokenTls(services, model);
  const isFatal = services.some(({ scope }) => {
    const level = clientLevel(model.instance, prefix, scope);
    return level !== undefined && isMandatory(level);
  });
  return isFatal && isSure(services) ? 'error' : 'warning';
}

/** The first item at which Postfix gives up. What comes behind a file that cannot be read is not known. */
function problemOf(items: readonly ListItem[], instance: Instance): { item: ListItem; kind: PemKind } | undefined {
  let before: { item: ListItem; kind: PemKind } | undefined;
  for (const item of items) {
    const objects = objectsOf(item, instance);
    if (!objects) return undefined;
    for (const kind of objects) {
      if (!before && kind === 'certificate') return { item, kind };
      if (before?.kind === 'key' && kind === 'key') return before;
      before = { item, kind };
    }
  }
  return before?.kind === 'key' ? before : undefined;
}

function objectsOf({ text: path }: ListItem, { files }: Instance): readonly PemKind[] | undefined {
  const text = path.startsWith('/') ? files.text(path) : undefined;
  return text === undefined || text === 'missing' ? undefined : pemObjects(text);
}

/** Swaps each file of certificates with the file of a key behind it. */
function reordered(items: readonly ListItem[], instance: Instance, { from }: Origin): Fix[] {
  const kinds = items.map((item) => [...new Set(objectsOf(item, instance))]);
  const isPaired =
    from !== 'default' &&
    items.length % 2 === 0 &&
    kinds.every((kind, at) => kind.length === 1 && kind[0] === (at % 2 === 0 ? 'certificate' : 'key'));
  if (!isPaired) return [];
  const edits = items.map((item, at) => replaceItem(item, items[at ^ 1]!.text));
  return fixOf(l10n.t('Put each key before its certificate'), 'safe', edits);
}
