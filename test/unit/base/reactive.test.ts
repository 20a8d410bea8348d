/** Cells tell their readers, once, and forget those that are gone. */

import assert from 'node:assert/strict';
import { Cell, Memo, observe, oncePerRun } from '../../../server/src/base/reactive';

class Counter {
  told = 0;
  isDisposed = false;

  invalidate(): void {
    this.told++;
  }
}

describe('a cell', () => {
  it('tells a reader once, until it reads again', () => {
    const [cell, reader] = [new Cell(), new Counter()];
    observe(reader, () => cell.read());
    cell.touch();
    cell.touch();
    assert.equal(reader.told, 1);
    observe(reader, () => cell.read());
    cell.touch();
    assert.equal(reader.told, 2);
  });

  it('tells only the innermost reader', () => {
    const [cell, outer, inner] = [new Cell(), new Counter(), new Counter()];
    observe(outer, () => observe(inner, () => cell.read()));
    cell.touch();
    assert.deepEqual([outer.told, inner.told], [0, 1]);
  });

  it('forgets readers that are gone', () => {
    const cell = new Cell();
    const readers = Array.from({ length: 1000 }, () => new Counter());
    for (const reader of readers) {
      observe(reader, () => cell.read());
      reader.isDisposed = true;
    }
    cell.touch();
    assert.ok(readers.reduce((sum, { told }) => sum + told, 0) < 100);
  });
});

describe('a memo', () => {
  it('computes once, and again after a change', () => {
    const cell = new Cell();
    let [value, computed] = [1, 0];
    const memo = new Memo(() => {
      computed++;
      cell.read();
      return value;
    });
    assert.deepEqual([memo.value, memo.value, computed], [1, 1, 1]);
    value = 2;
    cell.touch();
    assert.deepEqual([memo.value, computed], [2, 2]);
  });

  it('tells its own readers', () => {
    const [cell, reader] = [new Cell(), new Counter()];
    const memo = new Memo(() => cell.read());
    observe(reader, () => memo.value);
    cell.touch();
    assert.equal(reader.told, 1);
  });
});

describe('what is computed once while one observer looks on', () => {
  const cell = new Cell();
  let [value, computed] = [1, 0];
  const ask = oncePerRun((): number => {
    computed++;
    cell.read();
    return value;
  });
  const key = {};

  it('is computed again for every observer, and for every run of one', () => {
    const [one, other] = [new Counter(), new Counter()];
    const twice = (observer: Counter): number[] => observe(observer, () => [ask(key), ask(key)]);
    assert.deepEqual([twice(one), twice(other), computed], [[1, 1], [1, 1], 2]);
    value = 2;
    cell.touch();
    assert.deepEqual([one.told, other.told], [1, 1]);
    assert.deepEqual([twice(one), computed], [[2, 2], 3]);
    cell.touch();
    assert.equal(one.told, 2);
  });
  it('is computed each time where nobody looks on', () => {
    computed = 0;
    assert.deepEqual([ask(key), ask(key), computed], [2, 2, 2]);
  });
  it('is computed for an observer around another', () => {
    const [outer, inner] = [new Counter(), new Counter()];
    observe(outer, () => {
      observe(inner, () => ask(key));
      ask(key);
    });
    cell.touch();
    assert.deepEqual([outer.told, inner.told], [1, 1]);
  });
});
