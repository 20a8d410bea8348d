/** What the outline says of a parameter's name, whatever stands in its value. */

import { SymbolKind } from 'vscode-languageserver-types';
import { observe, type Observer } from '../../base/reactive';
import { isDeprecated } from '../../knowledge/deprecated';
import type { Parameter } from '../../knowledge/edition';
import type { ValueKind } from '../../knowledge/facts';
import type { Instance } from '../../project/instance';
import { isSecret } from '../secrets';

export interface NameLook {
  readonly kind: SymbolKind;
  readonly deprecated: boolean;
  /** Show the value? `checked`: unless it is, or holds, a password. */
  readonly detail: 'shown' | 'checked' | 'hidden';
}

/** Longer names are none of Postfix. */
const MAX_NAME = 200;
const OVERLONG: NameLook = { kind: SymbolKind.Variable, deprecated: false, detail: 'hidden' };

/** The looks of all names of an instance, each found once: the same few names make up a long file. */
export class NameLooks implements Observer {
  readonly #known = new Map<string, NameLook>();
  /** Grows when looks told before may be others now: a service has come or gone that makes parameters. */
  generation = 0;

  constructor(private readonly instance: Instance) {}

  of(name: string): NameLook {
    if (name.length > MAX_NAME) return OVERLONG;
    let look = this.#known.get(name);
    if (!look) {
      look = observe(this, () => lookOf(name, this.instance));
      this.#known.set(name, look);
    }
    return look;
  }

  invalidate(): void {
    this.#known.clear();
    this.generation++;
  }
}

function lookOf(name: string, instance: Instance): NameLook {
  return {
    kind: kindOf(instance.parameter(name)),
    deprecated: isDeprecated(name, instance.edition),
    // A table that is written out is the most suspicious value: a name that may have one may have any.
    detail: isSecret(name, 'inline:', instance) ? 'checked' : 'shown',
  };
}

function kindOf(parameter: Parameter | undefined): SymbolKind {
  return parameter ? (KINDS[parameter.kind] ?? SymbolKind.String) : SymbolKind.Variable;
}

/** Kinds of values that are not plain text. */
const KINDS: Partial<Readonly<Record<ValueKind, SymbolKind>>> = {
  boolean: SymbolKind.Boolean,
  number: SymbolKind.Number,
  'reply-code': SymbolKind.Number,
  size: SymbolKind.Number,
  time: SymbolKind.Number,
  level: SymbolKind.Number,
  'word-list': SymbolKind.Array,
  list: SymbolKind.Array,
  'domain-list': SymbolKind.Array,
  'address-list': SymbolKind.Array,
  'string-list': SymbolKind.Array,
  'table-list': SymbolKind.Array,
  'restriction-list': SymbolKind.Array,
  'postscreen-access-list': SymbolKind.Array,
  'host-list': SymbolKind.Array,
  'milter-list': SymbolKind.Array,
  'macro-list': SymbolKind.Array,
  'dnsbl-list': SymbolKind.Array,
  'environment-list': SymbolKind.Array,
  'protocol-list': SymbolKind.Array,
  'cipher-list': SymbolKind.Array,
  table: SymbolKind.Object,
};
