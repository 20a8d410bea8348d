/** Instances made of texts. */

import { LintEngine } from '../../server/src/lint/engine';
import type { Finding, Rule } from '../../server/src/lint/rule';
import { RULES } from '../../server/src/lint/rules/index';
import { InstanceFiles, type FileFacts } from '../../server/src/project/files';
import { Instance } from '../../server/src/project/instance';
import type { InstanceFile } from '../../server/src/project/instance-file';
import { Usage } from '../../server/src/project/usage';
import { parseMain } from '../../server/src/syntax/main-cf';
import { parseMaster } from '../../server/src/syntax/master-cf';
import { edition } from './knowledge';

export type Texts = Partial<Record<InstanceFile, string>>;

/** Files that values name, by the path that Postfix would open: their texts. */
export type OtherFiles = Readonly<Record<string, string>>;

/** What the host knows of files. */
export type OtherFacts = Readonly<Record<string, Partial<FileFacts> | 'missing'>>;

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
  facts?: OtherFacts,
): TestInstance {
  const instance = new Instance(edition(version), filesOf(files, facts));
  const usage = new Usage(instance);
  if (texts.master !== undefined) instance.master = parseMaster(texts.master);
  if (texts.main !== undefined) instance.main = parseMain(texts.main);
  const engine = new LintEngine(instance, usage, {
    rules,
    onCrash: rethrow,
  });
  return { instance, usage, engine };
}

const PLAIN_FILE: FileFacts = { kind: 'file', mode: 0o644, uid: 0, gid: 0, modified: 0 };

/** Files that are known from the start. Those of the host where there are facts of them. */
export function filesOf(files: OtherFiles, facts?: OtherFacts): InstanceFiles {
  const made = new InstanceFiles();
  made.locate = (path) => (path in files ? `file://${path}` : undefined);
  for (const [path, text] of Object.entries(files)) {
    made.text(path);
    made.answer({ what: 'text', path }, text);
  }
  made.isHost = facts !== undefined;
  for (const [path, known] of Object.entries(facts ?? {})) {
    made.facts(path);
    made.answer({ what: 'facts', path }, known === 'missing' ? known : { ...PLAIN_FILE, ...known });
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
