// Reads what the suite reports from inside VS Code, and judges it. An exit code alone could hide an empty suite.

export interface SuiteResult {
  passed: number;
  failed: number;
}

/** What the suite says to a person, if the line is such a one: VS Code logs much of its own. */
export function parseSaying(line: string): string | undefined {
  return line.startsWith('@@ ') ? line.slice(3) : undefined;
}

export function parseResult(line: string): SuiteResult | undefined {
  const json = /^@@RESULT (\{.*\})/.exec(line)?.[1];
  return json === undefined ? undefined : (JSON.parse(json) as SuiteResult);
}

export function isGood(code: number, result: SuiteResult | undefined): boolean {
  return code === 0 && result !== undefined && result.failed === 0 && result.passed > 0;
}

export function describeResult(result: SuiteResult | undefined): string {
  return result
    ? `${result.passed} passing, ${result.failed} failing`
    : '0 passing, 0 failing: the suite gave no result';
}
