/** Fixes that set, override and delete parameters, and change lists word by word. */

import * as l10n from '@vscode/l10n';
import type { Instance, Origin } from '../../project/instance';
import type { ListItem } from '../../project/known';
import type { Service } from '../../project/model/service';
import { settingOfMain, settingsOfMaster, type Setting } from '../../project/setting';
import type { Line } from '../../syntax/line';
import type { MainLine } from '../../syntax/main-cf';
import { parseService, type MasterLine } from '../../syntax/master-cf';
import { deleteSetting, replace, replaceValue } from '../edits';
import type { Fix, FixSafety, LineEdit } from '../rule';
import type { Decision } from './judged';

/** The setting that has decided; undefined for a default. */
export function settingOf(origin: Origin): Setting | undefined {
  switch (origin.from) {
    case 'main':
      return settingOfMain(origin.line);
    case 'override':
      return settingsOfMaster(origin.line).find(({ option }) => option === origin.option);
    default:
      return undefined;
  }
}

/** Changes a decision where it was made; a default gets a line in main.cf. */
export function setTo(
  { name, origin }: Pick<Decision, 'name' | 'origin'>,
  value: string,
  safety: FixSafety,
  instance: Instance,
): Fix[] {
  const setting = settingOf(origin);
  if (!setting) return setInMain(name, value, safety, instance);
  if (!setting.value.isPlain || hasInnerComment(setting)) return [];
  if (setting.file === 'master' && !fitsOption(setting, value)) return [];
  return [{ title: l10n.t('Change to "{0}"', value), safety, preferred: true, edits: [replaceValue(setting, value)] }];
}

/** Sets a parameter in main.cf, in its line if it has one, else in a line of its own behind those that it belongs to. */
export function setInMain(name: string, value: string, safety: FixSafety, instance: Instance): Fix[] {
  const edits = mainEdits(name, value, instance);
  if (!edits) return [];
  return [{ title: l10n.t('Set "{0}" in main.cf', `${name} = ${value}`.trimEnd()), safety, preferred: true, edits }];
}

/** The edits of {@link setInMain}, for fixes made of several. */
export function mainEdits(name: string, value: string, instance: Instance): LineEdit[] | undefined {
  const { main } = instance;
  if (!main || instance.isTemplate('main')) return undefined;
  const line = instance.definition(name);
  const setting = line && settingOfMain(line);
  if (setting) return hasInnerComment(setting) ? undefined : [replaceValue(setting, value)];
  const after = siblingOf(name, instance);
  return after && [insertAfter('main', after, `${name} = ${value}`.trimEnd())];
}

/** Sets a parameter for one service: `-o name=value`. */
export function setInService(service: Service, name: string, value: string, safety: FixSafety): Fix[] {
  const edits = serviceEdits(service, name, value);
  if (!edits) return [];
  const title = l10n.t('Set "-o {0}={1}" for {2}', name, value, `${service.name}/${service.type}`);
  return [{ title, safety, preferred: true, edits }];
}

/** The edits of {@link setInService}. Undefined where the value would need braces, or there is no place for the option. */
export function serviceEdits({ line }: Service, name: string, value: string): LineEdit[] | undefined {
  // What stands behind a null byte is not read.
  if (!line || /\s/.test(value) || line.text.includes('\0')) return undefined;
  if (line.tree.overrides.some(({ problem }) => problem) || !takesOption(line, name, value)) return undefined;
  const setting = settingsOfMaster(line).findLast((one) => one.name.text === name);
  if (setting) return [replaceValue(setting, value)];
  const indent = /\n([ \t]+)-o/.exec(line.text)?.[1] ?? '  ';
  return [insertAfter('master', line, `${indent}-o ${name}=${value}`)];
}

/** Behind a word, an open brace, or an option that waits for its value, an `-o` is no longer read as one. */
function takesOption({ logical, tree }: MasterLine, name: string, value: string): boolean {
  const { overrides } = parseService(`${logical.text} -o ${name}=${value}`);
  const last = overrides.at(-1);
  return overrides.length === tree.overrides.length + 1 && last?.name.text === name && last.value.text === value;
}

