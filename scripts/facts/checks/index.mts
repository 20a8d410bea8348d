/**
 * Checks the files of server/data that people keep against the source: a line for each thing that differs.
 */
import type { Repository } from '../repository.mjs';
import { checkPrograms } from './programs.mjs';
import { checkRestrictions } from './restrictions.mjs';
import { readSeries } from './series.mjs';
import { checkStockServices } from './stock-services.mjs';
import { checkTableTypes } from './table-types.mjs';
import { checkVocabularies } from './vocabularies.mjs';
import { NOT_CHECKED } from './vocabulary-places.mjs';

export function handKeptProblems(repository: Repository): string[] {
  const series = readSeries(repository);
  return [checkStockServices, checkPrograms, checkTableTypes, checkRestrictions, checkVocabularies].flatMap((check) =>
    check(series),
  );
}

/** Vocabularies that are left to people, with the reason. */
export function notChecked(): string[] {
  return Object.entries(NOT_CHECKED).map(([id, reason]) => `${id}: ${reason}`);
}
