/**
 * Extracts the facts about all Postfix parameters from the history of its source, writes them to server/data, and holds the
 * files there that people keep against the source.
 *
 *     tsx scripts/facts/extract.mts [--check] REPOSITORY
 *
 * REPOSITORY is a bare git repository (or a `.git` directory) of Postfix. With `--check` nothing is written; the exit status
 * is 1 where a file would change or a file kept by hand is wrong. See README.md in this folder.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { handKeptProblems, notChecked } from './checks/index.mjs';
import { Chronicle } from './chronicle.mjs';
import { FactsBuilder } from './facts.mjs';
import type { Edition } from './histories.mjs';
import { formatEntries } from './output.mjs';
import { coveredReleases, olderReleases } from './releases.mjs';
import { Repository } from './repository.mjs';
import { SnapshotReader } from './snapshot.mjs';

const DATA = new URL('../../server/data/', import.meta.url);

function main(args: readonly string[]): number {
  const check = args.includes('--check');
  const [directory, ...rest] = args.filter((arg) => arg !== '--check');
  if (directory === undefined || rest.length > 0 || directory.startsWith('-')) {
    process.stderr.write('usage: tsx scripts/facts/extract.mts [--check] REPOSITORY\n');
    return 2;
  }
  const repository = new Repository(directory);
  const facts = readFacts(repository);
  const files: Readonly<Record<string, readonly object[]>> = {
    'releases.json': facts.releases(),
    'parameters.json': facts.parameters(),
    'service-parameters.json': facts.serviceParameters(),
    'legacy-names.json': facts.legacyNames(),
    'deprecations.json': facts.deprecations(),
  };
  const changed = Object.entries(files).filter(([name, entries]) => put(name, entries, check));
  report(facts, files);
  const problems = handKeptProblems(repository);
  if (problems.length > 0) process.stderr.write(`wrong in files kept by hand:\n  ${problems.join('\n  ')}\n`);
  if (check && changed.length > 0) process.stderr.write(`would change: ${changed.map(([name]) => name).join(', ')}\n`);
  return check && changed.length + problems.length > 0 ? 1 : 0;
}

function readFacts(repository: Repository): FactsBuilder {
  const chronicle = new Chronicle();
  for (const release of olderReleases(repository)) {
    const tree = repository.tree(release.commit);
    chronicle.readOldNames(release, tree);
    chronicle.readManual(release, tree);
  }
  const reader = new SnapshotReader();
  const editions: Edition[] = coveredReleases(repository).map((release) => {
    const tree = repository.tree(release.commit);
    chronicle.readManual(release, tree);
    try {
      return { release, snapshot: reader.read(tree, release.snapshot ?? false) };
    } catch (error) {
      throw new Error(`Postfix ${release.version}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  });
  return new FactsBuilder(editions, chronicle);
}

/** Tells whether the file changes. */
function put(name: string, entries: readonly object[], check: boolean): boolean {
  const path = fileURLToPath(new URL(name, DATA));
  const text = formatEntries(entries);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return false;
  if (!check) writeFileSync(path, text);
  return true;
}

/** What a person should look at after a new release. */
function report(facts: FactsBuilder, files: Readonly<Record<string, readonly object[]>>): void {
  const lines = [
    ...Object.entries(files).map(([name, entries]) => `${name}: ${entries.length} entries`),
    `documented in the newest release: ${facts.chronicle.documented.size} names`,
    `documented by some release, but known to none of the files: ${facts.documentedOnly().join(' ') || 'none'}`,
    `introduced at another time than the manual says:`,
    ...facts.doubtfulIntroductions().map((line) => `  ${line}`),
    `vocabularies that are not checked:`,
    ...notChecked().map((line) => `  ${line}`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

process.exitCode = main(process.argv.slice(2));
