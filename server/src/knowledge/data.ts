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
import { FactList, factLines } from './fact-list';

/** Keys are the names of the files in `server/data`. */
export interface KnowledgeData {
  readonly releases: readonly ReleaseFacts[];
  readonly parameters: FactList<ParameterFacts>;
  readonly values: FactList<ValueFacts>;
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

/** What the data files hold: an array each. */
export type FileContents = Readonly<Record<keyof KnowledgeData, readonly object[]>>;

/** Between the parts of the text of {@link printData}. */
const GAP = '\n\n';

/** The text that a platform's entry point reads: JSON of what is short, then the lines of the {@link FactList}s. */
export function printData({ parameters, values, ...others }: FileContents): string {
  const lists = [parameters, values].map((facts) => factLines(facts as { name: string }[]));
  return [JSON.stringify(others), ...lists].join(GAP);
}

/** What {@link printData} has made a text of. */
export function parseData(text: string): KnowledgeData {
  const [others = '', parameters = '', values = ''] = text.split(GAP);
  const rest = JSON.parse(others) as Omit<KnowledgeData, 'parameters' | 'values'>;
  return { ...rest, parameters: new FactList(parameters), values: new FactList(values) };
}
