/** postscreen lacks services that it needs. */

import * as l10n from '@vscode/l10n';
import { knownList } from '../../../project/known';
import { serverLevel } from '../../../project/model/tls';
import { nameOf } from '../../../project/model/service';
import { insertAfter } from '../../shared/change';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'exposure-postscreen-incomplete',
  category: 'master-exposure',
  severity: 'error',
  fixable: 'safe',
  summary: () => l10n.t('postscreen lacks a service that it hands clients or questions to.'),
  docs: {
    what: 'postscreen without "smtpd pass", without tlsproxy while TLS is offered, or without dnsblog while DNS lists are asked.',
    why: 'Without smtpd every client hears that all ports are busy. Without tlsproxy STARTTLS fails, and without dnsblog no DNS list is asked.',
    reference: ['POSTSCREEN_README', 'conf/master.cf'],
  },
  examples: [
    {
      file: 'master',
      bad: 'smtp      inet  n       -       n       -       1       postscreen\n',
      good: 'smtp      inet  n       -       n       -       1       postscreen\nsmtpd     pass  -       -       n       -       -       smtpd\n',
      other: 'compatibility_level = 3.6\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'smtp      inet  n       -       n       -       1       postscreen\nsmtpd     pass  -       -       n       -       -       smtpd\n',
      other: 'compatibility_level = 3.6\n',
      why: 'There is neither TLS nor a DNS list.',
    },
  ],
  instance({ model, instance, report }) {
    const postscreen = model.running('postscreen').find(({ type, line }) => type === 'inet' && line);
    if (!postscreen?.line) return;
    const has = (name: string, type: string): boolean =>
      model.services.some((one) => one.name === name && one.type === type);
    const missing: { readonly name: string; readonly row: string; readonly message: string }[] = [];
    if (!has('smtpd', 'pass') && instance.effective('smtpd_service_name')?.value.text === 'smtpd') {
      missing.push({
        name: 'smtpd',
        row: ROWS.smtpd,
        message: l10n.t(
          'There is no service "smtpd" of the type pass: every client hears that all server ports are busy.',
        ),
      });
    }
    const offersTls = (serverLevel(instance, undefined) ?? 'none') !== 'none';
    if (offersTls && !has('tlsproxy', 'unix')) {
      missing.push({
        name: 'tlsproxy',
        row: ROWS.tlsproxy,
        message: l10n.t('There is no service "tlsproxy": STARTTLS fails.'),
      });
    }
    const asksLists = (knownList(instance, 'postscreen_dnsbl_sites')?.items.length ?? 0) > 0;
    if (asksLists && !has('dnsblog', 'unix')) {
      missing.push({
        name: 'dnsblog',
        row: ROWS.dnsblog,
        message: l10n.t('There is no service "dnsblog": no DNS list is asked.'),
      });
    }
    for (const { name, row, message } of missing) {
      report({
        at: nameOf(postscreen),
        message,
        fixes: () => [
          {
            title: l10n.t('Add {0} as Postfix ships it', name),
            safety: 'safe',
            preferred: true,
            edits: [insertAfter('master', postscreen.line!, row)],
          },
        ],
      });
    }
  },
};

const ROWS = {
  smtpd: 'smtpd     pass  -       -       n       -       -       smtpd',
  tlsproxy: 'tlsproxy  unix  -       -       n       -       0       tlsproxy',
  dnsblog: 'dnsblog   unix  -       -       n       -       0       dnsblog',
} as const;
