import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextEdit } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { completion } from '../../../server/src/features/completion';
import type { InstanceFile } from '../../../server/src/project/instance-file';
import { parseMain } from '../../../server/src/syntax/main-cf';
import { apply, completeAt, contextOf } from '../../support/completion';
import { runs } from '../../support/fuzz';

const PIECES: Readonly<Record<InstanceFile, readonly string[]>> = {
  main: [
    ...[
      '\n',
      '\r\n',
      '\r',
      ' ',
      '\t',
      '\n  ',
      '\n\t',
      '\n#',
      '# c\n',
      '\n\n',
      '\v',
      '\0',
      '\u2028',
      '\u00a0',
      '😀',
      '\ufeff',
    ],
    ...['=', ' = ', '$', '$$', '${', '$(', '{', '}', ')', '?', ':', '{{', '}}', ',', '!', '>=', '<', '"', '-', '%'],
    ...['smtpd_client_restrictions', 'biff', 'mynetworks', 'smtpd_milters = {', 'own', 'process_name', 'myhostname = '],
    ...[
      'virtual_alias_maps = proxy:',
      'inline:{',
      'unionmap:{',
      'hash:/x',
      'check_client_access ',
      'check_policy_service {',
    ],
    ...[
      'queue_run_delay = 30',
      'milter_connect_macros = {',
      'smtpd_restriction_classes = own, strict\n',
      'content_filter = smtp:',
    ],
    ...['smtpd_tls_protocols = >=', 'mydestination = ${x?{', '$mine', 'notify_classes = bounce'],
  ],
  master: [
    ...[
      '\n',
      '\r\n',
      '\r',
      ' ',
      '\t',
      '\n  ',
      '\n#',
      '# c\n',
      '\v',
      '\0',
      '😀',
      '=',
      '$',
      '${',
      '{',
      '}',
      '{ ',
      ' }',
      ',',
      '-',
    ],
    ...[
      'smtp inet n - n - - smtpd',
      'x unix - n n - - pipe',
      'y unix - n n - 0 spawn ',
      'smtp ',
      ' inet',
      ' unix',
      ' n',
      ' -',
      ' 60?',
    ],
    ...[
      ' -o ',
      ' -o',
      ' -v',
      ' -oa=b',
      ' -o a=b',
      ' -o {',
      ' smtpd_client_restrictions=',
      'permit_mynetworks',
      ' flags=D',
      ' user=a',
    ],
    ...[' argv=/bin/x', ' ${sender}', ' --', ' -vo', 'check_client_access,'],
  ],
};

describe('completion of anything', () => {
  for (const file of ['main', 'master'] as const) {
    it(`never fails in ${file}.cf, and replaces nothing but what is at the cursor`, () => {
      const text = fc.array(fc.oneof(fc.constantFrom(...PIECES[file]), fc.string({ maxLength: 3 })), { maxLength: 14 });
      fc.assert(
        fc.property(text, fc.nat(), fc.boolean(), fc.nat(), (pieces, place, snippets, pick) => {
          const source = pieces.join('');
          const offset = place % (source.length + 1);
          // No cursor stands inside a line ending.
          if (source[offset] === '\n' && source[offset - 1] === '\r') return;
          const { items } = completeAt(file, source, offset, { snippets });
          const { line, character } = TextDocument.create('file:///x', 'postfix', 1, source).positionAt(offset);
          const row = source.split(/\r\n|\r|\n/)[line]!;
          for (const { textEdit } of items) {
            const { start, end } = (textEdit as TextEdit).range;
            assert.equal(start.line, line);
            assert.equal(end.line, line);
            assert.ok(start.character >= 0 && start.character <= character && character <= end.character);
            assert.ok(end.character <= row.length);
          }
          const item = items[pick % items.length];
          // Whatever is written on an empty row takes the rows that follow from the line above.
          const parted = `${source.slice(0, offset)}a=${source.slice(offset)}`;
          const most = Math.max(malformed(source), malformed(parted));
          if (file === 'main' && item) assert.ok(malformed(apply(source, item)) <= most, item.label);
        }),
        { numRuns: runs(400) },
      );
    });
  }
});

/** Lines that stop every Postfix program. */
function malformed(text: string): number {
  return [...parseMain(text).lines].filter((line) => line.isEntry && line.tree.problem).length;
}

describe('completion in large files', () => {
  it('looks at one setting of a name, however many there are', () => {
    const context = contextOf('main', 'relay_domains = $mine\n'.repeat(20_000));
    let reads = 0;
    const { names } = context.instance;
    const definitions = names.definitions.bind(names);
    names.definitions = (name) => {
      const lines = definitions(name);
      return new Proxy(lines, {
        get: (target, key) => {
          const value: unknown = Reflect.get(target, key, target);
          if (typeof key === 'string' && /^\d+$/.test(key)) reads++;
          return typeof value === 'function'
            ? value.bind(new Proxy(target, { get: (inner, at) => (reads++, Reflect.get(inner, at, inner)) }))
            : value;
        },
      });
    };
    const { items } = completion(context, { line: 20_000, character: 0 }, { snippets: true });
    assert.ok(items.length > 500);
    assert.ok(reads < 10_000, `${reads} reads`);
  });

  it('does not look at more services than anybody would choose from', () => {
    const context = contextOf('main', '\n', 'x unix - n n - - pipe user=a argv=b\n'.repeat(20_000));
    let visited = 0;
    const { services } = context.instance;
    const all = services.all.bind(services);
    services.all = function* () {
      for (const line of all()) {
        visited++;
        yield line;
      }
    };
    const { items } = completion(context, { line: 0, character: 0 }, { snippets: true });
    assert.ok(items.some(({ label }) => label === 'x_time_limit'));
    assert.ok(visited <= 5001, `${visited} lines`);
  });
});
