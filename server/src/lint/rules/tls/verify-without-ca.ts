/** Certificates of servers are checked, and no authority is trusted. */

import * as l10n from '@vscode/l10n';
import { knownValue } from '../../../project/known';
import { clientLevel } from '../../../project/model/tls';
import { setInMain } from '../../shared/change';
import { clientServices } from '../../shared/clients';
import { decisions, isSure } from '../../shared/judged';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'tls-verify-without-ca',
  category: 'tls-client',
  severity: 'error',
  fixable: 'manual',
  summary: () =>
    l10n.t('Certificates of servers are checked, but no authority is trusted that could have signed them.'),
  docs: {
    what: 'The level is "verify" or "secure", and smtp_tls_CAfile, smtp_tls_CApath and smtp_tls_trust_anchor_file are empty. tls_append_default_CA adds the authorities of the system only where one of the first two is set.',
    why: 'No certificate can be trusted: all mail waits, and bounces after days.',
    ignore: 'A table of policies names trust anchors for every destination.',
    reference: ['postconf(5) smtp_tls_CAfile', 'src/tls/tls_certkey.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'relayhost = [smtp.example.com]:587\nsmtp_tls_security_level = secure\n',
      good: 'relayhost = [smtp.example.com]:587\nsmtp_tls_security_level = secure\nsmtp_tls_CAfile = /etc/ssl/certs/ca-certificates.crt\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'relayhost = [smtp.example.com]:587\nsmtp_tls_security_level = secure\nsmtp_tls_CApath = /etc/ssl/certs\n',
      why: 'The authorities of the system are trusted.',
    },
    {
      file: 'main',
      text: 'smtp_tls_security_level = encrypt\n',
      why: 'This level checks no certificate.',
    },
  ],
  instance({ model, instance, report }) {
    for (const prefix of ['smtp', 'lmtp'] as const) {
      const services = clientServices(model, prefix).filter(({ scope }) => {
        const level = clientLevel(instance, prefix, scope);
        if (level !== 'verify' && level !== 'secure') return false;
        return ANCHORS.every((suffix) => knownValue(instance, `${prefix}_tls_${suffix}`, scope)?.text === '');
      });
      for (const decision of decisions(`${prefix}_tls_security_level`, services, model)) {
        const policies = knownValue(instance, `${prefix}_tls_policy_maps`, decision.services[0]!.scope)?.text;
        const isSole = policies === '' && isSure(decision.services);
        report({
          at: decision.at,
          severity: isSole ? 'error' : 'warning',
          message: l10n.t(
            'No authority is trusted, so that no certificate of a server can be verified: mail waits, and bounces after days.',
          ),
          fixes: () =>
            [DEBIAN, RED_HAT].flatMap((file, at) =>
              setInMain(`${prefix}_tls_CAfile`, file, 'manual', instance).map((fix) => ({
                ...fix,
                preferred: at === 0,
              })),
            ),
        });
      }
    }
  },
};

const ANCHORS = ['CAfile', 'CApath', 'trust_anchor_file'] as const;
const DEBIAN = '/etc/ssl/certs/ca-certificates.crt';
const RED_HAT = '/etc/pki/tls/certs/ca-bundle.crt';
