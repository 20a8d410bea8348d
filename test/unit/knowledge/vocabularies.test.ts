/** The closed vocabularies and the tables around them: sorted, complete, and every name in them leads somewhere. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type {
  LegacyNameFacts,
  ParameterFacts,
  ParameterState,
  ProgramFacts,
  RestrictionFacts,
  StockServiceFacts,
  TableTypeFacts,
  ValueFacts,
  VocabularyFacts,
} from '../../../server/src/knowledge/facts';

function load<T>(file: string): readonly T[] {
  return JSON.parse(readFileSync(new URL(`../../../server/data/${file}`, import.meta.url), 'utf8')) as T[];
}

const values = load<ValueFacts>('values.json');
const vocabularies = load<VocabularyFacts>('vocabularies.json');
const restrictions = load<RestrictionFacts>('restrictions.json');
const tableTypes = load<TableTypeFacts>('table-types.json');
const programs = load<ProgramFacts>('programs.json');
const stockServices = load<StockServiceFacts>('stock-services.json');

/** Vocabularies of table rows, client files, braced attributes, run-time macros and master.cf: no parameter holds them. */
const outsideMainCf = new Set([
  'body-checks-actions',
  'certificate-search-orders',
  'daemon-options',
  'header-checks-actions',
  'ldap-binds',
  'ldap-scopes',
  'local-macros',
  'master-flags',
  'master-types',
  'milter-header-checks-actions',
  'milter-settings',
  'pipe-attributes',
  'pipe-flags',
  'pipe-macros',
  'policy-service-settings',
  'postscreen-footer-macros',
  'rbl-reply-macros',
  'reject-footer-macros',
  'smtp-attributes',
  'smtp-body-checks-actions',
  'smtp-flags',
  'smtp-header-checks-actions',
  'spawn-attributes',
  'tls-per-site-actions',
  'tls-policy-attributes',
  'tls-protocol-bounds',
]);

/** The list of tokens that hold no `$`; what a macro would give is not known here. */
function literalWords(text: string): readonly string[] {
  return text.includes('$') ? [] : text.split(/[\s,]+/).filter((word) => word !== '');
}

function vocabulary(id: string): VocabularyFacts {
  const found = vocabularies.find((entry) => entry.id === id);
  assert.ok(found, `no vocabulary ${id}`);
  return found;
}

function wordsOf(id: string): readonly string[] {
  return vocabulary(id).words.map((entry) => entry.word);
}

function has(entry: VocabularyFacts, word: string): boolean {
  const fold = (text: string): string => (entry.ignoreCase ? text.toLowerCase() : text);
  return entry.words.some((known) => fold(known.word) === fold(word));
}

