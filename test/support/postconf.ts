/** What the real postconf says of a main.cf and a master.cf, and what we say, in one notation. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isInForce, settingOfMain, settingsOfMaster, type Setting } from '../../server/src/project/setting';
import { allFindings, makeInstance, type Texts } from './instance';

export interface PostconfReport {
  /** For example `unused main.cf foo`, `overriding main.cf:12 foo`; sorted, each once. */
  readonly warnings: readonly string[];
  /** Line of main.cf at which postconf gives up; 0 where it gives up without naming a line. */
  readonly fatal?: number;
}

/** The version of the installed postconf that these tests are written for. */
export const ORACLE_VERSION = '3.7.11';

/** Fails unless Postfix of the version that these tests are written for is installed. */
export function requirePostconf(): void {
  const { error, stdout } = spawnSync('postconf', ['-d', '-h', 'mail_version'], { encoding: 'utf8' });
  assert.equal(error, undefined, 'postconf is missing: install the package "postfix"');
  assert.match(stdout, /^3\.7\./, 'these tests compare with Postfix 3.7');
}

/** Runs `postconf -n` on the texts. */
export function askPostconf(texts: Required<Texts>): PostconfReport {
  const directory = mkdtempSync(join(tmpdir(), 'postfix-oracle-'));
  try {
    // Postfix reads a file that has just changed again and again, and repeats its warnings.
    const old = Date.now() / 1000 - 3600;
    for (const [file, text] of Object.entries(texts)) {
      const path = join(directory, `${file}.cf`);
      writeFileSync(path, text);
      utimesSync(path, old, old);
    }
    const { stderr } = spawnSync('postconf', ['-c', directory, '-n'], { encoding: 'latin1' });
    return readReport(stderr.replaceAll(directory, 'DIR'));
  } finally {
    rmSync(directory, { recursive: true });
  }
}

const WARNING = /^postconf: warning: DIR\/(\S+?)(?:, line (\d+))?: (unused parameter|undefined parameter|overriding earlier entry|read-only parameter assignment): ([^=]*)(?:=(.*))?$/;
const FATAL = /^postconf: (?:fatal|panic): (?:DIR\/main\.cf, line (\d+): missing)?/m;

function readReport(stderr: string): PostconfReport {
  const warnings = new Set<string>();
  for (const text of stderr.split('\n')) {
    const match = WARNING.exec(text);
    if (!match) continue;
    const [, file, line, what, name, value] = match;
    // postconf has the directory it was called with before it reads the file.
    if (name === 'config_directory' && value === 'DIR') continue;
    const place = line === undefined ? file! : `${file}:${line}`;
    warnings.add(`${what!.split(' ')[0]} ${place} ${name}`);
  }
  const fatal = FATAL.exec(stderr);
  return { warnings: [...warnings].sort(), ...(fatal ? { fatal: Number(fatal[1] ?? 0) } : {}) };
}

const UNUSED = new Set(['obsolete-unused', 'obsolete-removed', 'obsolete-too-new', 'master-option-unknown']);

/** What the rules find in the same texts, as far as postconf would say it. */
export function askRules(texts: Required<Texts>): PostconfReport {
  const made = makeInstance({ main: texts.main, master: texts.master }, ORACLE_VERSION);
  const { instance, usage } = made;
  const warnings = new Set<string>();
  let fatal: number | undefined;
  for (const { rule, file, line, span } of allFindings(made)) {
    const row = instance[file]!.rangeOfLogical(line as never, { start: 0, end: 0 }).start.line + 1;
    const name = seen(line.logical.text.slice(span.start, span.end));
    if (UNUSED.has(rule.id)) warnings.add(`unused ${file}.cf ${name}`);
    if (rule.id === 'syntax-duplicate') warnings.add(`overriding main.cf:${row} ${name}`);
    if (rule.id === 'syntax-missing-equals') fatal ??= row;
  }
  for (const line of instance.main?.lines ?? []) {
    const setting = line.isEntry ? settingOfMain(line) : undefined;
    if (!setting) continue;
    for (const name of [...usage.undefinedInMain(line), ...usage.undefinedClasses(line)]) {
      warnings.add(`undefined main.cf ${seen(name)}`);
    }
    addReadOnly(setting);
  }
  for (const line of instance.master?.lines ?? []) {
    for (const setting of settingsOfMaster(line)) {
      if (!isInForce(setting, instance)) continue;
      const names = usage.undefinedInService(setting.scope!, setting.name.text, setting.value);
      for (const name of [...names, ...usage.undefinedClassesInService(setting.scope!)]) {
        warnings.add(`undefined master.cf ${seen(name)}`);
      }
      addReadOnly(setting);
    }
  }
  return { warnings: [...warnings].sort(), ...(fatal === undefined ? {} : { fatal }) };

  function addReadOnly(setting: Setting): void {
    if (instance.parameter(setting.name.text)?.class !== 'read-only') return;
    warnings.add(`read-only ${setting.file}.cf ${setting.name.text}`);
  }
}

/** Fails unless both say the same. */
export function checkAgreement(texts: Required<Texts>): void {
  const theirs = askPostconf(texts);
  const ours = askRules(texts);
  if (theirs.fatal !== 0) assert.equal(ours.fatal, theirs.fatal);
  // Where postconf gives up, it does not come to look at names.
  if (theirs.fatal === undefined) assert.deepEqual(ours.warnings, theirs.warnings);
}

/** Text as postconf prints it: UTF-8 and control characters are question marks. */
function seen(text: string): string {
  return Array.from(Buffer.from(text, 'utf8'), (byte) => (byte < 32 || byte > 126 ? '?' : String.fromCharCode(byte))).join('');
}
