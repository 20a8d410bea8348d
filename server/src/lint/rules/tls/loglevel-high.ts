/** TLS is logged in a detail that is meant for finding a fault. */

import * as l10n from '@vscode/l10n';
import type { ListItem } from '../../../project/known';
import { itemsOfValue } from '../../../project/known';
import { isInForce, parameterOf } from '../../../project/setting';
import { setTo } from '../../shared/change';
import { mayBeRead } from '../../shared/value-gates';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-loglevel-high',
  category: 'tls-server',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('TLS is logged in more detail than anybody reads, down to the text of messages.'),
  docs: {
    what: 'A TLS log level of 2 or more, or one of the words that stand for it.',
    why: 'From 2 on each step of each handshake is logged, from 3 on its bytes too, and from 4 on all bytes of the session: passwords and messages, readable. "trace" writes a file for each session and never deletes one.',
    ignore: 'While looking for a fault; better for one peer alone, where the version has smtpd_tls_loglevel_maps.',
    reference: ['postconf(5) smtpd_tls_loglevel', 'src/tls/tls_misc.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_loglevel = 2\n',
      good: 'smtpd_tls_security_level = may\nsmtpd_tls_chain_files = /etc/postfix/chain.pem\nsmtpd_tls_loglevel = 1\n',
    },
    {
      file: 'main',
      bad: 'smtp_tls_security_level = may\nsmtp_tls_loglevel = 4\n',
      good: 'smtp_tls_security_level = may\nsmtp_tls_loglevel = 1\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtp_tls_security_level = may\nsmtp_tls_loglevel = 1\n',
      why: 'A line for each session is what most want.',
    },
    {
      file: 'main',
      text: 'smtp_tls_security_level = may\nsmtp_tls_loglevel = summary, untrusted, peercert\n',
      why: 'These words add no more than some lines for each session.',
    },
  ],
  setting(setting, { instance, edition, report }) {
    const parameter = parameterOf(setting, instance);
    if (parameter?.vocabulary !== 'tls-log-levels' || !isInForce(setting, instance)) return;
    if (!mayBeRead(setting.name.text, setting.scope, instance)) return;
    const { file, line, value, scope } = setting;
    const items = itemsOfValue(instance, value, { file, line, span: value }, scope);
    const worst = worstOf(items.filter(({ text }) => edition.word('tls-log-levels', text)));
    if (!worst) return;
    report({
      span: worst.item.place?.span ?? value,
      message: worst.message,
      fixes: () =>
        setTo(
          {
            name: setting.name.text,
            origin:
              setting.file === 'main'
                ? { from: 'main', line: setting.line }
                : { from: 'override', line: setting.line, option: setting.option },
          },
          '1',
          'safe',
          instance,
        ),
    });
  },
};

function worstOf(items: readonly ListItem[]): { item: ListItem; message: string } | undefined {
  for (const { words, message } of DETAILS) {
    const item = items.find(({ text }) => words.has(text.toLowerCase()));
    if (item) return { item, message: message(item.text) };
  }
  return undefined;
}

/** The most telling first. */
const DETAILS: readonly { words: ReadonlySet<string>; message: (word: string) => string }[] = [
  {
    words: new Set(['4', '5', '6', '7', '8', '9', 'ssl-developer', 'ssl-session-packet-dump']),
    message: (word) => l10n.t('At "{0}" every byte inside TLS is logged: passwords and messages, readable.', word),
  },
  {
    words: new Set(['3', 'ssl-expert', 'ssl-handshake-packet-dump']),
    message: (word) => l10n.t('At "{0}" the bytes of every handshake are logged.', word),
  },
  {
    words: new Set(['trace']),
    message: (word) => l10n.t('"{0}" writes a file for every session, and never deletes one.', word),
  },
  {
    words: new Set(['2', 'debug', 'verbose', 'ssl-debug']),
    message: (word) => l10n.t('At "{0}" every step of every handshake is logged.', word),
  },
];
