/** All instances that have a file open, and the files of each: open ones from the editor, the others through a reader. */

import { URI, Utils } from 'vscode-uri';
import type { Knowledge } from '../knowledge/knowledge';
import type { Version } from '../knowledge/version';
import { parseMain, type MainDocument } from '../syntax/main-cf';
import { parseMaster, type MasterDocument } from '../syntax/master-cf';
import type { FileAnswer, FileFacts, FileQuestion } from './files';
import { isPrototypeName } from './file-names';
import { isForeignMain, isForeignMaster } from './foreign';
import { Instance } from './instance';
import type { InstanceFile } from './instance-file';
import { Usage } from './usage';

/** Reads files that no editor has open. */
export interface FileReader {
  /** The text of a file; undefined where there is none or it cannot be read. Never rejects. */
  read(uri: string): Promise<string | undefined>;
  /** What the file system knows of a file; left out where there is no file system. Never rejects. */
  facts?(uri: string): Promise<FileAnswer<FileFacts>>;
  /** May files outside of the instance's directory be looked at? Only where the user trusts the workspace. */
  readonly isTrusted?: boolean;
}

/** A file as an editor has it. */
export type OpenFile = OpenFileBase & ParsedFile;

type ParsedFile =
  | { readonly file: 'main'; readonly document: MainDocument }
  | { readonly file: 'master'; readonly document: MasterDocument };

interface OpenFileBase {
  readonly uri: string;
  /** Somebody has said that it is Postfix's, whatever it looks like. */
  readonly isOurs?: boolean;
}

/** An instance in the workspace. */
export interface Project {
  readonly instance: Instance;
  readonly usage: Usage;
  readonly uris: Readonly<Record<InstanceFile, string>>;
  /** Fulfilled when the files that nobody has open have been read. */
  readonly ready: Promise<void>;
}

interface ProjectState extends Project {
  ready: Promise<void>;
}

export class Workspace {
  readonly #open = new Map<string, OpenFile>();
  readonly #projects = new Map<string, ProjectState>();
  #version: Version;

  constructor(
    private readonly knowledge: Knowledge,
    private readonly reader: FileReader,
  ) {
    this.#version = knowledge.defaultVersion;
  }

  get version(): Version {
    return this.#version;
  }

