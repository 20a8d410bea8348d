/** The forms that a report may have. Each is loaded when it is asked for. */

import type { FileReport } from '../problem';

export const FORMATS = ['stylish', 'json', 'sarif', 'github'] as const;

export type FormatName = (typeof FORMATS)[number];

export interface ReportOptions {
  /** Names of files are told from here. */
  readonly folder: string;
  readonly hasColor: boolean;
  /** Width of the terminal; undefined where there is none. */
  readonly columns: number | undefined;
  /** The version of this program. */
  readonly version: () => string;
  /** What could not be done. */
  readonly troubles: readonly string[];
}

/** Turns reports into text that ends with a line ending, or is empty. */
export type Format = (reports: readonly FileReport[], options: ReportOptions) => string | Promise<string>;

export async function loadFormat(name: FormatName): Promise<Format> {
  switch (name) {
    case 'stylish':
      return (await import('./stylish')).stylish;
    case 'json':
      return (await import('./json')).json;
    case 'sarif':
      return (await import('./sarif')).sarif;
    case 'github':
      return (await import('./github')).github;
  }
}
