/** A list of the TLS protocols that are allowed, without the newest. */

import * as l10n from '@vscode/l10n';
import { hasHole, PROTOCOLS, WEAK, type Protocol } from '../../../project/model/protocols';
import { allowOnly, isOfClient, protocolSetting, spoken, withoutBroken } from '../../shared/protocol-lists';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-protocol-include-list',
  category: 'tls-server',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('A list names the TLS protocols that are allowed, and leaves out the newest.'),
  docs: {
    what: 'Names without "!" are a list of all that is allowed.',
    why: 'Whatever is not named is switched off, so that TLS 1.3 is lost although the peer and the TLS library have it. Peers that speak nothing else cannot connect.',
    ignore: 'TLS 1.3 is switched off on purpose.',
    reference: ['postconf(5) smtpd_tls_mandatory_protocols', 'src/tls/tls_misc.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'smtpd_tls_mandatory_protocols = TLSv1.2\n',
      good: 'smtpd_tls_mandatory_protocols = >=TLSv1.2\n',
    },
    {
      file: 'main',
      bad: 'smtp_tls_protocols = TLSv1.2\n',
      good: 'smtp_tls_protocols = !SSLv2, !SSLv3, !TLSv1, !TLSv1.1\n',
      version: '3.5',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'smtpd_tls_mandatory_protocols = TLSv1.2, TLSv1.3\n',
      why: 'The newest version is named.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_mandatory_protocols = >=TLSv1.2, <=TLSv1.2\n',
      why: 'An upper bound says plainly that newer versions are not wanted.',
    },
    {
      file: 'main',
      text: 'smtpd_tls_mandatory_protocols = >= TLSv1.2\n',
      why: 'The blank is to blame, which another rule tells.',
    },
  ],
  setting(setting, { instance, report }) {
    const list = protocolSetting(setting, instance);
    if (!list?.isValid || !list.tokens.some(({ kind }) => kind === 'include')) return;
    // Whoever bounds or excludes the newest version means to.
    if (list.tokens.some(({ kind, protocol }) => kind === 'ceiling' || kind === 'floor' || protocol === NEWEST)) return;
    const { allowed } = list;
    if (allowed.length === 0) return;
    report({
      span: setting.value,
      message: isOfClient(setting)
        ? l10n.t('Only {0} is allowed: Postfix as a client never speaks TLS 1.3.', spoken(allowed))
        : l10n.t('Only {0} is allowed: Postfix as a server never speaks TLS 1.3.', spoken(allowed)),
      fixes: () => {
        const wider = openedAbove(allowed);
        const isHarmless = !hasHole(allowed) && !WEAK.includes(wider[0]!);
        return list.isWritten ? allowOnly(wider, setting, isHarmless ? 'safe' : 'manual', instance) : [];
      },
    });
  },
};

const NEWEST = PROTOCOLS.at(-1)!;

/** From the lowest that is fit for use, all. */
function openedAbove(allowed: readonly Protocol[]): readonly Protocol[] {
  const lowest = withoutBroken(allowed)[0] ?? 'TLSv1';
  return PROTOCOLS.slice(PROTOCOLS.indexOf(lowest));
}
