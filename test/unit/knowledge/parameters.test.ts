/**
 * The facts about parameters agree with themselves: order, references, types. What they say of one Postfix release is
 * compared with the real thing in test/oracle.
 */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type {
  DeprecationFacts,
  LegacyNameFacts,
  ParameterFacts,
  ParameterState,
  ReleaseFacts,
  ServiceParameterFacts,
} from '../../../server/src/knowledge/facts.js';

function load<T>(file: string): T[] {
  return JSON.parse(
    readFileSync(fileURLToPath(new URL(`../../../server/data/${file}`, import.meta.url)), 'utf8'),
  ) as T[];
}

const releases = load<ReleaseFacts>('releases.json');
const parameters = load<ParameterFacts>('parameters.json');
const serviceParameters = load<ServiceParameterFacts>('service-parameters.json');
const legacyNames = load<LegacyNameFacts>('legacy-names.json');
const deprecations = load<DeprecationFacts>('deprecations.json');

function compareVersions(left: string, right: string): number {
  const [a, b] = [left, right].map((version) => (version.split('-')[0] ?? '').split('.').map(Number)) as [
    number[],
    number[],
  ];
  for (let i = 0; i < 3; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The state in force, unless the thing does not exist in that version. */
function stateAt(
  { history }: { readonly history: readonly ParameterState[] },
  version: string,
): ParameterState | undefined {
  const state = history.filter(({ since }) => compareVersions(since, version) <= 0).at(-1);
  return state?.absent ? undefined : state;
}

function parametersAt(version: string): Map<string, ParameterState> {
  return new Map(
    parameters.flatMap((parameter) => {
      const state = stateAt(parameter, version);
      return state ? [[parameter.name, state] as const] : [];
    }),
  );
}

function legacyAt(version: string): Set<string> {
  return new Set(legacyNames.flatMap((legacy) => (stateAt(legacy, version) ? [legacy.name] : [])));
}

/** Where the group that opens at `open` closes. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === '{') depth++;
    if (text[i] === '}' && --depth === 0) return i;
  }
  throw new Error(`unbalanced: ${text}`);
}

/** Strips one pair of braces, if that is what the text is. */
function unbrace(text: string): string {
  const trimmed = text.trim();
  return trimmed.startsWith('{') && closing(trimmed, 0) === trimmed.length - 1 ? trimmed.slice(1, -1) : text;
}

/** As much of Postfix's expansion as defaults use. */
function expand(text: string, valueOf: (name: string) => string): string {
  let result = '';
  for (let i = 0; i < text.length;) {
    if (text[i] !== '$') {
      result += text[i++];
      continue;
    }
    if (text[i + 1] === '$') {
      result += '$';
      i += 2;
      continue;
    }
    if (text[i + 1] === '{') {
      const end = closing(text, i + 1);
      result += expandBody(text.slice(i + 2, end), valueOf);
      i = end + 1;
      continue;
    }
    const name = /^\w+/.exec(text.slice(i + 1))?.[0] ?? '';
    assert.notEqual(name, '', `a "$" without a name: ${text}`);
    result += expand(valueOf(name), valueOf);
    i += 1 + name.length;
  }
  return result;
}

function expandBody(body: string, valueOf: (name: string) => string): string {
  let holds: boolean;
  let rest: string;
  if (body.startsWith('{')) {
    const end = closing(body, 0);
    const [, operator = '', right = ''] = /^\s*(<(?:=?level)?|==|!=)\s*(\{[^}]*\})/.exec(body.slice(end + 1)) ?? [];
    const left = expand(body.slice(1, end), valueOf);
    const compared = compareVersions(left, unbrace(right));
    holds =
      {
        '<': compared < 0,
        '<level': compared < 0,
        '<=level': compared <= 0,
        '==': left === unbrace(right),
        '!=': left !== unbrace(right),
      }[operator] ?? assert.fail(`unknown operator in ${body}`);
    rest = body.slice(end + 1).replace(/^\s*(?:<(?:=?level)?|==|!=)\s*\{[^}]*\}\s*/, '');
  } else {
    const name = /^\w+/.exec(body)?.[0] ?? assert.fail(`no name in ${body}`);
    rest = body.slice(name.length);
    if (rest.trim() === '') return expand(valueOf(name), valueOf);
    if (rest.startsWith('{')) return expand(unbrace(rest), valueOf); // a function, such as domain_to_ascii
    holds = valueOf(name) !== '';
  }
  const [yes, no] = branches(rest);
  return expand(holds ? yes : no, valueOf);
}

/** Of `?{a}:{b}`, `?a`, `:b`. */
function branches(text: string): [string, string] {
  const trimmed = text.trim();
  if (trimmed.startsWith(':')) return ['', unbrace(trimmed.slice(1))];
  const first = trimmed.slice(1).trimStart();
  if (!first.startsWith('{')) return [first, ''];
  const end = closing(first, 0);
  return [
    first.slice(1, end),
    unbrace(
      first
        .slice(end + 1)
        .trim()
        .replace(/^:/, ''),
    ),
  ];
}

