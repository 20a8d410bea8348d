/**
 * Holds stock-services.json against the master.cf of every series: which services it has, active or commented out, and the
 * columns and arguments that the newest release gives them.
 */
import type { StockServiceFacts } from '../../../server/src/knowledge/facts.js';
import { sourceOf } from '../source.mjs';
import { claims, loadEntries, presenceProblems, type Series } from './series.mjs';

const FILE = 'stock-services.json';
const MASTER_CF = 'conf/master.cf';
const SERVICE = /^(#?)(\S+)\s+(inet|unix|fifo|pass|unix-dgram)\s+(\S+)\s+(\S+)\s+(\S+)\s+(\S+)\s+(\S+)\s+(\S+)(.*)$/;

type Service = Omit<StockServiceFacts, 'since' | 'until' | 'arguments'> & { readonly arguments: string[] };

export function checkStockServices(series: readonly Series[]): string[] {
  const entries = new Map(loadEntries<StockServiceFacts>(FILE).map((entry) => [keyOf(entry), entry]));
  const services = new Map(series.map(({ version, tree }) => [version, readMasterCf(sourceOf(tree, MASTER_CF))]));
  const problems = presenceProblems({
    what: FILE,
    claimed: entries,
    series,
    found: ({ version }) => new Set(services.get(version)?.keys()),
  });
  for (const [key, entry] of entries) {
    const last = series.findLast(({ version }) => claims(entry, version));
    const service = last && services.get(last.version)?.get(key);
    if (!service) continue;
    const { since: _since, until: _until, ...said } = { ...entry, arguments: entry.arguments ?? [] };
    const [expected, actual] = [sorted(service), sorted(said)];
    if (expected !== actual) problems.push(`${FILE}: ${key} is ${expected} in ${last.version}, not ${actual}`);
  }
  return problems;
}

function keyOf({ name, type, command }: Pick<Service, 'name' | 'type' | 'command'>): string {
  return `${name} ${type} ${command}`;
}

function sorted(facts: object): string {
  return JSON.stringify(Object.fromEntries(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** All services by name, type and command. */
export function readMasterCf(text: string): Map<string, Service> {
  const services: Service[] = [];
  /** The services that the next argument line belongs to: several where the comment above says to choose one of them. */
  let open: readonly Service[] = [];
  let isChoice = false;
  for (const line of text.split('\n')) {
    const service = readService(line);
    if (service) {
      services.push(service);
      open = isChoice ? [...open, service] : [service];
      continue;
    }
    const [, comment, words] = /^(#?)\s{2,}(\S.*)$|^\s+(\S.*)$/.exec(line) ?? [];
    const isOurs = open[0] !== undefined && (comment === '#') === (open[0].optional ?? false);
    if (words !== undefined && isOurs && isArguments(line)) {
      for (const one of open) one.arguments.push(...words.split(/\s+/));
      isChoice = false;
    } else if (!line.startsWith('#     ')) {
      isChoice = line.startsWith('# Choose one');
      open = [];
    }
  }
  return new Map(services.map((service) => [keyOf(service), service]));
}

function readService(line: string): Service | undefined {
  const [, comment, name, type, isPrivate, unprivileged, chroot, wakeup, processLimit, command, rest] =
    SERVICE.exec(line) ?? [];
  if (!name || !type || !isPrivate || !unprivileged || !chroot || !wakeup || !processLimit || !command)
    return undefined;
  return {
    name,
    ...(comment === '#' && { optional: true }),
    type,
    private: isPrivate,
    unprivileged,
    chroot,
    wakeup,
    processLimit,
    command,
    arguments: (rest ?? '').split(/\s+/).filter((word) => word !== ''),
  };
}

/** Remarks inside a commented-out service are indented further than its arguments. */
function isArguments(line: string): boolean {
  return !line.startsWith('#') || /^# {2}\S/.test(line);
}
