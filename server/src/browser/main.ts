/** The language server as a web worker, for VS Code for the Web. */

import * as l10n from '@vscode/l10n';
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { parseData } from '../knowledge/data';
import type { ExplanationData, TranslationData } from '../knowledge/explanations';
import { Knowledge } from '../knowledge/knowledge';
import { createClientReader } from '../lsp/client-files';
import { translationsFromClient } from '../lsp/localise';
import { startServer } from '../lsp/server';
import explanations from 'postfix-explanations';
import facts from 'postfix-facts';
import translations from 'postfix-translations';

declare const self: DedicatedWorkerGlobalScope;

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  knowledge: new Knowledge(parseData(facts), {
    original: () => JSON.parse(explanations) as ExplanationData,
    translation: (language) => (JSON.parse(translations) as Partial<Record<string, TranslationData>>)[language],
  }),
  createReader: createClientReader,
  async localise(params) {
    const contents = translationsFromClient(params);
    if (contents) await l10n.config({ contents });
  },
});