function compareVersions(left: string, right: string): number {
  const numbers = (version: string): number[] => version.split('.').map(Number);
  const [a, b] = [numbers(left), numbers(right)];
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function assertAscending(keys: readonly string[]): void {
  for (const [index, key] of keys.entries()) {
    const previous = keys[index - 1];
    if (previous !== undefined) assert.ok(previous < key, `"${previous}" must come before "${key}"`);
  }
}

interface Dated {
  readonly since?: string;
  readonly until?: string;
  readonly deprecatedSince?: string;
}

function assertVersions(entry: Dated, name: string): void {
  for (const version of [entry.since, entry.until, entry.deprecatedSince]) {
    if (version !== undefined) assert.match(version, /^\d+\.\d+(\.\d+)?$/, name);
  }
  if (entry.since !== undefined && entry.until !== undefined) {
    assert.ok(
      compareVersions(entry.since, entry.until) < 0,
      `${name}: since ${entry.since} is not before until ${entry.until}`,
    );
  }
}

describe('knowledge data: order and shape', () => {
  it('sorts every file, without duplicates', () => {
    assertAscending(values.map((entry) => entry.name));
    assertAscending(vocabularies.map((entry) => entry.id));
    assertAscending(restrictions.map((entry) => entry.name));
    assertAscending(tableTypes.map((entry) => entry.type));
    assertAscending(programs.map((entry) => entry.name));
    assertAscending(stockServices.map((entry) => [entry.name, entry.type, entry.command].join(' ')));
  });

  it('sorts the lists inside the entries', () => {
    for (const entry of vocabularies) assertAscending(entry.words.map((word) => word.word));
    for (const entry of tableTypes) assertAscending((entry.clientParameters ?? []).map((word) => word.word));
    for (const entry of programs) {
      assertAscending(entry.types ?? []);
      assertAscending(entry.prefixes ?? []);
    }
  });

  it('gives well-formed versions', () => {
    for (const entry of vocabularies) for (const word of entry.words) assertVersions(word, `${entry.id}: ${word.word}`);
    for (const entry of restrictions) assertVersions(entry, entry.name);
    for (const entry of programs) assertVersions(entry, entry.name);
    for (const entry of stockServices) assertVersions(entry, entry.name);
    for (const entry of tableTypes) {
      assertVersions(entry, entry.type);
      for (const word of entry.clientParameters ?? []) assertVersions(word, `${entry.type}: ${word.word}`);
    }
  });
});

describe('knowledge data: vocabularies', () => {
  it('holds at least one word each, and names a C file as its source', () => {
    for (const entry of vocabularies) {
      assert.ok(entry.words.length > 0, entry.id);
      assert.match(entry.source, /^src\/[\w-]+\/[\w.]+\.[ch]$/, entry.id);
    }
  });

  it('has no two words that differ only in letter case where case has no meaning', () => {
    for (const entry of vocabularies.filter((candidate) => candidate.ignoreCase)) {
      const folded = entry.words.map((word) => word.word.toLowerCase());
      assert.equal(new Set(folded).size, folded.length, entry.id);
    }
  });

  it('points from a replaced word to a word of the same vocabulary', () => {
    for (const entry of vocabularies) {
      for (const word of entry.words) {
        if (word.successor !== undefined) assert.ok(has(entry, word.successor), `${entry.id}: ${word.word}`);
      }
    }
  });

  it('is used by a parameter, unless it belongs to tables or master.cf', () => {
    const used = new Set(values.map((entry) => entry.vocabulary));
    for (const entry of vocabularies) {
      assert.equal(used.has(entry.id), !outsideMainCf.has(entry.id), entry.id);
    }
    for (const id of outsideMainCf) vocabulary(id);
  });

  it('keeps the levels of server and client apart', () => {
    assert.ok(!has(vocabulary('tls-server-levels'), 'dane'));
    assert.ok(has(vocabulary('tls-client-levels'), 'dane-only'));
    assert.ok(
      !has(vocabulary('tls-client-levels'), 'halfdane'),
      'Postfix writes this level to its log but does not accept it',
    );
  });

  it('knows which actions each checks table accepts', () => {
    const smtp = wordsOf('smtp-header-checks-actions');
    const milter = wordsOf('milter-header-checks-actions');
    const cleanup = wordsOf('header-checks-actions');
    assert.ok(!smtp.includes('REJECT'));
    assert.ok(milter.includes('REJECT') && !milter.includes('PASS'));
    assert.ok(cleanup.includes('PASS'));
    assert.deepEqual(wordsOf('body-checks-actions'), cleanup);
    assert.deepEqual(
      smtp.filter((word) => !milter.includes(word)),
      [],
    );
    assert.deepEqual(
      milter.filter((word) => !cleanup.includes(word)),
      [],
    );
  });

  it('dates the words that came after 3.0', () => {
    const since = (id: string, word: string): string | undefined =>
      vocabulary(id).words.find((entry) => entry.word === word)?.since;
    assert.equal(since('bare-newline-modes', 'note'), '3.9');
    assert.equal(since('milter-default-actions', 'shutdown'), '3.7.20');
    assert.equal(since('ehlo-keywords', 'CHUNKING'), '3.4');
    assert.equal(since('master-types', 'unix-dgram'), '3.4');
    assert.equal(since('pipe-macros', 'envid'), '3.9');
    assert.equal(since('header-checks-actions', 'STRIP'), '3.2');
  });
});

describe('knowledge data: values', () => {
  const withWords = new Set(['word', 'word-list', 'protocol-list', 'macro-list', 'feedback', 'postscreen-access-list']);

  it('refers to vocabularies that exist', () => {
    for (const entry of values) if (entry.vocabulary !== undefined) vocabulary(entry.vocabulary);
  });

  it('gives a vocabulary wherever words are expected', () => {
    for (const entry of values.filter((candidate) => withWords.has(candidate.kind))) {
      assert.ok(entry.vocabulary, `${entry.name} is a ${entry.kind}`);
    }
  });

  it('gives restriction lists a stage, or words of their own', () => {
    const stages = new Set<string>();
    for (const entry of values) {
      if (entry.kind === 'restriction-list')
        assert.ok((entry.stage === undefined) !== (entry.vocabulary === undefined), entry.name);
      else assert.equal(entry.stage, undefined, entry.name);
      if (entry.stage !== undefined) stages.add(entry.stage);
    }
    assert.deepEqual([...stages].sort(), [
      'client',
      'data',
      'end-of-data',
      'etrn',
      'helo',
      'recipient',
      'relay',
      'sender',
    ]);
  });

  it('reads smtp_ and lmtp_ twins alike', () => {
    const byName = new Map(values.map((entry) => [entry.name, entry]));
    for (const entry of values.filter((candidate) => candidate.name.startsWith('smtp_'))) {
      const twin = byName.get(`lmtp_${entry.name.slice('smtp_'.length)}`);
      if (twin) assert.deepEqual({ ...twin, name: entry.name }, entry);
    }
  });
});

describe('knowledge data: values beside the parameters', () => {
  let parameters: readonly ParameterFacts[] = [];
  let legacyNames: readonly LegacyNameFacts[] = [];
  const described = new Map(values.map((entry) => [entry.name, entry]));
  const present = (history: readonly ParameterState[]): readonly ParameterState[] =>
    history.filter((state) => !state.absent);

  before(() => {
    parameters = load<ParameterFacts>('parameters.json');
    legacyNames = load<LegacyNameFacts>('legacy-names.json');
  });

  it('describes exactly the names that are parameters or old names', () => {
    const names = new Set([...parameters, ...legacyNames].map((entry) => entry.name));
    assert.deepEqual(
      values.filter((entry) => !names.has(entry.name)).map((entry) => entry.name),
      [],
    );
    assert.deepEqual(
      [...names].filter((name) => !described.has(name)),
      [],
    );
  });

  it('agrees with the type that the programs read', () => {
    const numeric = new Set(['number', 'reply-code', 'size']);
    for (const { name, history } of parameters) {
      const kind = described.get(name)?.kind ?? '';
      const types = present(history).map((state) => state.type);
      for (const type of types) {
        // A few parameters changed their type; the kind is that of one of the types.
        if (new Set(types).size > 1) continue;
        if (type === 'boolean' || type === 'time') assert.equal(kind, type, name);
        else if (type === 'integer' || type === 'long') assert.ok(numeric.has(kind), `${name}: ${kind}`);
        else assert.ok(!numeric.has(kind) && kind !== 'boolean', `${name}: ${kind}`);
      }
    }
  });

  it('knows every word of the defaults', () => {
    for (const { name, history } of parameters) {
      const value = described.get(name);
      if (value?.vocabulary === undefined || (value.kind !== 'word' && value.kind !== 'word-list')) continue;
      const entry = vocabulary(value.vocabulary);
      if (entry.open) continue;
      for (const state of present(history)) {
        if (state.type !== 'string') continue;
        for (const word of literalWords(state.default ?? ''))
          assert.ok(has(entry, word), `${name}: ${word} is not in ${entry.id}`);
      }
    }
  });
});

describe('knowledge data: restrictions', () => {
  const names = new Set(restrictions.map((entry) => entry.name));

  it('resolves aliases and successors', () => {
    const parameters = new Set(load<ParameterFacts>('parameters.json').map((entry) => entry.name));
    for (const entry of restrictions) {
      if (entry.aliasOf !== undefined) assert.ok(names.has(entry.aliasOf), `${entry.name} → ${entry.aliasOf}`);
      if (entry.successor !== undefined) {
        assert.ok(names.has(entry.successor) || parameters.has(entry.successor), `${entry.name} → ${entry.successor}`);
      }
    }
  });

  it('gives an alias the argument and the stages of the original', () => {
    for (const entry of restrictions) {
      const original = restrictions.find((candidate) => candidate.name === entry.aliasOf);
      if (!original) continue;
      assert.equal(entry.argument, original.argument, entry.name);
      assert.deepEqual(entry.stages, original.stages, entry.name);
    }
  });

  it('uses the stages of the parameters', () => {
    const stages = new Set(values.map((entry) => entry.stage));
    for (const entry of restrictions) {
      assert.ok(entry.stages.length > 0, entry.name);
      for (const stage of entry.stages) assert.ok(stages.has(stage), `${entry.name}: ${stage}`);
    }
  });

  it('gives every access check a table, and nothing else', () => {
    for (const entry of restrictions) {
      assert.equal(entry.argument === 'table', /^check_\w+_access$/.test(entry.name), entry.name);
    }
  });
});

describe('knowledge data: tables, programs and services', () => {
  it('gives index files to the types that are built, and client parameters to the database clients', () => {
    for (const entry of tableTypes) {
      assert.equal(entry.index !== undefined, entry.writable === true, entry.type);
      assert.equal(entry.clientParameters !== undefined, entry.argument === 'client-file', entry.type);
    }
  });

  it('offers only transport types of master.cf', () => {
    const types = new Set(wordsOf('master-types'));
    for (const entry of programs)
      for (const type of entry.types ?? []) assert.ok(types.has(type), `${entry.name}: ${type}`);
    for (const entry of stockServices) assert.ok(types.has(entry.type), entry.name);
  });

  it('ships services that their program accepts', () => {
    for (const entry of stockServices) {
      const program = programs.find((candidate) => candidate.name === entry.command);
      assert.ok(program, `${entry.name}: ${entry.command}`);
      assert.ok(program.types?.includes(entry.type), `${entry.name}: ${entry.type}`);
      if (program.processLimit !== undefined)
        assert.equal(entry.processLimit, String(program.processLimit), entry.name);
      if (program.privileged) assert.equal(entry.unprivileged, 'n', entry.name);
      if (program.chroot === 'never') assert.equal(entry.chroot, 'n', entry.name);
    }
  });

  it('writes options of stock services in pairs of -o and name=value', () => {
    const names = new Set(values.map((entry) => entry.name));
    for (const entry of stockServices) {
      const list = entry.arguments ?? [];
      for (const [index, word] of list.entries()) {
        if (word !== '-o' || entry.command === 'pipe') continue;
        const name = list[index + 1]?.split('=')[0] ?? '';
        assert.ok(names.has(name), `${entry.name}: ${name}`);
      }
    }
  });
});
