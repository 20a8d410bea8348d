/** What every offer of one parameter says of it; made once for each version, since there are a thousand of them. */

import * as l10n from '@vscode/l10n';
import type { Edition, Parameter } from '../../knowledge/edition';
import { valueSnippet } from './setting-snippet';

export interface Presentation {
  /** This version, or its manual, advises against the name. */
  readonly isDated: boolean;
  /** The default, where it is short. */
  readonly note: string | undefined;
  /** What is put behind `=`. */
  readonly value: string;
  /** The same where no blank may stand in it. */
  readonly valueWithoutBlanks: string;
}

/** Parameters belong to one edition each. */
const known = new WeakMap<Parameter, Presentation>();

export function presentationOf(edition: Edition, parameter: Parameter): Presentation {
  let found = known.get(parameter);
  if (!found) {
    found = {
      isDated: isDated(edition, parameter),
      note: defaultNote(parameter),
      value: valueSnippet(edition, parameter, true),
      valueWithoutBlanks: valueSnippet(edition, parameter, false),
    };
    known.set(parameter, found);
  }
  return found;
}

function isDated(edition: Edition, { name, class: kind }: Parameter): boolean {
  if (kind === 'legacy') return true;
  const { warnedSince, discouragedSince, removedSince } = edition.deprecation(name) ?? {};
  return [warnedSince, discouragedSince, removedSince].some((since) => since !== undefined && edition.isSince(since));
}

const MAX_NOTE = 24;

function defaultNote({ default: text, machine }: Parameter): string | undefined {
  return text === '' || machine || text.length > MAX_NOTE ? undefined : l10n.t('default {0}', text);
}
