/** How the names of parameters look: known, of one's own, dated. Each question is answered once for a whole request. */

import type { Parameter } from '../../knowledge/edition';
import { isDatedWord, isDeprecated } from '../../knowledge/deprecated';
import type { WordFacts } from '../../knowledge/facts';
import type { Scope } from '../../project/instance';
import type { FileContext } from '../context';
import { look, type Look, type TokenModifier, type TokenType } from './legend';

/** Longest name or word that is looked up. */
export const MAX_WORD = 200;

export class Names {
  readonly #parameters = new Map<string, Parameter | undefined>();
  readonly #settings = new Map<string, Look | undefined>();
  readonly #references = new Map<string, Look | undefined>();
  readonly #words = new Map<string, WordFacts | undefined>();
  readonly #looks = new Map<object, Look>();
  readonly #classes = new Map<Scope, ReadonlySet<string>>();

  constructor(private readonly context: FileContext) {}

  parameter(name: string): Parameter | undefined {
    if (name.length > MAX_WORD) return undefined;
    return remembered(this.#parameters, name, () => this.context.instance.parameter(name));
  }

  /** Restriction classes in force in a scope. */
  classes(scope: Scope): ReadonlySet<string> {
    return remembered(this.#classes, scope, () => this.context.usage.restrictionClasses(scope));
  }

  /** A name before `=`; undefined for one that Postfix ignores. */
  setting(name: string, scope: Scope): Look | undefined {
    if (name.length > MAX_WORD) return undefined;
    return remembered(this.#settings, keyOf(name, scope), () => this.#setting(name, scope));
  }

  #setting(name: string, scope: Scope): Look | undefined {
    const how = scope === undefined ? 'definition' : 'modification';
    const parameter = this.parameter(name);
    if (parameter) return look('property', how, ...this.#modifiers(parameter));
    if (this.#isUnused(name, scope)) return undefined;
    return look(this.classes(scope).has(name) ? 'class' : 'variable', how);
  }

  /** The name after `$`; undefined for one that stands for nothing. */
  reference(name: string, scope: Scope): Look | undefined {
    if (name.length > MAX_WORD) return undefined;
    return remembered(this.#references, keyOf(name, scope), () => this.#reference(name, scope));
  }

  #reference(name: string, scope: Scope): Look | undefined {
    const parameter = this.parameter(name);
    if (parameter) return look('variable', ...this.#modifiers(parameter));
    const { instance } = this.context;
    const isSet =
      instance.definition(name) !== undefined ||
      (scope === undefined ? instance.names.overrides(name).size > 0 : instance.override(scope, name) !== undefined);
    return isSet ? look('variable') : undefined;
  }

  /** The word of a vocabulary that `text` spells. */
  word(vocabulary: string, text: string): WordFacts | undefined {
    if (text.length > MAX_WORD) return undefined;
    return remembered(this.#words, keyOf(text, vocabulary), () => this.context.edition.word(vocabulary, text));
  }

  /** How a word of a vocabulary or a restriction looks: struck out where it is dated. */
  worded(type: TokenType, facts: Pick<WordFacts, 'deprecatedSince'>): Look {
    return remembered(this.#looks, facts, () =>
      isDatedWord(facts, this.context.edition) ? look(type, 'deprecated') : look(type),
    );
  }

  #modifiers(parameter: Parameter): TokenModifier[] {
    const modifiers: TokenModifier[] = [];
    if (isDeprecated(parameter.name, this.context.edition)) modifiers.push('deprecated');
    if (parameter.class === 'read-only') modifiers.push('readonly');
    if (parameter.class !== 'service') modifiers.push('defaultLibrary');
    return modifiers;
  }

  #isUnused(name: string, scope: Scope): boolean {
    const { usage, instance } = this.context;
    if (scope !== undefined) return usage.isUnusedInService(scope, name);
    const line = instance.definition(name);
    return line === undefined || usage.isUnusedInMain(line);
  }
}

function keyOf(name: string, scope: string | undefined): string {
  return scope === undefined ? name : `${scope}\n${name}`;
}

function remembered<K, V>(known: Map<K, V>, key: K, compute: () => V): V {
  if (known.has(key)) return known.get(key)!;
  const value = compute();
  known.set(key, value);
  return value;
}
