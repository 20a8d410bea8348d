/** Open files, kept in the store that an edit does not copy. */

import {
  TextDocuments,
  type TextDocumentContentChangeEvent,
  type TextDocumentsConfiguration,
} from 'vscode-languageserver';
import type { InstanceFile } from '../project/instance-file';
import type { OpenFile } from '../project/workspace';
import { parseMain } from '../syntax/main-cf';
import { parseMaster } from '../syntax/master-cf';

/** A file that a client has open. */
export interface LspDocument {
  readonly uri: string;
  /** Undefined for files that are none of ours. */
  readonly file: OpenFile | undefined;
  version: number;
}

export type LspDocuments = TextDocuments<LspDocument>;

export function createDocuments(): LspDocuments {
  return new TextDocuments(CONFIGURATION);
}

const CONFIGURATION: TextDocumentsConfiguration<LspDocument> = {
  create: (uri, languageId, version, text) => ({ uri, version, file: read(uri, kindOf(uri, languageId), text) }),
  update: (document, changes, version) => {
    document.version = version;
    for (const change of changes) apply(document, change);
    return document;
  },
};

function read(uri: string, file: InstanceFile | undefined, text: string): OpenFile | undefined {
  if (file === 'main') return { uri, file, document: parseMain(text) };
  if (file === 'master') return { uri, file, document: parseMaster(text) };
  return undefined;
}

function apply({ file }: LspDocument, change: TextDocumentContentChangeEvent): void {
  if ('range' in change) file?.document.edit(change.range, change.text);
  else file?.document.reset(change.text);
}

/** Editors other than VS Code call the languages by names of their own; then the name of the file decides. */
function kindOf(uri: string, languageId: string): InstanceFile | undefined {
  if (languageId === 'postfix-main') return 'main';
  if (languageId === 'postfix-master') return 'master';
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  if (/(^|[^a-z])main\.cf/i.test(name)) return 'main';
  if (/(^|[^a-z])master\.cf/i.test(name)) return 'master';
  return undefined;
}
