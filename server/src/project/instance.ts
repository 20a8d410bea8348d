/** One configuration directory, seen as a whole: its main.cf and master.cf, and what Postfix makes of both together. */

import { Cell, Memo } from '../base/reactive';
import type { Edition, Parameter } from '../knowledge/edition';
import type { LineChange } from '../syntax/document';
import type { MainDocument, MainLine, ParameterTree } from '../syntax/main-cf';
import {
  namespaceOf,
  type MasterDocument,
  type MasterLine,
  type OptionTree,
  type ServiceTree,
} from '../syntax/master-cf';
import { expand, type Expansion, type NamedValue } from './expand';
import { InstanceFiles } from './files';
import { parseLevel, type Level } from './level';
import { NameIndex } from './names';
import { ServiceIndex, type Override } from './services';
import { TemplateShape } from './template-shape';
import type { InstanceFile } from './instance-file';

/**
 * Where a value holds: in main.cf and for all services, or in a service of master.cf, whose `-o` settings come first.
 * Services are named as postconf does: `smtp/inet`.
 */
export type Scope = string | undefined;

/** Who decided on a value. */
export type Origin =
  | { readonly from: 'default' }
  | { readonly from: 'main'; readonly line: MainLine }
  | { readonly from: 'override'; readonly line: MasterLine; readonly option: OptionTree };

/** A parameter's value before expansion, and who decided on it. */
export interface EffectiveValue {
  readonly value: NamedValue;
  readonly origin: Origin;
}

/** Hears of every line that comes and goes; in this order: all that are gone, then all that came. */
export interface LineListener {
  mainChanged?(change: LineChange<ParameterTree>): void;
  masterChanged?(change: LineChange<ServiceTree>): void;
}

export class Instance {
  /** The files are those from which an installation makes the real ones: what is empty or missing there, it fills in. */
  isPrototype = false;
  readonly names = new NameIndex();
  readonly services = new ServiceIndex();
  readonly #files = new Cell();
  /** What may become of the lines of each file where it is a template. */
  readonly templates = {
    main: new TemplateShape(
      'main',
      () => this.#main,
      () => this.isPrototype,
    ),
    master: new TemplateShape(
      'master',
      () => this.#master,
      () => this.isPrototype,
    ),
  };
  readonly #listeners = new Set<LineListener>();
  #main: MainDocument | undefined;
  #master: MasterDocument | undefined;
  #stopMain: (() => void) | undefined;
  #stopMaster: (() => void) | undefined;
  readonly #level = new Memo<Level>(() => parseLevel(this.expansion('compatibility_level').text) ?? [0, 0, 0]);

  /**
   * @param edition what Postfix of the version in force knows; an instance of another version is another instance
   * @param files what values name: tables, certificates, sockets
   * @param computedDefault a default that Postfix makes of the host's name and addresses, where the host is known
   */
  constructor(
    readonly edition: Edition,
    readonly files = new InstanceFiles(),
    private readonly computedDefault: (name: string) => string | undefined = () => undefined,
  ) {}

  /** The main.cf; undefined where there is none or it has not been read. */
  get main(): MainDocument | undefined {
    this.#files.read();
    return this.#main;
  }

