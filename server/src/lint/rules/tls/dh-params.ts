/** Diffie-Hellman parameters of one's own, weak ones or needless ones. */

import * as l10n from '@vscode/l10n';
import type { Edition } from '../../../knowledge/edition';
import type { Instance } from '../../../project/instance';
import { checkedValue } from '../../shared/checked-value';
import { deleteAll, isMentioned, isWhole } from '../../shared/dated';
import { primeBits } from '../../shared/dh-parameters';
import { deletion } from '../../shared/unused';
import { mayBeRead } from '../../shared/value-gates';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-dh-params',
  category: 'obsolete',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('Diffie-Hellman parameters of one’s own are weak, or no longer needed.'),
  docs: {
    what: 'A warning where the file can be read and its prime is shorter than 2048 bits; a hint for any file from 3.7 on. From 3.9 on obsolete-no-replacement tells that the parameter is dated, and only weak files are told here.',
    why: 'Clients of today refuse a prime of 1024 bits, or can be listened to by whoever has computed with it beforehand. Postfix itself has a prime of 2048 bits since 3.1, and from 3.7 on leaves the choice to OpenSSL 3, which takes one that fits the client.',
    reference: ['postconf(5) smtpd_tls_dh1024_param_file', 'src/tls/tls_dh.c', 'RFC 7919'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_dh1024_param_file = /etc/postfix/dh1024.pem\n',
      good: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\n',
      other: 'smtp inet n - n - - smtpd\n',
      files: {
        '/etc/postfix/dh1024.pem':
          '-----BEGIN DH PARAMETERS-----\nMIGHAoGBAP//////////AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyAh\nIiMkJSYnKCkqKywtLi8wMTIzNDU2Nzg5Ojs8PT4/QEFCQ0RFRkdISUpLTE1OT1BR\nUlNUVVZXWFlaW1xdXl9gYWJjZGVmZ2hpamtsbW5vcP//////////AgEC\n-----END DH PARAMETERS-----\n',
      },
    },
    {
      file: 'main',
      bad: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_dh1024_param_file = /etc/postfix/dh2048.pem\n',
      good: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\n',
      other: 'smtp inet n - n - - smtpd\n',
      version: '3.7',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_tls_security_level = may\nsmtpd_tls_dh1024_param_file = /etc/postfix/dh2048.pem\n',
      files: {
        '/etc/postfix/dh2048.pem':
          '-----BEGIN DH PARAMETERS-----\nMIIBCAKCAQEA//////////+t+FRYortKmq/cViAnPTzx2LnFg84tNpWp4TZBFGQz\n+8yTnc4kmz75fS/jY2MMddj2gbICrsRhetPfHtXV/WVhJDP1H18GbtCFY2VVPe0a\n87VXE15/V8k1mE8McODmi3fipona8+/och3xWKE2rec1MKzKT0g6eXq8CrGCsyT7\nYdEIqUuyyOP7uWrat2DX9GgdT0Kj3jlN9K5W7edjcrsZCwenyO4KbXCeAvzhzffi\n7MA0BM0oNC9hkXL+nOmFg/+OTxIy7vKBg8P+OxtMb61zO7X8vC7CIAXFjvGDfRaD\nssbzSibBsu/6iGtCOGEoXJf//////////wIBAg==\n-----END DH PARAMETERS-----\n',
      },
      version: '3.5',
      why: 'The prime is long enough, whatever the name of the parameter says.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_security_level = may\nsmtpd_tls_dh1024_param_file = auto\n',
      version: '3.7',
      why: '"auto" leaves the choice to OpenSSL.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_security_level = may\nsmtpd_tls_dh1024_param_file = /etc/postfix/dh.pem\n',
      version: '3.6',
      why: 'The file is out of reach, and in this version one of one’s own is as good as that of Postfix.',
    },
  ],
  names: ['smtpd_tls_dh1024_param_file', 'tlsproxy_tls_dh1024_param_file'],
  setting(setting, { instance, edition, report }) {
    if (!mayBeRead(setting.name.text, setting.scope, instance)) return;
    const path = checkedValue(setting, instance)?.text;
    if (path === undefined || path === '' || path === 'auto') return;
    const bits = bitsOf(path, instance);
    const isWeak = bits !== undefined && bits < ENOUGH;
    if (!isWeak && !isNeedless(edition)) return;
    report({
      span: setting.value,
      severity: isWeak ? 'warning' : 'hint',
      message: isWeak
        ? l10n.t('The prime in "{0}" has {1} bits: clients refuse it, or can be listened to.', path, bits)
        : l10n.t('Parameters of one’s own are needless: with OpenSSL 3 Postfix leaves the choice to it.'),
      fixes: () => [
        {
          ...deletion(setting, edition.isSince('3.1') && isAlone(setting.name.text, instance) ? 'safe' : 'manual'),
          edits: deleteAll(setting.name.text, setting.scope, instance),
          preferred: true,
        },
      ],
    });
  },
};

const ENOUGH = 2048;

function bitsOf(path: string, { files }: Instance): number | undefined {
  const text = path.startsWith('/') ? files.text(path) : undefined;
  return text === undefined || text === 'missing' ? undefined : primeBits(text);
}

/** From 3.9 on the parameter itself is called dated, whatever it says. */
function isNeedless(edition: Edition): boolean {
  return edition.isSince('3.7') && !edition.isSince('3.9');
}

function isAlone(name: string, instance: Instance): boolean {
  return isWhole(instance) && !isMentioned(name, instance);
}
