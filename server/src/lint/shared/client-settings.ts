/** Settings of a database client: lines of the file that `mysql:/file` names, or parameters `name_…` of main.cf. */

import { knownValue } from '../../project/known';
import type { Instance } from '../../project/instance';
import type { TableReference } from '../../project/model/table';
import { parseMain, type MainDocument } from '../../syntax/main-cf';
import { hasTemplateMark } from '../../syntax/template';
import type { Related } from '../rule';

export interface ClientSetting {
  readonly text: string;
  /** Where it stands in the client's file; undefined for a parameter of main.cf. */
  readonly source?: { readonly path: string; readonly row: number };
}

/** What a client is told; undefined where nobody knows. A setting that is known to be absent is `absent`. */
export interface ClientSettings {
  get(name: string): ClientSetting | 'absent' | undefined;
}

/** The settings of a table's client; undefined for other tables, and for files that cannot be read here. */
export function clientSettings({ table }: TableReference, instance: Instance): ClientSettings | undefined {
  const { type, name } = table;
  if (!instance.edition.tableType(type.text)?.clientParameters || name.text.startsWith('{')) return undefined;
  if (name.text.startsWith('/')) {
    const text = instance.files.text(name.text);
    if (text === undefined || text === 'missing' || hasTemplateMark(text)) return undefined;
    return ofFile(name.text, parseMain(text));
  }
  return { get: (setting) => ofMain(`${name.text}_${setting}`, instance) };
}

/** The text of a setting; undefined where it is absent or not known. */
export function textOf(settings: ClientSettings, name: string): string | undefined {
  const setting = settings.get(name);
  return setting === undefined || setting === 'absent' ? undefined : setting.text;
}

/** A setting as a place that a finding speaks of. */
export function relatedSetting({ source }: ClientSetting, message: string): readonly Related[] {
  return source ? [{ ...source, message }] : [];
}

function ofFile(path: string, document: MainDocument): ClientSettings {
  const found = new Map<string, ClientSetting>();
  let row = 0;
  for (const line of document.lines) {
    if (line.isEntry && !line.tree.problem) {
      found.set(line.tree.name.text, { text: line.tree.value.text, source: { path, row } });
    }
    row += line.height;
  }
  return { get: (name) => found.get(name) ?? 'absent' };
}

function ofMain(name: string, instance: Instance): ClientSetting | 'absent' | undefined {
  if (!instance.main || instance.isTemplate('main')) return undefined;
  const known = knownValue(instance, name);
  if (known) return known;
  return instance.effective(name) ? undefined : 'absent';
}
