/** Parameters that Postfix wants to be left at their defaults. */

import * as l10n from '@vscode/l10n';
import type { Edition } from '../../../knowledge/edition';
import type { Instance } from '../../../project/instance';
import { expansionOf, isInForce, type Setting } from '../../../project/setting';
import { datedSeverity, deleteAll, isMentioned, isWhole } from '../../shared/dated';
import type { Fix, Rule } from '../../rule';
import { deletion } from '../../shared/unused';

/** From which version on Postfix reads the parameter and does nothing with it (release tags of the source). */
const IGNORED_SINCE: ReadonlyMap<string, string> = new Map([
  ['lmtp_cname_overrides_servername', '3.0'],
  ['smtp_cname_overrides_servername', '3.0'],
  ['smtpd_tls_dh512_param_file', '3.6'],
  ['smtpd_tls_eecdh_grade', '3.6'],
  ['tls_export_cipherlist', '3.8'],
  ['tls_low_cipherlist', '3.8'],
  ['tlsproxy_tls_dh512_param_file', '3.6'],
  ['tlsproxy_tls_eecdh_grade', '3.6'],
]);

/** Certificates of a kind that no client asks for any more; they are a matter of TLS, not of an old name. */
const DSA = /_d(?:cert|key)_file$/;

export const rule: Rule = {
  id: 'obsolete-no-replacement',
  category: 'obsolete',
  severity: 'warning',
  fixable: 'safe',
  summary: () => l10n.t('A parameter is dated, and best left at its default.'),
  docs: {
    why: 'Either Postfix does nothing with the value any more, or the value holds back what OpenSSL by now does better by itself. Some version to come will not have the parameter.',
    reference: ['DEPRECATION_README', 'postconf(5)', 'src/postconf/postconf_unused.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'relayhost =\nsmtpd_tls_eecdh_grade = ultra\n',
      good: 'relayhost =\n',
      other: 'smtp inet n - n - - smtpd\n',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'tls_medium_cipherlist = aNULL:-aNULL:HIGH:MEDIUM:+RC4:@STRENGTH\n',
      other: 'smtp inet n - n - - smtpd\n',
      why: 'The list of this grade is still in use; those of the grades low and export are not.',
    },
  ],
  setting(setting, { instance, edition, report }) {
    const name = setting.name.text;
    const facts = edition.deprecation(name);
    if (!facts || facts.successor !== undefined || DSA.test(name) || !edition.parameter(name)) return;
    const severity = datedSeverity(name, edition);
    if (!severity || !isInForce(setting, instance)) return;
    report({
      span: setting.name,
      message: isIgnored(name, edition)
        ? l10n.t('"{0}" is dated and has no effect: leave it at its default.', name)
        : l10n.t('"{0}" is dated: leave it at its default.', name),
      severity,
      tag: 'deprecated',
      fixes: () => fixes(setting, instance),
    });
  },
};

function isIgnored(name: string, edition: Edition): boolean {
  const since = IGNORED_SINCE.get(name);
  return since !== undefined && edition.isSince(since);
}

function fixes(setting: Setting, instance: Instance): Fix[] {
  const name = setting.name.text;
  const changesNothing = isIgnored(name, instance.edition) || isDefault(setting, instance);
  const isSafe = changesNothing && isWhole(instance) && !isMentioned(name, instance);
  const edits = deleteAll(name, setting.scope, instance);
  return [{ ...deletion(setting, isSafe ? 'safe' : 'manual'), edits, preferred: true }];
}

/** Is it set to what it would be anyway? */
function isDefault(setting: Setting, instance: Instance): boolean {
  const parameter = instance.parameter(setting.name.text);
  if (!parameter || parameter.machine) return false;
  const otherwise =
    setting.scope === undefined
      ? instance.expand({ text: parameter.default }).text
      : instance.expansion(parameter.name).text;
  return expansionOf(setting, instance).text === otherwise;
}
