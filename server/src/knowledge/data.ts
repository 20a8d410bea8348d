/** All that the data files hold, in one object. The platform's entry point reads it and hands it to {@link Knowledge}. */

import type {
  DeprecationFacts,
  FormerNameFacts,
  LegacyNameFacts,
  LookupFacts,
  ParameterFacts,
  ProgramFacts,
  ReleaseFacts,
  RestrictionFacts,
  ServiceParameterFacts,
  StockServiceFacts,
  TableTypeFacts,
  ValueFacts,
  VocabularyFacts,
} from './facts';

/** Keys are the names of the files in `server/data`. */
export interface KnowledgeData {
  readonly releases: readonly ReleaseFacts[];
  readonly parameters: readonly ParameterFacts[];
  readonly values: readonly ValueFacts[];
  readonly serviceParameters: readonly ServiceParameterFacts[];
  readonly legacyNames: readonly LegacyNameFacts[];
  readonly deprecations: readonly DeprecationFacts[];
  readonly formerNames: readonly FormerNameFacts[];
  readonly vocabularies: readonly VocabularyFacts[];
  readonly restrictions: readonly RestrictionFacts[];
  readonly tableTypes: readonly TableTypeFacts[];
  readonly programs: readonly ProgramFacts[];
  readonly stockServices: readonly StockServiceFacts[];
  readonly lookups: readonly LookupFacts[];
}

/** File in `server/data` for each key. */
export const DATA_FILES: Readonly<Record<keyof KnowledgeData, string>> = {
  releases: 'releases.json',
  parameters: 'parameters.json',
  values: 'values.json',
  serviceParameters: 'service-parameters.json',
  legacyNames: 'legacy-names.json',
  deprecations: 'deprecations.json',
  formerNames: 'former-names.json',
  vocabularies: 'vocabularies.json',
  restrictions: 'restrictions.json',
  tableTypes: 'table-types.json',
  programs: 'programs.json',
  stockServices: 'stock-services.json',
  lookups: 'lookups.json',
};
