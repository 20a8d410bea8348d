/**
 * The facts for Postfix 3.7 against the real `postconf -d` of this machine. It fails where Postfix 3.7 is not installed.
 */
import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type {
  LegacyNameFacts,
  ParameterFacts,
  ParameterState,
  ServiceParameterFacts,
} from '../../server/src/knowledge/facts.js';

function load<T>(file: string): T[] {
  return JSON.parse(readFileSync(fileURLToPath(new URL(`../../server/data/${file}`, import.meta.url)), 'utf8')) as T[];
}

function compareVersions(left: string, right: string): number {
  const [a, b] = [left, right].map((version) => version.split('.').map(Number)) as [number[], number[]];
  for (let i = 0; i < 3; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function statesAt<T extends { readonly history: readonly ParameterState[] }>(
  entries: readonly T[],
  keyOf: (entry: T) => string,
  version: string,
): Map<string, ParameterState> {
  return new Map(
    entries.flatMap((entry) => {
      const state = entry.history.filter(({ since }) => compareVersions(since, version) <= 0).at(-1);
      return state === undefined || state.absent ? [] : [[keyOf(entry), state] as const];
    }),
  );
}

describe('parameter facts for Postfix 3.7 against postconf -d', function () {
  this.timeout(30_000);

  let directory: string;
  let version: string;
  let expected: Map<string, ParameterState>;

  /** A configuration of our own: what the machine's master.cf has must not count. */
  function postconf(masterCf: string, ...args: string[]): Map<string, string> {
    writeFileSync(join(directory, 'master.cf'), masterCf);
    const output = execFileSync('postconf', ['-c', directory, '-d', ...args], { encoding: 'utf8' });
    return new Map(
      output
        .trimEnd()
        .split('\n')
        .map((line) => {
          const [, name = '', value = ''] = /^(\S+) = ?(.*)$/.exec(line) ?? assert.fail(`not a setting: ${line}`);
          return [name, value] as const;
        }),
    );
  }

  before(() => {
    directory = mkdtempSync(join(tmpdir(), 'parameters-'));
    writeFileSync(join(directory, 'main.cf'), '');
    version = postconf('', 'mail_version').get('mail_version') ?? '';
    assert.match(version, /^3\.7\.\d+$/, 'these tests need Postfix 3.7');
    expected = statesAt(load<ParameterFacts>('parameters.json'), ({ name }) => name, version);
  });

  after(() => rmSync(directory, { recursive: true, force: true }));

  it('knows the same names', () => {
    assert.deepEqual([...postconf('').keys()].sort(), [...expected.keys()].sort());
  });

  it('knows the same defaults, unless they depend on the machine', () => {
    for (const [name, value] of postconf('')) {
      const state = expected.get(name);
      if (!state?.machine) assert.equal(value, state?.default, name);
    }
  });

  it('makes the same service parameters', () => {
    const services = load<ServiceParameterFacts>('service-parameters.json');
    for (const command of ['local', 'error', 'virtual', 'smtp', 'lmtp', 'pipe', 'spawn', 'discard', 'smtpd', 'qmqpd']) {
      const made = [...postconf(`zz unix - n n - - ${command}\n`)]
        .filter(([name]) => name.startsWith('zz_'))
        .map(([name, value]) => `${name.slice(2)}=${value}`);
      const states = statesAt(
        services.filter(({ commands }) => commands.includes(command)),
        ({ suffix }) => suffix,
        version,
      );
      assert.deepEqual(
        made.sort(),
        [...states].map(([suffix, state]) => `${suffix}=${state.default ?? ''}`).sort(),
        command,
      );
    }
  });

  it('knows the same legacy names', () => {
    const legacy = statesAt(load<LegacyNameFacts>('legacy-names.json'), ({ name }) => name, version);
    writeFileSync(join(directory, 'main.cf'), [...legacy.keys()].map((name) => `${name} = x\n`).join(''));
    const set = execFileSync('postconf', ['-c', directory, '-n'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    writeFileSync(join(directory, 'main.cf'), '');
    assert.deepEqual(
      set
        .split('\n')
        .flatMap((line) => /^(\w+) =/.exec(line)?.[1] ?? [])
        .filter((name) => legacy.has(name)),
      [...legacy.keys()].sort(),
    );
  });
});
