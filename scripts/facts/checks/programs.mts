/**
 * Holds programs.json against the daemons of every series: which are installed, what process limit and privileges they ask
 * for when they call their skeleton, and which transport types that skeleton serves.
 */
import type { ProgramFacts } from '../../../server/src/knowledge/facts.js';
import { tokenize } from '../c-tokens.mjs';
import { sourceOf, withoutComments } from '../source.mjs';
import { compareVersions } from '../versions.mjs';
import { claims, loadEntries, presenceProblems, type Series } from './series.mjs';

const FILE = 'programs.json';
/** Its directory has the skeletons too, and no service of master.cf runs it. */
const MASTER = 'master';
const INSTALLED = /^\$daemon_directory\/([\w-]+):(?:f:|h:\$daemon_directory\/([\w-]+))/gm;
/** The call that turns a program into a daemon, up to the 0 that ends its arguments. */
const SKELETON_CALL = /\b(single|multi|event|trigger|dgram)_server_main\s*\(argc([^]*?)\b0\);/g;

type Daemon = Pick<ProgramFacts, 'types' | 'processLimit' | 'privileged'>;

export function checkPrograms(series: readonly Series[]): string[] {
  const entries = new Map(loadEntries<ProgramFacts>(FILE).map((entry) => [entry.name, entry]));
  const daemons = new Map(series.map((one) => [one.version, readDaemons(one)]));
  const problems = presenceProblems({
    what: FILE,
    claimed: entries,
    series,
    found: ({ version }) => new Set(daemons.get(version)?.keys()),
  });
  for (const { version } of series) {
    for (const [name, daemon] of daemons.get(version) ?? []) {
      const entry = entries.get(name);
      if (!entry || !claims(entry, version)) continue;
      const [expected, actual] = [describe(daemon), describe(asOf(entry, version))];
      if (expected !== actual) problems.push(`${FILE}: ${name} is ${expected} in ${version}, not ${actual}`);
    }
  }
  return problems;
}

/** By name. A second name of a program counts as a program. */
function readDaemons(series: Series): Map<string, Daemon> {
  const daemons = new Map<string, Daemon>();
  for (const [, name = '', target] of sourceOf(series.tree, 'conf/postfix-files').matchAll(INSTALLED)) {
    const daemon = readDaemon(series, target ?? name);
    if (daemon) daemons.set(name, daemon);
  }
  return daemons;
}

/** Undefined for scripts and for master(8) itself. */
function readDaemon({ tree, macros }: Series, name: string): Daemon | undefined {
  const calls = tree.paths
    .filter((path) => path.startsWith(`src/${name}/`) && path.endsWith('.c'))
    .flatMap((path) => [...withoutComments(tree.read(path) ?? '').matchAll(SKELETON_CALL)]);
  const [, skeleton] = calls[0] ?? [];
  if (skeleton === undefined || name === MASTER) return undefined;
  const file = `src/master/${skeleton}_server.c`;
  const types = [...sourceOf(tree, file).matchAll(/strcasecmp\(transport, (MASTER_XPORT_NAME_\w+)\)/g)];
  const flags = calls.map(([, , text = '']) => text).join(' ');
  return {
    types: [...macros.in(file).words(types.flatMap(([, macro = '']) => tokenize(macro)))].sort(),
    ...(/MAIL_SERVER_SOLITARY\b/.test(flags) && { processLimit: 1 }),
    ...(/MAIL_SERVER_UNLIMITED\b/.test(flags) && { processLimit: 0 }),
    ...(/MAIL_SERVER_PRIVILEGED\b/.test(flags) && { privileged: true }),
  };
}

function asOf({ types, processLimit, processLimitSince, privileged }: ProgramFacts, version: string): Daemon {
  const isLimited = processLimitSince === undefined || compareVersions(version, processLimitSince) >= 0;
  return {
    ...(types && { types }),
    ...(processLimit !== undefined && isLimited && { processLimit }),
    ...(privileged && { privileged }),
  };
}

function describe({ types = [], processLimit, privileged = false }: Daemon): string {
  return `[${types.join(' ')}] limit ${processLimit ?? 'any'}${privileged ? ' privileged' : ''}`;
}
