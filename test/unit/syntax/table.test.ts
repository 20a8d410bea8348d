/** References to lookup tables, and the forms in braces. */

import assert from 'node:assert/strict';
import { splitList } from '../../../server/src/syntax/list';
import { inlineContent, inlineEntries, inlineItems, innermost, parseTable } from '../../../server/src/syntax/table';

function tableOf(text: string) {
  const [item] = splitList(text, { braces: true });
  return parseTable(text, item!);
}

describe('a table', () => {
  it('is a type and a name', () => {
    const table = tableOf('hash:/etc/postfix/access')!;
    assert.deepEqual([table.type.text, table.name.text], ['hash', '/etc/postfix/access']);
  });

  for (const text of ['/etc/file', 'example.com', '[::1]/128', '{a:b}', ':x', '$type:x']) {
    it(`is not ${text}`, () => assert.equal(tableOf(text), undefined));
  }

  it('may stand behind adapters', () => {
    const table = tableOf('proxy:debug:mysql:/etc/postfix/users.cf')!;
    assert.equal(table.type.text, 'proxy');
    const inner = innermost(table);
    assert.deepEqual([inner.type.text, inner.name.text], ['mysql', '/etc/postfix/users.cf']);
  });

  it('may hold tables', () => {
    const text = 'unionmap:{hash:/a, inline:{ {b = c d} }}';
    const braced = inlineContent(text, tableOf(text)!)!;
    assert.deepEqual(
      inlineItems(text, braced).map((item) => item.text),
      ['hash:/a', 'inline:{ {b = c d} }'],
    );
  });

  it('may hold entries', () => {
    const text = 'inline:{a=b, { c = d e }, f}';
    const entries = inlineEntries(text, inlineContent(text, tableOf(text)!)!);
    assert.deepEqual(
      entries.map(({ name, value, problem }) => [name.text, value.text, problem]),
      [
        ['a', 'b', undefined],
        ['c', 'd e', undefined],
        ['f', '', 'missing-equals'],
      ],
    );
  });

  it('tells braces that are not closed', () => {
    const text = 'inline:{a=b';
    assert.equal(inlineContent(text, tableOf(text)!)?.problem, 'missing-brace');
  });
});
