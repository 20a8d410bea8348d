/** Colours that the grammar of the editor cannot know, because they rest on what Postfix and this instance know. */

import type { SemanticTokens } from 'vscode-languageserver-types';
import type { Range } from '../base/span';
import { scopeOf } from '../project/instance';
import { isService } from '../project/services';
import { forEachReference } from '../syntax/expression';
import type { MainLine } from '../syntax/main-cf';
import { field, type MasterLine } from '../syntax/master-cf';
import { parsePipeArguments } from '../syntax/pipe-arguments';
import type { FileContext } from './context';
import type { Place } from './node';
import { ATTRIBUTES } from './node-at/arguments';
import { TokenEncoder } from './semantic-tokens/encoder';
import { look, MACRO, mark, type Mark } from './semantic-tokens/legend';
import { Names } from './semantic-tokens/names';
import { ValueMarker } from './semantic-tokens/values';

export { LEGEND } from './semantic-tokens/legend';

/** Tokens of the rows that `range` touches, or of the whole file. */
export function semanticTokens(context: FileContext, range?: Range): SemanticTokens {
  const first = range?.start.line ?? 0;
  const last = range?.end.line ?? Infinity;
  const encoder = new TokenEncoder(first, last);
  const marker = new LineMarker(context);
  if (context.file === 'main') {
    for (const { line, row } of context.document.rowedLines(first, last)) encoder.add(line, row, marker.main(line));
  } else {
    for (const { line, row } of context.document.rowedLines(first, last)) encoder.add(line, row, marker.master(line));
  }
  return { data: encoder.data };
}

class LineMarker {
  readonly #names: Names;
  readonly #values: ValueMarker;

  constructor(private readonly context: FileContext) {
    this.#names = new Names(context);
    this.#values = new ValueMarker(context, this.#names);
  }

  main(line: MainLine): Mark[] {
    const marks: Mark[] = [];
    if (!line.isEntry || line.tree.problem) return marks;
    const { name, value } = line.tree;
    this.#setting({ file: 'main', line, scope: undefined, name, value }, marks);
    return marks;
  }

  master(line: MasterLine): Mark[] {
    const marks: Mark[] = [];
    if (!isService(line)) return marks;
    const command = field(line.tree, 'command')!;
    marks.push(mark(field(line.tree, 'service')!, SERVICE));
    const program = this.context.edition.program(command.text);
    if (program) marks.push(mark(command, PROGRAM));
    const scope = scopeOf(line);
    for (const option of line.tree.overrides) {
      const { name, value, problem } = option;
      if (!problem) this.#setting({ file: 'master', line, scope, option, name, value }, marks);
    }
    const attributes = program && ATTRIBUTES[program.name];
    if (attributes) this.#attributes(line, attributes.names, marks);
    return marks;
  }

  #setting(setting: Place, marks: Mark[]): void {
    const how = this.#names.setting(setting.name.text, setting.scope);
    if (how) marks.push(mark(setting.name, how));
    this.#values.mark(setting, marks);
  }

  /** `user=` and the like, and the macros in the command after `argv=`. */
  #attributes(line: MasterLine, vocabulary: string, marks: Mark[]): void {
    const { attributes, command } = parsePipeArguments(line.logical.text, line.tree);
    for (const { name } of attributes) {
      if (this.#names.word(vocabulary, name.text)) marks.push(mark(name, ATTRIBUTE));
    }
    if (vocabulary !== 'pipe-attributes') return;
    for (const value of command ?? []) {
      if (value.isPlain) continue;
      forEachReference(value.expression, ({ name }) => {
        if (name && this.#names.word('pipe-macros', name.text)) marks.push(mark(name, MACRO));
      });
    }
  }
}

const SERVICE = look('namespace', 'definition');
const PROGRAM = look('function', 'defaultLibrary');
const ATTRIBUTE = look('parameter');
