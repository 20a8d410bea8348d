/** The items of `postscreen_dnsbl_sites`: `zone[=filter][*weight]` (`src/postscreen/postscreen_dnsbl.c`). */

import type { Instance } from '../../project/instance';
import { itemsOfValue, type ListItem } from '../../project/known';
import { isInForce, type Setting } from '../../project/setting';

export interface DnsSite {
  readonly item: ListItem;
  readonly zone: string;
  /** What stands after `=`; empty where every answer counts. */
  readonly filter: string;
  readonly weight: number;
}

export function postscreenSites(setting: Setting, instance: Instance): readonly DnsSite[] {
  const { name, value, file, line, scope } = setting;
  if (name.text !== 'postscreen_dnsbl_sites' || !isInForce(setting, instance)) return [];
  return itemsOfValue(instance, value, { file, line, span: value }, scope).map((item) => {
    const [, zone = '', filter = '', weight = '1'] = /^([^=*]*)(?:=([^*]*))?(?:\*(.*))?$/.exec(item.text) ?? [];
    return { item, zone, filter, weight: Number(weight) };
  });
}
