import assert from 'node:assert/strict';
import { FactList, factLines } from '../../../server/src/knowledge/fact-list';

const FACTS = [
  { name: 'biff', kind: 'boolean' },
  { name: 'relayhost', kind: 'text', default: 'two\nlines, and a "quote"' },
];
const list = new FactList<(typeof FACTS)[number]>(factLines(FACTS));

describe('a list of facts', () => {
  it('gives back what it was made of', () => {
    assert.deepEqual([...list], FACTS);
    assert.deepEqual([...list.names], ['biff', 'relayhost']);
  });

  it('is asked by name', () => {
    assert.deepEqual(list.get('relayhost'), FACTS[1]);
    assert.equal(list.get('relay'), undefined);
  });

  it('reads a fact once', () => {
    assert.equal(list.get('biff'), list.get('biff'));
  });

  it('finds facts by a piece of their JSON', () => {
    assert.deepEqual([...list.holding('"boolean"')], [FACTS[0]]);
    assert.deepEqual([...list.holding('"integer"')], []);
  });

  it('is not made of facts without a plain name in front', () => {
    assert.throws(() => factLines([{ kind: 'text', name: 'biff' } as { name: string }]), /begin with a plain name/);
    assert.throws(() => factLines([{ name: 'a"b' }]), /begin with a plain name/);
  });
});