  /** Makes all instances anew for another version of Postfix. */
  set version(version: Version) {
    if (version.text === this.#version.text) return;
    this.#version = version;
    for (const { instance } of this.#projects.values()) instance.dispose();
    this.#projects.clear();
    for (const file of this.#open.values()) this.#place(file);
  }

  open(file: OpenFile): void {
    this.#open.set(file.uri, file);
    this.#place(file);
  }

  close(uri: string): void {
    const file = this.#open.get(uri);
    if (!file) return;
    this.#open.delete(uri);
    const key = keyOf(uri, file.file);
    const project = this.#projects.get(key);
    if (!project) return;
    if (this.#openFiles(project).length > 0) {
      project.ready = this.#read(project, file.file);
    } else {
      project.instance.dispose();
      this.#projects.delete(key);
    }
  }

  /** An open file, if it is one of Postfix's by what stands in it now. */
  openFile(uri: string): OpenFile | undefined {
    const file = this.#open.get(uri);
    return file && this.#place(file) ? file : undefined;
  }

  get openUris(): Iterable<string> {
    return this.#open.keys();
  }

  /** The instance that an open file belongs to. */
  projectOf(uri: string): Project | undefined {
    const file = this.#open.get(uri);
    return file && this.#projects.get(keyOf(uri, file.file));
  }

  /** Reads a file again that has changed outside of the editor. Returns whether an instance has it. */
  async changedOnDisk(uri: string): Promise<boolean> {
    if (this.#open.has(uri)) return false;
    let isKnown = false;
    for (const project of this.#projects.values()) {
      const file = uri === project.uris.main ? 'main' : uri === project.uris.master ? 'master' : undefined;
      if (file) {
        project.ready = this.#read(project, file);
        await project.ready;
        isKnown = true;
      }
      isKnown = project.instance.files.changed((path) => project.instance.files.locate(path) === uri) || isKnown;
    }
    return isKnown;
  }

  /** Answers the questions about files that have come up. Returns whether there were any. */
  async answerQuestions({ instance: { files } }: Project): Promise<boolean> {
    const questions = files.takePending();
    await Promise.all(
      questions.map(async (question) => files.answer(question, await this.#answer(question, files.locate))),
    );
    return questions.length > 0;
  }

  async #answer(
    { what, path }: FileQuestion,
    locate: (path: string) => string | undefined,
  ): Promise<FileAnswer<string | FileFacts>> {
    const uri = locate(path);
    if (uri === undefined) return undefined;
    return what === 'text' ? this.reader.read(uri) : this.reader.facts?.(uri);
  }

  /** Makes an open file a part of its instance. False for a file of another program, which becomes no part of it. */
  #place(file: OpenFile): boolean {
    const key = keyOf(file.uri, file.file);
    let project = this.#projects.get(key);
    if (!project) {
      const instance = new Instance(this.knowledge.edition(this.#version));
      project = { instance, usage: new Usage(instance), uris: urisOf(file.uri, file.file), ready: Promise.resolve() };
      instance.isPrototype = isPrototypeName(Utils.basename(URI.parse(file.uri)));
      this.#projects.set(key, project);
      this.#findFiles(project);
      const other = file.file === 'main' ? 'master' : 'main';
      if (!this.#open.has(project.uris[other])) project.ready = this.#read(project, other);
    }
    return this.#adopt(project.instance, file, file.isOurs);
  }

  /** Says where the files are that values name: beside main.cf, or, on the host itself, where they say. */
  #findFiles({ instance, uris: { main } }: Project): void {
    const uri = URI.parse(main);
    const folder = Utils.dirname(uri);
    const { files } = instance;
    files.isHost = uri.scheme === 'file' && uri.path.startsWith('/etc/') && this.reader.isTrusted === true;
    files.locate = (path) => {
      if (path.split('/').includes('..')) return undefined;
      const config = instance.expansion('config_directory').text || '/etc/postfix';
      if (path.startsWith(`${config}/`)) return Utils.joinPath(folder, path.slice(config.length + 1)).toString();
      return files.isHost ? uri.with({ path }).toString() : undefined;
    };
  }

  #openFiles({ uris }: Project): OpenFile[] {
    return [uris.main, uris.master].flatMap((uri) => this.#open.get(uri) ?? []);
  }

  async #read({ instance, uris }: Project, file: InstanceFile): Promise<void> {
    const uri = uris[file];
    const text = uri === '' ? undefined : await this.reader.read(uri);
    if (this.#open.has(uri)) return; // opened meanwhile
    if (text === undefined) instance[file] = undefined;
    else if (file === 'main') this.#adopt(instance, { file, document: parseMain(text) });
    else this.#adopt(instance, { file, document: parseMaster(text) });
  }

  /** Gives an instance a file; none, and false, where it is one of another program. */
  #adopt(instance: Instance, parsed: ParsedFile, isOurs = false): boolean {
    if (parsed.file === 'main') {
      const isTaken = isOurs || !isForeignMain(parsed.document, this.knowledge);
      instance.main = isTaken ? parsed.document : undefined;
      return isTaken;
    }
    const isTaken = isOurs || !isForeignMaster(parsed.document);
    instance.master = isTaken ? parsed.document : undefined;
    return isTaken;
  }
}

/** Both files of an instance. The other file's name is the one's with `main` for `master`, whatever stands around it. */
function urisOf(uri: string, file: InstanceFile): Record<InstanceFile, string> {
  const other = file === 'main' ? 'master' : 'main';
  const parsed = URI.parse(uri);
  const name = Utils.basename(parsed);
  const found = name.lastIndexOf(`${file}.cf`);
  if (found < 0) return { main: '', master: '', [file]: uri };
  const otherName = `${name.slice(0, found)}${other}.cf${name.slice(found + file.length + 3)}`;
  const otherUri = parsed.with({ path: parsed.path.slice(0, parsed.path.length - name.length) + otherName }).toString();
  return { main: otherUri, master: otherUri, [file]: uri };
}

/** Both files of an instance have the same key. */
function keyOf(uri: string, file: InstanceFile): string {
  const { main, master } = urisOf(uri, file);
  return file === 'main' ? uri : main === '' ? master : main;
}