  set main(document: MainDocument | undefined) {
    if (document === this.#main) return;
    const removed = [...(this.#main?.lines ?? [])];
    this.#stopMain?.();
    this.#main = document;
    this.#stopMain = document?.onChange((change) => this.#changeMain(change));
    this.names.mainDocument = document;
    this.#files.touch();
    this.#changeMain({ removed, added: [...(document?.lines ?? [])] });
  }

  /** The master.cf; undefined where there is none or it has not been read. */
  get master(): MasterDocument | undefined {
    this.#files.read();
    return this.#master;
  }

  set master(document: MasterDocument | undefined) {
    if (document === this.#master) return;
    const removed = [...(this.#master?.lines ?? [])];
    this.#stopMaster?.();
    this.#master = document;
    this.#stopMaster = document?.onChange((change) => this.#changeMaster(change));
    this.services.document = document;
    this.#files.touch();
    this.#changeMaster({ removed, added: [...(document?.lines ?? [])] });
  }

  /** Lets go of the documents. */
  dispose(): void {
    this.#stopMain?.();
    this.#stopMaster?.();
    this.#listeners.clear();
  }

  listen(listener: LineListener): void {
    this.#listeners.add(listener);
  }

  /** The parameter of that name: built in, or made by a service of this instance. */
  parameter(name: string): Parameter | undefined {
    const known = this.edition.parameter(name);
    if (known) return known;
    for (const { service, parameter } of this.edition.serviceSplits(name)) {
      // Without a master.cf nobody knows the services, and no name that could come from one is wrong.
      const makes = (line: MasterLine): boolean => parameter.commands.includes(line.tree.fields[7]?.text ?? '');
      if (!this.master || this.services.named(service).some(makes)) return parameter.of(service);
    }
    return undefined;
  }

  /** The line of main.cf that decides on `name`. */
  definition(name: string): MainLine | undefined {
    return this.names.definitions(name).at(-1);
  }

  /** The `-o` that decides on `name` in a service. */
  override(scope: Scope, name: string): Override | undefined {
    if (scope === undefined) return undefined;
    const lines = this.names.overrides(name);
    if (lines.size === 0) return undefined;
    const line = this.services.inNamespace(scope).findLast((one) => lines.has(one));
    const option = line?.tree.overrides.findLast((one) => !one.problem && one.name.text === name);
    return line && option && { line, option };
  }

  /** Does this line of main.cf decide, or does a later one override it? */
  isInForce(line: MainLine): boolean {
    return this.definition(line.tree.name.text) === line;
  }

  /** What `name` is set to, or defaults to; undefined where it is no parameter and nobody sets it. */
  effective(name: string, scope?: Scope): EffectiveValue | undefined {
    const override = this.override(scope, name);
    if (override) {
      const { line, option } = override;
      return { value: option.value, origin: { from: 'override', line, option } };
    }
    const line = this.definition(name);
    if (line) return { value: line.tree.value, origin: { from: 'main', line } };
    const parameter = this.parameter(name);
    return parameter && { value: { text: this.#default(parameter) }, origin: { from: 'default' } };
  }

  #default({ name, machine, default: text }: Parameter): string {
    return (machine ? this.computedDefault(name) : undefined) ?? text;
  }

  /** The effective value of `name` with all `$name` in it expanded; the empty text where nobody knows it. */
  expansion(name: string, scope?: Scope): Expansion {
    const effective = this.effective(name, scope);
    return effective ? this.expand(effective.value, scope) : { text: '' };
  }

  /** Expands a value the way `postconf -x` does: what is set, else the default. */
  expand(value: NamedValue, scope?: Scope): Expansion {
    return expand(value, (name) => this.#lookUp(name, scope), this.edition);
  }

  /** `compatibility_level` as this main.cf has it. */
  get level(): Level {
    return this.#level.value;
  }

  /** What `-` means in the chroot column here (`src/master/master_ent.c`). */
  get chrootDefault(): 'y' | 'n' {
    return this.edition.isSince('3.0') && this.level[0] >= 1 ? 'n' : 'y';
  }

  #lookUp(name: string, scope: Scope): NamedValue | undefined {
    if (scope !== undefined) {
      const own = this.#readOnly(name, scope);
      if (own !== undefined) return { text: own };
    }
    return this.effective(name, scope)?.value;
  }

  /** `$process_name` and `$service_name` of a service. */
  #readOnly(name: string, scope: string): string | undefined {
    if (name !== 'process_name' && name !== 'service_name') return undefined;
    const tree = this.services.inNamespace(scope).at(-1)?.tree;
    return name === 'service_name' ? tree?.fields[0]?.text : tree?.fields[7]?.text.split('/').at(-1);
  }

  /**
   * Does the file hold template expressions? Then lines may stand in branches of which only one comes to be, and two that
   * look like duplicates are none.
   */
  isTemplate(file: InstanceFile): boolean {
    return this.templates[file].isTemplate;
  }

  #changeMain(change: LineChange<ParameterTree>): void {
    this.templates.main.change(change);
    for (const line of change.removed) this.names.removeMain(line);
    for (const line of change.added) this.names.addMain(line);
    for (const listener of this.#listeners) listener.mainChanged?.(change);
  }

  #changeMaster(change: LineChange<ServiceTree>): void {
    this.templates.master.change(change);
    for (const line of change.removed) {
      this.names.removeMaster(line);
      this.services.remove(line);
    }
    for (const line of change.added) {
      this.names.addMaster(line);
      this.services.add(line);
    }
    for (const listener of this.#listeners) listener.masterChanged?.(change);
  }
}

/** The scope that a line of master.cf opens. */
export function scopeOf(line: MasterLine): string {
  return namespaceOf(line.tree);
}