/** Every name that a default refers to; a name before a brace is a function. */
function referencesIn(text: string): string[] {
  return [...text.matchAll(/\$(?:(\w+)|\{(\w+)(?![\w{]))/g)].map(([, plain, braced]) => plain ?? braced ?? '');
}

const UNIT_SECONDS = { s: 1, m: 60, h: 3600, d: 86400, w: 604800 } as const;

/** What is wrong with a value, or nothing. */
function fault(state: ParameterState, value: string): string | undefined {
  const { type, min, max, minLength, maxLength } = state;
  if (type === 'boolean') return value === 'yes' || value === 'no' ? undefined : 'not a boolean';
  if (type === 'string' || type === 'raw') {
    if (value.length < (minLength ?? 0)) return 'too short';
    return value.length > (maxLength ?? Infinity) ? 'too long' : undefined;
  }
  const [, digits, unit] = /^([+-]?\d+)([smhdw])?$/.exec(value) ?? [];
  if (digits === undefined) return 'not a number';
  if ((unit !== undefined) !== (type === 'time')) return 'a unit is missing or too many';
  const amount = Number(digits) * (unit === undefined ? 1 : UNIT_SECONDS[unit as keyof typeof UNIT_SECONDS]);
  return amount < (min ?? -Infinity) || amount > (max ?? Infinity) ? 'out of range' : undefined;
}

/** For what only the machine knows. */
const UNKNOWN_DEFAULT = 'unknown';
/** Empty by default, and its program refuses to start until somebody sets it. */
const MUST_BE_SET: ReadonlySet<string> = new Set(['virtual_mailbox_base']);
const COMPATIBILITY_LEVELS = ['0', '1', '2', '3.6', '3.11'];
const SNAPSHOT = releases.at(-1)?.series ?? '';

describe('parameter facts', () => {
  const lists = { parameters, 'legacy names': legacyNames, deprecations };
  for (const [what, entries] of Object.entries(lists)) {
    it(`lists ${what} sorted and once each`, () => {
      const names = entries.map(({ name }) => name);
      assert.deepEqual(names, [...new Set(names)].sort());
    });
  }

  it('lists releases in ascending order, only the last a snapshot', () => {
    const series = releases.map((release) => release.series);
    assert.deepEqual(series, [...new Set(series)].sort(compareVersions));
    assert.deepEqual(series.slice(0, 2), ['3.0', '3.1']);
    for (const { series: name, newest } of releases)
      assert.ok(newest.startsWith(`${name}.`) || newest.startsWith(`${name}-`), newest);
    assert.ok(releases.slice(0, -1).every(({ snapshot }) => snapshot === undefined));
  });

  it('has histories in ascending order whose neighbours differ', () => {
    for (const entry of [...parameters, ...serviceParameters, ...legacyNames]) {
      const label = JSON.stringify(entry);
      assert.ok(entry.history.length > 0, label);
      assert.notEqual(entry.history[0]?.absent, true, label);
      for (let i = 1; i < entry.history.length; i++) {
        const [{ since: before, ...old }, { since, ...state }] = [entry.history[i - 1], entry.history[i]] as [
          ParameterState,
          ParameterState,
        ];
        assert.ok(compareVersions(before, since) < 0, label);
        assert.notDeepEqual(old, state, label);
      }
      for (const state of entry.history) {
        assert.match(state.since, /^\d+\.\d+(\.[1-9]\d*)?$/, label);
        if (state.absent) assert.deepEqual(Object.keys(state), ['since', 'absent'], label);
        else assert.ok(state.type !== undefined && (state.default !== undefined || state.machine), label);
      }
    }
  });

  it('has no parameter introduced after its first state', () => {
    for (const { name, introduced, history } of parameters) {
      assert.ok(introduced !== undefined && compareVersions(introduced, history[0]?.since ?? '') <= 0, name);
    }
  });

  it('lists programs sorted', () => {
    for (const { name, history } of parameters) {
      for (const { absent, programs } of history) {
        if (absent) continue;
        assert.ok(programs !== undefined && programs.length > 0, name);
        assert.deepEqual([...programs], [...new Set(programs)].sort(), name);
        assert.ok(!programs.includes('*') || programs.length === 1, name);
      }
    }
  });

  it('knows all built-in parameters of some releases', () => {
    // Names in the tables, plus those that postconf adds: config_directory, debugger_command, process_id, process_name, service_name.
    assert.equal(parametersAt('3.7.11').size, 826 + 5);
    assert.equal(parametersAt('3.12').size, 904 + 5);
  });

  for (const { series, newest } of releases) {
    describe(`in Postfix ${series}`, () => {
      const known = parametersAt(newest);
      const legacy = legacyAt(newest);

      it('has no name that is both built in and legacy', () => {
        assert.deepEqual(
          [...legacy].filter((name) => known.has(name)),
          [],
        );
      });

      it('has defaults that refer to known names only', () => {
        for (const [name, state] of known) {
          if (state.type === 'raw') continue;
          for (const reference of referencesIn(state.default ?? ''))
            assert.ok(known.has(reference) || legacy.has(reference), `${name}: $${reference}`);
        }
        for (const entry of serviceParameters) {
          for (const reference of referencesIn(stateAt(entry, newest)?.default ?? ''))
            assert.ok(known.has(reference), `${entry.suffix}: $${reference}`);
        }
      });

      for (const level of COMPATIBILITY_LEVELS) {
        it(`has defaults of their own type at compatibility level ${level}`, () => {
          const valueOf = (name: string): string =>
            name === 'compatibility_level'
              ? level
              : (known.get(name)?.default ?? (legacy.has(name) ? '' : UNKNOWN_DEFAULT));
          for (const [name, state] of known) {
            if (state.default === undefined || MUST_BE_SET.has(name)) continue;
            const value = state.type === 'raw' ? state.default : expand(state.default, valueOf);
            assert.equal(fault(state, value), undefined, `${name} = ${value}`);
          }
        });
      }
    });
  }

  it('gives a time a unit, unless its default is that of another parameter', () => {
    for (const { name, history } of parameters) {
      for (const state of history) {
        if (state.type === 'time') assert.ok(state.unit !== undefined || /^\$\w+$/.test(state.default ?? ''), name);
        else assert.equal(state.unit, undefined, name);
      }
    }
  });

  it('names a successor for every legacy name', () => {
    const known = parametersAt(SNAPSHOT);
    for (const { name, successor } of legacyNames) {
      assert.ok(successor !== undefined && known.has(successor), name);
      assert.match(known.get(successor)?.default ?? '', new RegExp(String.raw`\$\{?${name}\b`));
    }
  });

  it('names successors of deprecated names that exist', () => {
    const known = parametersAt(SNAPSHOT);
    for (const { name, successor } of deprecations)
      assert.ok(successor === undefined || known.has(successor), `${name}: ${successor ?? ''}`);
  });

  it('calls exactly those names removed that are gone', () => {
    const known = new Set([...parametersAt(SNAPSHOT).keys(), ...legacyAt(SNAPSHOT)]);
    for (const { name, removedSince } of deprecations) assert.equal(removedSince !== undefined, !known.has(name), name);
    const listed = new Set(deprecations.map(({ name }) => name));
    for (const { name } of parameters) assert.ok(known.has(name) || listed.has(name), name);
  });

  it('advises against a name before Postfix warns of it, if at all', () => {
    for (const { name, warnedSince, removedSince, discouragedSince } of deprecations) {
      assert.ok(warnedSince ?? removedSince ?? discouragedSince, name);
      if (warnedSince && discouragedSince) assert.ok(compareVersions(discouragedSince, warnedSince) < 0, name);
    }
  });
});

describe('facts that changed in patch releases', () => {
  const has = (name: string, version: string): boolean => parametersAt(version).has(name);

  it('hold only in the series that got them', () => {
    assert.equal(has('smtpd_forbid_bare_newline', '3.5.22'), false);
    assert.equal(has('smtpd_forbid_bare_newline', '3.5.23'), true);
    assert.equal(has('smtpd_forbid_bare_newline', '3.6.0'), false);
    assert.equal(has('smtpd_forbid_bare_newline', '3.7.8'), false);
    assert.equal(has('smtpd_forbid_bare_newline', '3.7.9'), true);
    assert.equal(has('smtpd_forbid_bare_newline', '3.9.0'), true);
  });

  it('hold for later patch releases than any that was read', () => {
    assert.equal(parametersAt('3.7.99').size, parametersAt('3.7.22').size);
  });
});

describe('service parameters', () => {
  const suffixesOf = (command: string): number =>
    serviceParameters.filter(({ commands }) => commands.includes(command)).length;

  it('are made by delivery agents and spawn', () => {
    for (const command of ['error', 'lmtp', 'local', 'smtp', 'virtual']) assert.equal(suffixesOf(command), 16, command);
    assert.equal(suffixesOf('pipe'), 17);
    assert.equal(suffixesOf('spawn'), 1);
  });

  it('got the transport rate delay in 3.1', () => {
    const delay = serviceParameters.find(({ suffix }) => suffix === '_transport_rate_delay');
    assert.deepEqual(
      delay?.history.map(({ since, type, unit, default: text }) => ({ since, type, unit, text })),
      [{ since: '3.1', type: 'time', unit: 's', text: '$default_transport_rate_delay' }],
    );
  });
});
