/** What a hover says of names that Postfix is about to drop, or has dropped. */

import * as l10n from '@vscode/l10n';
import type { Edition } from '../../knowledge/edition';
import { code } from '../markdown';

/** Undefined for names that this version has nothing against. */
export function dated(edition: Edition, name: string): string | undefined {
  const facts = edition.deprecation(name);
  if (!facts) return undefined;
  const { removedSince, warnedSince, discouragedSince, successor } = facts;
  const instead = successor ? l10n.t('Use {0} instead.', code(successor)) : undefined;
  const what =
    removedSince !== undefined && edition.isSince(removedSince)
      ? l10n.t('**Removed** in {0}: it has no effect.', removedSince)
      : warnedSince !== undefined && edition.isSince(warnedSince)
        ? l10n.t('**Deprecated**: {0} and later warn of it.', warnedSince)
        : discouragedSince !== undefined && edition.isSince(discouragedSince)
          ? l10n.t('**Deprecated** since {0}.', discouragedSince)
          : undefined;
  return what && [what, instead].filter(Boolean).join(' ');
}
