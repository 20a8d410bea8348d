/** What the real postconf warns of in a main.cf and a master.cf, and what we find in them, in one notation. */

import assert from 'node:assert/strict';
import { isInForce, settingOfMain, settingsOfMaster, type Setting } from '../../server/src/project/setting';
import { isForeignMain, isForeignMaster } from '../../server/src/project/foreign';
import { parseMain } from '../../server/src/syntax/main-cf';
import { parseMaster } from '../../server/src/syntax/master-cf';
import { hasTemplateMark } from '../../server/src/syntax/template';
import { allFindings, makeInstance, type TestInstance, type Texts } from './instance';
import { knowledge } from './knowledge';
import { postconf, withDirectory } from './postconf';

export interface Warnings {
  /** For example `unused main.cf foo`, `overriding main.cf:12 foo`; sorted, each once. */
  readonly warnings: readonly string[];
  /** Line of main.cf at which postconf gives up; 0 where it gives up without naming a line. */
  readonly fatal?: number;
}

/** Fails unless the installed Postfix is of the series that these comparisons are made for. */
export function requirePostconf(): void {
  withDirectory({ main: '' }, (directory) => {
    assert.match(postconf(directory, '-d', '-h', 'mail_version').stdout, /^3\.7\./, 'Postfix 3.7 is needed to judge');
  });
}

/** Fails unless postconf and our rules say the same. */
export function checkAgreement(texts: Required<Texts>): void {
  const theirs = warningsOfPostconf(texts);
  const ours = warningsOfRules(texts);
  if (theirs.fatal !== 0) assert.equal(ours.fatal, theirs.fatal);
  // Where postconf gives up, it does not come to look at names.
  if (theirs.fatal === undefined) assert.deepEqual(ours.warnings, theirs.warnings);
}

/** Fails where we report an error in a template, which nobody can know to be one. A file of another program is passed over. */
export function checkTemplate(text: string, name: string): void {
  const isMaster = name.includes('master');
  const isForeign = isMaster ? isForeignMaster(parseMaster(text)) : isForeignMain(parseMain(text), knowledge);
  if (!isForeign) assert.deepEqual(errorsIn(isMaster ? { master: text } : { main: text }), []);
}

function errorsIn(texts: Texts): string[] {
  return allFindings(makeInstance(texts, '3.7.11'))
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, message }) => `${rule.id}: ${message}`);
}

const WARNING = new RegExp(
  '^warning: DIR/(\\S+?)(?:, line (\\d+))?: ' +
    '(unused parameter|undefined parameter|overriding earlier entry|read-only parameter assignment): ([^=]*)(?:=(.*))?$',
);
const FATAL = /^(?:fatal|panic): (?:DIR\/main\.cf, line (\d+): missing)?/;

export function warningsOfPostconf(texts: Required<Texts>): Warnings {
  const messages = withDirectory(texts, (directory) =>
    postconf(directory, '-n').messages.map((message) => message.replaceAll(directory, 'DIR')),
  );
  const warnings = new Set<string>();
  for (const message of messages) {
    const [, file, line, what, name, value] = WARNING.exec(message) ?? [];
    // postconf has the directory it was called with before it reads the file.
    if (file === undefined || (name === 'config_directory' && value === 'DIR')) continue;
    // What a template makes of it, nobody knows; we say nothing.
    if (what === 'unused parameter' && hasTemplateMark(name!)) continue;
    warnings.add(`${what!.split(' ')[0]} ${line === undefined ? file : `${file}:${line}`} ${name}`);
  }
  const fatal = messages.map((message) => FATAL.exec(message)).find((match) => match !== null);
  return { warnings: [...warnings].sort(), ...(fatal ? { fatal: Number(fatal[1] ?? 0) } : {}) };
}

const UNUSED: ReadonlySet<string> = new Set([
  'obsolete-unused',
  'obsolete-removed',
  'obsolete-too-new',
  'master-option-unknown',
]);

export function warningsOfRules(texts: Required<Texts>): Warnings {
  const made = makeInstance(texts, '3.7.11');
  const warnings = new Set<string>();
  let fatal: number | undefined;
  for (const { rule, file, line, span } of allFindings(made)) {
    const row = made.instance[file]!.rangeOfLogical(line as never, { start: 0, end: 0 }).start.line + 1;
    const name = printed(line.logical.text.slice(span.start, span.end));
    if (UNUSED.has(rule.id)) warnings.add(`unused ${file}.cf ${name}`);
    if (rule.id === 'syntax-duplicate') warnings.add(`overriding main.cf:${row} ${name}`);
    if (rule.id === 'syntax-missing-equals') fatal ??= row;
  }
  for (const setting of settingsInForce(made))
    for (const warning of otherWarnings(setting, made)) warnings.add(warning);
  return { warnings: [...warnings].sort(), ...(fatal === undefined ? {} : { fatal }) };
}

function settingsInForce({ instance }: TestInstance): Setting[] {
  const main = Array.from(instance.main!.lines, settingOfMain).filter((setting) => setting !== undefined);
  const master = Array.from(instance.master!.lines).flatMap(settingsOfMaster);
  return [...main, ...master].filter((setting) => isInForce(setting, instance));
}

function otherWarnings(setting: Setting, { instance, usage }: TestInstance): string[] {
  const { file, name, value, scope } = setting;
  const names =
    setting.file === 'main'
      ? [...usage.undefinedInMain(setting.line), ...usage.undefinedClasses(setting.line)]
      : [...usage.undefinedInService(scope!, name.text, value), ...usage.undefinedClassesInService(scope!)];
  const found = names.map((undefinedName) => `undefined ${file}.cf ${printed(undefinedName)}`);
  if (instance.parameter(name.text)?.class === 'read-only') found.push(`read-only ${file}.cf ${name.text}`);
  return found;
}

/** As postconf prints it: bytes other than printable ASCII are question marks. */
function printed(text: string): string {
  const bytes = Buffer.from(text, 'utf8');
  return Array.from(bytes, (byte) => (byte < 32 || byte > 126 ? '?' : String.fromCharCode(byte))).join('');
}
