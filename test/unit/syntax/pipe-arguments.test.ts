import assert from 'node:assert/strict';
import { parseService } from '../../../server/src/syntax/master-cf';
import { parsePipeArguments, pipeAttribute } from '../../../server/src/syntax/pipe-arguments';

function parse(args: string): ReturnType<typeof parsePipeArguments> {
  const source = `x unix - n n - - pipe ${args}`;
  return parsePipeArguments(source, parseService(source));
}

function show(args: string): string {
  const { attributes, strays, command } = parse(args);
  return [
    attributes.map(({ name, value }) => `${name.text}:${value.text}`).join(' '),
    strays.map(({ text }) => text).join(' '),
    command?.map(({ text }) => text).join(' | ') ?? 'none',
  ].join('; ');
}

describe('arguments of pipe and spawn', () => {
  it('are attributes up to the command', () => {
    assert.equal(
      show('flags=R user=vmail argv=/bin/x -f ${sender} a=b'),
      'flags:R user:vmail argv:/bin/x; ; /bin/x | -f | ${sender} | a=b',
    );
  });

  it('come after the options', () => {
    assert.equal(show('-v -o a=b user=x'), 'user:x; ; none');
  });

  it('may stand in braces', () => {
    assert.equal(show('{user=x} {argv=/bin/x} { a b }'), 'user:x argv:/bin/x; ; /bin/x | a b');
  });

  it('may be something else', () => {
    assert.equal(show('user argv=y'), 'argv:y; user; y');
  });

  it('stand where they say', () => {
    const source = 'x unix - n n - - pipe {user=me} argv=/bin/x {a $b}';
    const { attributes, command } = parsePipeArguments(source, parseService(source));
    const texts = [attributes[0]!.name, attributes[0]!.value, ...command!].map(({ start, end }) =>
      source.slice(start, end),
    );
    assert.deepEqual(texts, ['user', 'me', '/bin/x', 'a $b']);
  });

  it('count last where repeated, in any letter case', () => {
    assert.equal(pipeAttribute(parse('user=a USER=b'), 'user')?.value.text, 'b');
  });
});