/** Deletes the line of a decision, so that the default, or for an `-o` main.cf, decides. */
export function deleteDecision({ name, origin }: Pick<Decision, 'name' | 'origin'>, safety: FixSafety): Fix[] {
  const setting = settingOf(origin);
  if (!setting) return [];
  const title = setting.file === 'main' ? l10n.t('Delete "{0}"', name) : l10n.t('Delete "-o {0}=…"', name);
  return [{ title, safety, preferred: true, edits: [deleteSetting(setting)] }];
}

/** Puts another text in the place of a list item. Undefined for items that `$name` has made. */
export function replaceItem({ place, isWritten }: ListItem, text: string): LineEdit | undefined {
  return place && isWritten ? replace(place.file, place.line, place.span, text) : undefined;
}

/**
 * Deletes neighbouring items of a list with the separator behind them, or, of the last ones, that before them. Undefined where a `$name` has
 * made one, or a comment stands between them.
 */
export function deleteItems(items: readonly ListItem[]): LineEdit | undefined {
  const [first, last] = [items[0], items.at(-1)];
  if (!first?.place || !last?.place || !items.every(({ isWritten }) => isWritten)) return undefined;
  if (last.place.line !== first.place.line) return undefined;
  const { file, line } = first.place;
  const { text } = line.logical;
  let { start } = first.place.span;
  let { end } = last.place.span;
  const before = /[\s,]*$/.exec(text.slice(0, start))![0];
  const after = /^[\s,]*/.exec(text.slice(end))![0];
  if (end + after.length < text.length) end += after.length;
  else start -= before.length;
  const { start: from, end: to } = line.physical({ start, end });
  return /\n\s*#/.test(line.text.slice(from, to)) ? undefined : replace(file, line, { start, end }, '');
}

/** Puts text before a list item, parted the way the list parts its items. */
export function insertItemBefore({ place, isWritten }: ListItem, text: string): LineEdit | undefined {
  if (!place || !isWritten) return undefined;
  const { start } = place.span;
  return replace(place.file, place.line, { start, end: start }, `${text}${separatorOf(place.line)}`);
}

/** Puts text behind a list item. */
export function insertItemAfter({ place, isWritten }: ListItem, text: string): LineEdit | undefined {
  if (!place || !isWritten) return undefined;
  const { end } = place.span;
  return replace(place.file, place.line, { start: end, end }, `${separatorOf(place.line)}${text}`);
}

/** A fix of edits that may not be possible: none where one of them is not. */
export function fixOf(
  title: string,
  safety: FixSafety,
  edits: readonly (LineEdit | undefined)[],
  preferred = true,
): Fix[] {
  const whole = edits.filter((edit) => edit !== undefined);
  return whole.length === edits.length && whole.length > 0 ? [{ title, safety, preferred, edits: whole }] : [];
}

/** Puts a row behind a line and what continues it. */
export function insertAfter(file: 'main' | 'master', line: Line, row: string): LineEdit {
  const { text } = line;
  const ending = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const end = text.endsWith('\n') ? text.length - (text.endsWith('\r\n') ? 2 : 1) : text.length;
  return { file, line, span: { start: end, end }, newText: `${ending}${row}` };
}

function separatorOf({ logical }: Line): string {
  const { text } = logical;
  const value = text.slice(text.indexOf('=') + 1);
  return value.includes(',') ? ', ' : /\s\S+\s/.test(` ${value.trim()} `) ? ' ' : ' ';
}

/** The line of main.cf that a new setting belongs behind: the last that shares most of its name, else the last of all. */
function siblingOf(name: string, { main }: Instance): MainLine | undefined {
  let best: MainLine | undefined;
  let most = 0;
  for (const line of main?.lines ?? []) {
    if (!line.isEntry || line.tree.problem) continue;
    const shared = sharedWords(line.tree.name.text, name);
    if (best && shared < most) continue;
    best = line;
    most = shared;
  }
  return best;
}

function sharedWords(a: string, b: string): number {
  const [wordsA, wordsB] = [a.split('_'), b.split('_')];
  const differs = wordsA.findIndex((word, at) => word !== wordsB[at]);
  return differs < 0 ? wordsA.length : differs;
}

function hasInnerComment({ line, value }: Setting): boolean {
  const { start, end } = line.physical(value);
  return /\n[ \t]*#/.test(line.text.slice(start, end));
}

/** A value with blanks fits into an option only between braces. */
function fitsOption(setting: Setting, value: string): boolean {
  return !/\s/.test(value) || (setting.file === 'master' && setting.option.braced);
}
