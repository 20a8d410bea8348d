/** A service in the jail is to reach a socket outside of it. */

import * as l10n from '@vscode/l10n';
import { knownList, knownValue, type ListItem } from '../../../project/known';
import { isJailed, nameOf, type Service } from '../../../project/model/service';
import { ACCESS_LISTS } from '../../../project/model/restriction-list';
import type { Model } from '../../../project/model/model';
import { fixOf, replaceItem } from '../../shared/change';
import { setColumn } from '../../shared/columns';
import { namesOf } from '../../shared/judged';
import { smtpdMilters } from '../../shared/milters';
import type { Fix, Rule } from '../../rule';

export const rule: Rule = {
  id: 'master-chroot-socket',
  category: 'master-chroot',
  severity: 'error',
  fixable: 'manual',
  summary: () => l10n.t('A service in the chroot jail is to reach a socket outside of it.'),
  docs: {
    what: 'A UNIX socket with an absolute path in smtpd_milters, non_smtpd_milters or check_policy_service, for a service that locks itself into the queue directory. A path below the queue directory is an error; other paths are a warning, since the jail may hold the same path.',
    why: 'Inside the jail the path begins at the queue directory. The socket is not found: with a milter or a policy server, all mail is put off.',
    ignore: 'The socket is made inside the jail, at the same path below the queue directory.',
    reference: ['MILTER_README', 'postconf(5) smtpd_milters', 'master(5)'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_milters = unix:/var/spool/postfix/opendkim/opendkim.sock\n',
      good: 'smtpd_milters = unix:opendkim/opendkim.sock\n',
      other: 'smtp inet n - y - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_milters = unix:/run/opendkim/opendkim.sock\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'The service is not in the jail.',
    },
    {
      file: 'main',
      text: 'smtpd_milters = unix:/opendkim/opendkim.sock, inet:127.0.0.1:11332\n',
      other: 'smtp inet n - y - - smtpd\n',
      why: 'The path is right as seen from the jail.',
    },
    {
      file: 'main',
      text: 'smtpd_milters = unix:/run/opendkim/opendkim.sock\n',
      other:
        'smtp inet n - n - - smtpd\n127.0.0.1:10025 inet n - y - - smtpd\n  -o receive_override_options=no_milters\n',
      why: 'The service in the jail asks no milters.',
    },
  ],
  instance({ model, instance, report }) {
    const queue = knownValue(instance, 'queue_directory')?.text ?? '/var/spool/postfix';
    const seen = new Set<string>();
    for (const service of model.services) {
      if (!service.line || !isJailed(service, instance)) continue;
      for (const { item, path } of socketsOf(service, model)) {
        const place = item.place;
        const key = `${path} ${String(place?.span.start)}`;
        if (!place || seen.has(key) || !OUTSIDE.test(path)) continue;
        seen.add(key);
        const isBelow = path.startsWith(`${queue}/`);
        report({
          at: place,
          severity: isBelow ? 'error' : 'warning',
          message: isBelow
            ? l10n.t(
                '{0} runs in the jail, where "{1}" does not exist. Seen from there it is "{2}".',
                namesOf([service]),
                path,
                path.slice(queue.length + 1),
              )
            : l10n.t(
                '{0} runs in the jail, and looks for "{1}": outside of it the socket cannot be reached.',
                namesOf([service]),
                `${queue}${path}`,
              ),
          related: [{ ...nameOf(service)!, message: l10n.t('The service is in the jail.') }],
          fixes: () => [
            ...(isBelow ? seenFromJail(item, path, path.slice(queue.length + 1)) : []),
            { ...setColumn(service.line!, 'chroot', 'n', 'manual'), preferred: !isBelow },
          ],
        });
      }
    }
  },
};

/** The path as the service sees it, which is right outside of the jail too. */
function seenFromJail(item: ListItem, path: string, seen: string): Fix[] {
  const text = item.text.replace(path, seen);
  return fixOf(l10n.t('Change to "{0}"', text), 'manual', [replaceItem(item, text)]);
}

/** Directories that are hardly ever made again inside of the jail. */
const OUTSIDE = /^\/(var\/(spool|run|lib)|run|tmp|opt|srv|home|usr)\//;

interface Socket {
  readonly item: ListItem;
  readonly path: string;
}

function socketsOf(service: Service, model: Model): readonly Socket[] {
  const { program, scope } = service;
  const items: ListItem[] = [];
  if (program === 'smtpd') {
    items.push(...smtpdMilters(service, model.instance));
    for (const name of ACCESS_LISTS) {
      for (const { facts, argument } of model.list(name, { scope })?.entries ?? []) {
        if (facts?.argument === 'policy-server' && argument) items.push(argument);
      }
    }
  }
  if (program === 'cleanup') items.push(...(knownList(model.instance, 'non_smtpd_milters', scope)?.items ?? []));
  return items.flatMap((item) => {
    const path = /(?:^|[{\s])(?:unix|local):(\/[^\s,}]+)/.exec(item.text)?.[1];
    return path === undefined ? [] : [{ item, path }];
  });
}
