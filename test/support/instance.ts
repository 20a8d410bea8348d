/** Instances made of texts. */

import { LintEngine } from '../../server/src/lint/engine';
import type { Finding, Rule } from '../../server/src/lint/rule';
import { RULES } from '../../server/src/lint/rules/index';
import { InstanceFiles } from '../../server/src/project/files';
import { Instance } from '../../server/src/project/instance';
import type { InstanceFile } from '../../server/src/project/instance-file';
import { Usage } from '../../server/src/project/usage';
import { parseMain } from '../../server/src/syntax/main-cf';
import { parseMaster } from '../../server/src/syntax/master-cf';
import { edition } from './knowledge';

export type Texts = Partial<Record<InstanceFile, string>>;

/** Files that values name, by the path that Postfix would open: their texts. */
export type OtherFiles = Readonly<Record<string, string>>;

export interface TestInstance {
  readonly instance: Instance;
  readonly usage: Usage;
  readonly engine: LintEngine;
}

/** An instance with rules run over it. A rule that throws fails the test. */
export function makeInstance(
  texts: Texts,
  version?: string,
  rules: readonly Rule[] = RULES,
  files: OtherFiles = {},
): TestInstance {
  const instance = new Instance(edition(version), filesOf(files));
  const usage = new Usage(instance);
  if (texts.master !== undefined) instance.master = parseMaster(texts.master);
  if (texts.main !== undefined) instance.main = parseMain(texts.main);
  const engine = new LintEngine(instance, usage, {
    rules,
    onCrash: rethrow,
  });
  return { instance, usage, engine };
}

/** Files that are known from the start. */
export function filesOf(files: OtherFiles): InstanceFiles {
  const made = new InstanceFiles();
  made.locate = (path) => (path in files ? `file://${path}` : undefined);
  for (const [path, text] of Object.entries(files)) {
    made.text(path);
    made.answer({ what: 'text', path }, text);
  }
  return made;
}

/** All findings, main.cf first. */
export function allFindings({ engine }: TestInstance): Finding[] {
  return [...engine.findings('main'), ...engine.findings('master')];
}

/** A rule that fails, fails the test. */
export function rethrow(rule: Rule, error: unknown): never {
  throw new Error(`rule ${rule.id} failed`, { cause: error });
}
