/** The DNS lists that a setting asks, in restrictions and in `postscreen_dnsbl_sites`. */

import type { Instance } from '../../project/instance';
import type { ListItem } from '../../project/known';
import type { RestrictionEntry } from '../../project/model/restriction-list';
import type { Setting } from '../../project/setting';
import type { Usage } from '../../project/usage';
import { postscreenSites } from './postscreen-sites';
import { restrictionsOf } from './restrictions';

export interface AskedList {
  readonly zone: string;
  /** What stands behind `=`; empty where every answer counts. */
  readonly filter: string;
  /** The item with the zone. */
  readonly item: ListItem;
  /** The restriction that asks; undefined for postscreen(8). */
  readonly entry?: RestrictionEntry;
  readonly about: 'addresses' | 'names';
  /** A hit speaks for the client. */
  readonly isFriendly: boolean;
}

export function* askedLists(setting: Setting, instance: Instance, usage: Usage): Iterable<AskedList> {
  for (const entry of restrictionsOf(setting, instance, usage)?.entries ?? []) {
    const { facts, argument, name } = entry;
    if (facts?.argument !== 'dnsbl-domain' || !argument?.place) continue;
    const [zone = '', filter = ''] = argument.text.split('=');
    const about = /_(rhsbl|rhswl)_/.test(name) ? 'names' : 'addresses';
    yield { zone, filter, item: argument, entry, about, isFriendly: name.startsWith('permit_') };
  }
  for (const { zone, filter, item, weight } of postscreenSites(setting, instance)) {
    if (item.place) yield { zone, filter, item, about: 'addresses', isFriendly: weight < 0 };
  }
}
