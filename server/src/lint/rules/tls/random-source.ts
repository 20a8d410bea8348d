/** A source of randomness that is worse than the default. */

import * as l10n from '@vscode/l10n';
import { decidedAt, knownValue } from '../../../project/known';
import { deleteDecision } from '../../shared/change';
import { isMentioned } from '../../shared/dated';
import { isSaid } from '../../shared/judged';
import { managerScope } from '../../shared/session-caches';
import type { Rule, Severity } from '../../rule';

export const rule: Rule = {
  id: 'tls-random-source',
  category: 'tls-server',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('The source of randomness is none, one that blocks, or one that is read once.'),
  docs: {
    what: 'tls_random_source is empty; or it is /dev/random, which some systems let wait for randomness; or a device without "dev:" in front, which is taken for a plain file; or an EGD socket.',
    why: 'tlsmgr(8) mixes fresh randomness from this source into what all programs draw their keys from. Without a source it warns that keys may be predictable. A plain file is read once, at the start, and never again. When a device does not answer for some seconds, tlsmgr ends and is started anew.',
    ignore: '/dev/random never blocks on this system, as on Linux since 5.6.',
    reference: ['postconf(5) tls_random_source', 'src/tlsmgr/tlsmgr.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtp_tls_security_level = may\ntls_random_source = /dev/urandom\n',
      good: 'smtp_tls_security_level = may\n',
    },
    {
      file: 'main',
      bad: 'smtp_tls_security_level = may\ntls_random_source =\n',
      good: 'smtp_tls_security_level = may\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'tls_random_source = dev:/dev/urandom\n',
      why: 'This is the default.',
    },
    {
      file: 'main',
      text: 'tls_random_source = dev:/dev/arandom\n',
      why: 'Other systems have other devices.',
    },
    {
      file: 'main',
      text: 'tls_random_source = /var/lib/postfix/seed\n',
      why: 'A plain file is written without "dev:".',
    },
  ],
  instance({ instance, model, report }) {
    const known = knownValue(instance, 'tls_random_source', managerScope(model));
    if (!known || !isSaid(known)) return;
    const problem = problemOf(known.text);
    if (!problem) return;
    const decision = { name: 'tls_random_source', origin: known.origin };
    const safety = isMentioned(decision.name, instance) ? 'manual' : 'safe';
    report({ at: decidedAt(known.origin), ...problem, fixes: () => deleteDecision(decision, safety) });
  },
};

function problemOf(source: string): { severity: Severity; message: string } | undefined {
  if (source === '') {
    return {
      severity: 'warning',
      message: l10n.t('No source of randomness is named: tlsmgr warns that keys may be predictable.'),
    };
  }
  if (/^(?:dev:)?\/dev\/random$/.test(source)) {
    return {
      severity: 'info',
      message: l10n.t('"{0}" may keep tlsmgr waiting: the default, "dev:/dev/urandom", never does.', source),
    };
  }
  if (/^\/dev\/[a-z]*random$/.test(source)) {
    return {
      severity: 'hint',
      message: l10n.t('"{0}" is taken for a plain file and read once: a device is written as "dev:{0}".', source),
    };
  }
  if (!source.startsWith('egd:')) return undefined;
  return {
    severity: 'info',
    message: l10n.t(
      '"{0}" depends on a daemon that hardly any system has today: the kernel is the better source.',
      source,
    ),
  };
}
