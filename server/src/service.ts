/** The facade: all that the language server can do, without a protocol and without a platform. */

import type { Knowledge } from './knowledge/knowledge';
import { fixAllSafe, type InstanceTexts } from './lint/apply';
import { LintEngine, type CrashReporter } from './lint/engine';
import type { RuleLevels } from './lint/rule-set';
import { RULES } from './lint/rules/index';
import { Workspace, type FileReader, type OpenFile, type Project } from './project/workspace';
import type { FileContext } from './features/context';

/** What a user may decide. */
export interface ServiceSettings {
  /** `auto`, or a version of Postfix. */
  readonly version: string;
  readonly levels: RuleLevels;
}

export interface ServiceOptions {
  readonly knowledge: Knowledge;
  readonly reader: FileReader;
  readonly onCrash: CrashReporter;
}

/** An open file with the rules' findings. */
export interface Checked {
  readonly context: FileContext;
  readonly engine: LintEngine;
}

/** A table may name a table; more rounds than anybody nests them. */
const MAX_ROUNDS = 5;

export class PostfixService {
  readonly knowledge: Knowledge;
  readonly workspace: Workspace;
  readonly #onCrash: CrashReporter;
  readonly #engines = new WeakMap<Project, LintEngine>();
  #levels: RuleLevels = new Map();

  constructor({ knowledge, reader, onCrash }: ServiceOptions) {
    this.knowledge = knowledge;
    this.workspace = new Workspace(knowledge, reader);
    this.#onCrash = onCrash;
  }

  /** Takes over settings. Returns false where `version` is not one; the default is then in force. */
  configure({ version, levels }: ServiceSettings): boolean {
    this.#levels = levels;
    const resolved = this.knowledge.resolveVersion(version);
    this.workspace.version = resolved ?? this.knowledge.defaultVersion;
    return resolved !== undefined;
  }

  open(file: OpenFile): void {
    this.workspace.open(file);
  }

  close(uri: string): void {
    this.workspace.close(uri);
  }

  /** What features need to know of an open file; undefined for files that are not ours. Does not wait for anything. */
  context(uri: string): FileContext | undefined {
    const file = this.workspace.openFile(uri);
    const project = this.workspace.projectOf(uri);
    if (!file || !project) return undefined;
    const { instance, usage, uris } = project;
    const shared = { instance, usage, edition: instance.edition, uris };
    return file.file === 'main'
      ? { ...shared, file: file.file, document: file.document }
      : { ...shared, file: file.file, document: file.document };
  }

  /** An open file with its rules run, once the other file of its instance and the tables it names have been read. */
  async checked(uri: string): Promise<Checked | undefined> {
    await this.workspace.projectOf(uri)?.ready;
    const context = this.context(uri);
    const project = this.workspace.projectOf(uri);
    if (!context || !project) return undefined;
    const engine = this.#engine(project);
    for (let round = 0; round < MAX_ROUNDS; round++) {
      engine.revision(context.file); // Brings up the questions about files.
      if (!(await this.workspace.answerQuestions(project))) break;
    }
    return { context, engine };
  }

  /** The texts of a file's instance after all safe fixes that change this file alone. */
  fixAll({ instance, file }: FileContext): InstanceTexts {
    const texts = {
      ...(instance.main ? { main: instance.main.text } : {}),
      ...(instance.master ? { master: instance.master.text } : {}),
    };
    const options = { rules: RULES, levels: this.#levels, onCrash: this.#onCrash };
    return fixAllSafe(texts, instance.edition, options, [file], instance.files);
  }

  #engine(project: Project): LintEngine {
    let engine = this.#engines.get(project);
    if (!engine) {
      const { instance, usage } = project;
      engine = new LintEngine(instance, usage, { rules: RULES, onCrash: this.#onCrash, levels: this.#levels });
      this.#engines.set(project, engine);
    }
    engine.levels = this.#levels;
    return engine;
  }
}
