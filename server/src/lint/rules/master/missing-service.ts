/** A service that others rely on is not there. */

import * as l10n from '@vscode/l10n';
import type { StockServiceFacts } from '../../../knowledge/facts';
import type { Instance } from '../../../project/instance';
import { isOn, knownValue } from '../../../project/known';
import type { Model } from '../../../project/model/model';
import { nameOf, type Service } from '../../../project/model/service';
import { clientLevel, serverLevel } from '../../../project/model/tls';
import { insertAfter } from '../../shared/change';
import { isDeliveredBy } from '../../shared/deliveries';
import type { Rule } from '../../rule';

/** The rows of the examples; cleanup, anvil and scache are left out. */
const MOST = `\
smtp inet n - n - - smtpd
pickup unix n - n 60 1 pickup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
local unix - n n - - local
tlsmgr unix - - n 1000? 1 tlsmgr
`;

const RARER = 'anvil unix - - n - 1 anvil\nscache unix - - n - 1 scache\n';

export const rule: Rule = {
  id: 'master-missing-service',
  category: 'master-chroot',
  severity: 'error',
  fixable: 'safe',
  summary: () => l10n.t('master.cf lacks a service that other programs of Postfix rely on.'),
  docs: {
    what: 'The services of the file that Postfix ships, in a master.cf that has most of them. tlsmgr is missed where TLS is used, proxymap where a table is asked through it, anvil where smtpd counts what clients do, scache where smtp keeps connections. Those without which only some things do not work are a warning.',
    why: 'Programs wait for the service until the time is up: mail is not taken, or stays in the queue. Without anvil, smtpd tries in vain at each connection, which takes a second, and no limit for clients holds. Without scache, smtp gives up keeping connections.',
    reference: ['conf/master.cf', 'master(5)', 'src/smtpd/smtpd.c', 'src/global/scache_clnt.c'],
  },
  examples: [
    {
      file: 'master',
      bad: `${MOST}${RARER}`,
      good: `${MOST}${RARER}cleanup   unix  n       -       n       -       0       cleanup\n`,
      other: 'compatibility_level = 3.6\n',
    },
    {
      file: 'master',
      bad: `${MOST}cleanup unix n - n - 0 cleanup\nscache unix - - n - 1 scache\n`,
      good: `${MOST}cleanup unix n - n - 0 cleanup\nscache unix - - n - 1 scache\nanvil     unix  -       -       n       -       1       anvil\n`,
      other: 'compatibility_level = 3.6\n',
    },
  ],
  lookAlikes: [
    {
      file: 'master',
      text: 'submission inet n - n - - smtpd\n  -o smtpd_tls_security_level=encrypt\n',
      other: 'compatibility_level = 3.6\n',
      why: 'This is part of a master.cf.',
    },
    {
      file: 'master',
      text: `${MOST.replace(/^local .*\n/m, '')}${RARER}cleanup unix n - n - 0 cleanup\n`,
      other: 'compatibility_level = 3.6\nmydestination =\n',
      why: 'No domain is delivered by local.',
    },
    {
      file: 'master',
      text: `${MOST}cleanup unix n - n - 0 cleanup\n`,
      other:
        'compatibility_level = 3.6\nsmtpd_client_connection_count_limit = 0\nsmtp_connection_cache_on_demand = no\n',
      why: 'Nothing counts what clients do, or keeps connections.',
    },
  ],
  instance({ model, instance, edition, report }) {
    const first = model.services.find(({ line }) => line);
    const last = model.services.findLast(({ line }) => line);
    if (!first || !last?.line) return;
    const named = new Set(model.services.map(({ name, type }) => `${name}/${type === 'fifo' ? 'unix' : type}`));
    const core = [...NEEDED.keys()];
    // Half of a file, as documentation shows it, lacks most.
    if (core.filter((name) => named.has(`${name}/unix`)).length < core.length / 2) return;
    const missing = core.filter((name) => !named.has(`${name}/unix`) && isNeeded(name, model));
    for (const severity of ['error', 'warning'] as const) {
      const names = missing.filter((name) => NEEDED.get(name) === severity);
      if (names.length === 0) continue;
      const rows = names.flatMap(
        (name) => edition.stockServices.find((one) => one.name === name && !one.optional) ?? [],
      );
      report({
        at: nameOf(first),
        severity,
        message:
          severity === 'error'
            ? l10n.t(
                'master.cf lacks {0}: programs wait in vain, and mail is not taken or stays in the queue.',
                names.join(', '),
              )
            : l10n.t('master.cf lacks {0}, and some things do not work for that reason.', names.join(', ')),
        fixes: () =>
          instance.isTemplate('master')
            ? []
            : [
                {
                  title: l10n.t('Add {0} as Postfix ships it', names.join(', ')),
                  safety: 'safe',
                  preferred: true,
                  edits: [insertAfter('master', last.line!, rows.map(rowOf).join('\n'))],
                },
              ],
      });
    }
  },
};

