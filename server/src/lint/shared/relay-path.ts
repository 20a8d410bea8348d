/** A stranger's way through the lists, in words. */

import * as l10n from '@vscode/l10n';
import type { RelayVerdict } from '../../project/model/relay';
import type { Place } from '../../project/place';
import type { Related } from '../rule';

export interface RelayPath {
  /** The entry that lets the stranger pass; undefined where the end of a list does, or a default. */
  readonly at: Place | undefined;
  /** A clause that ends a sentence. */
  readonly text: string;
  readonly related: readonly Related[];
}

/** How a stranger passes lists that do not refuse. */
export function relayPath({ decisive, lists }: RelayVerdict): RelayPath {
  const entries = decisive?.passage.by ?? [];
  const entry = entries.at(-1);
  const related: Related[] = [];
  const row = decisive?.passage.row;
  if (row?.source) {
    const { path, row: at } = row.source;
    related.push({ path, row: at, message: l10n.t('This row permits.') });
  }
  for (const { name, list, passage } of lists) {
    const place = passage.end === 'through' && list.entries.at(-1)?.item.place;
    if (place && passage !== decisive?.passage) {
      related.push({ ...place, message: l10n.t('{0} ends here without refusing a stranger.', name) });
    }
  }
  if (!decisive || !entry) {
    return { at: undefined, text: l10n.t('no restriction list refuses a stranger'), related };
  }
  const at = (entry.argument ?? entry.item).place;
  if (row) {
    const key = entry.name === 'check_helo_access' ? l10n.t('the name in HELO') : l10n.t('the sender address');
    return {
      at,
      text: row.key === '' ? l10n.t('"{0}" permits everybody', entry.argument!.text) : permitByRow(entry.name, key),
      related,
    };
  }
  const isLate = entries.length > 1;
  const text = isLate
    ? l10n.t('"{0}" lets every stranger pass, through "{1}"', entries[0]!.item.text, entry.item.text)
    : l10n.t('"{0}" in {1} lets every stranger pass', entry.item.text, decisive.name);
  return { at: entries[0]!.item.place, text, related };
}

function permitByRow(name: string, key: string): string {
  return name === 'check_helo_access' || name === 'check_sender_access'
    ? l10n.t('{0} permits by {1}, which every stranger can choose', name, key)
    : l10n.t('{0} permits everybody', name);
}
