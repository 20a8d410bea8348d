/** Our own words about a name, as Markdown. */

import * as l10n from '@vscode/l10n';
import type { Edition } from '../knowledge/edition';
import type { Explanation } from '../knowledge/explanations';

/** One sentence; undefined where nobody has written it yet. */
export function summaryOf(edition: Edition, key: string): string | undefined {
  return edition.explanation(key)?.summary;
}

/** `Risk: …`; undefined where there is none. */
export function riskOf({ risk }: Explanation): string | undefined {
  return risk.length > 0 ? `**${l10n.t('Risk:')}** ${risk.join(' ')}` : undefined;
}

/** Parameters that services make by one suffix are explained together. */
export function parameterKey(edition: Edition, name: string): string {
  if (edition.parameter(name)) return `parameter ${name}`;
  const suffix = edition.serviceSplits(name)[0]?.parameter.suffix;
  return suffix === undefined ? `parameter ${name}` : `service-parameter ${suffix}`;
}