const NEEDED: ReadonlyMap<string, 'error' | 'warning'> = new Map([
  ['pickup', 'error'],
  ['cleanup', 'error'],
  ['qmgr', 'error'],
  ['rewrite', 'error'],
  ['bounce', 'error'],
  ['defer', 'error'],
  ['error', 'warning'],
  ['smtp', 'warning'],
  ['local', 'warning'],
  ['tlsmgr', 'error'],
  ['proxymap', 'error'],
  ['trace', 'warning'],
  ['verify', 'warning'],
  ['flush', 'warning'],
  ['showq', 'warning'],
  ['retry', 'warning'],
  ['anvil', 'warning'],
  ['scache', 'warning'],
]);

function isNeeded(name: string, model: Model): boolean {
  const { instance } = model;
  switch (name) {
    case 'tlsmgr':
      return usesTls(model);
    case 'proxymap':
      return PROXIED.some((one) => knownValue(instance, one)?.text.includes('proxy:'));
    case 'smtp':
      return knownValue(instance, 'default_transport')?.text.split(':')[0] === 'smtp';
    case 'local':
      return isDeliveredBy('local', instance);
    case 'anvil':
      return model.running('smtpd').some((service) => countsClients(service, instance));
    case 'scache':
      return model.running('smtp').some(({ scope }) => isOn(instance, 'smtp_connection_cache_on_demand', scope));
    default:
      return true;
  }
}

/** Clients on this host are counted nowhere: by default mynetworks is exempt. */
function countsClients({ type, isLoopback, scope }: Service, instance: Instance): boolean {
  if (type === 'unix' || isLoopback) return false;
  return CLIENT_LIMITS.some((name) => {
    const limit = knownValue(instance, name, scope);
    return limit && limit.text !== '0';
  });
}

/** Any of these has smtpd(8) ask anvil(8) about all that they count. */
const CLIENT_LIMITS = [
  'smtpd_client_connection_count_limit',
  'smtpd_client_connection_rate_limit',
  'smtpd_client_message_rate_limit',
  'smtpd_client_recipient_rate_limit',
  'smtpd_client_new_tls_session_rate_limit',
  'smtpd_client_auth_rate_limit',
] as const;

const PROXIED = [
  'local_recipient_maps',
  'virtual_mailbox_domains',
  'virtual_mailbox_maps',
  'virtual_alias_maps',
] as const;

function usesTls({ instance, services }: Model): boolean {
  return services.some(({ program, scope }) => {
    if (program === 'smtpd') return (serverLevel(instance, scope) ?? 'none') !== 'none';
    return program === 'smtp' && (clientLevel(instance, 'smtp', scope) ?? 'none') !== 'none';
  });
}

/** A row with the columns where Postfix has them. */
function rowOf(stock: StockServiceFacts): string {
  const { name, type, private: isPrivate, unprivileged, chroot, wakeup, processLimit, command } = stock;
  const cells = [isPrivate, unprivileged, chroot, wakeup, processLimit].map((cell) => cell.padEnd(8));
  return `${name.padEnd(10)}${type.padEnd(6)}${cells.join('')}${command}`;
}
