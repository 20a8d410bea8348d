/**
 * Writes the data files: JSON with one entry a line, or a short block where an entry has a history, so that the change that
 * a new release brings reads well in a diff.
 */
interface WithHistory {
  readonly history: readonly object[];
}

/** The text of a data file. */
export function formatEntries(entries: readonly object[]): string {
  return `[\n${entries.map((entry) => `  ${formatEntry(entry)}`).join(',\n')}\n]\n`;
}

function formatEntry(entry: object): string {
  if (!hasHistory(entry) || entry.history.length < 2) return JSON.stringify(entry);
  const { history, ...rest } = entry;
  const states = history.map((state) => `    ${JSON.stringify(state)}`).join(',\n');
  return `${JSON.stringify(rest).slice(0, -1)},"history":[\n${states}\n  ]}`;
}

function hasHistory(entry: object): entry is WithHistory {
  return 'history' in entry && Array.isArray(entry.history);
}
