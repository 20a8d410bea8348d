/** Translations: handed over by our client, or found beside the program by the language that another client names. */

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import type { InitializeParams } from 'vscode-languageserver/node';
import { translationsFromClient } from '../lsp/localise';

export async function localise(params: InitializeParams): Promise<void> {
  const contents = translationsFromClient(params) ?? bundleOf(params.locale);
  if (contents) await l10n.config({ contents });
}

/** The same, for a program that is told a language, such as `de`. Where there is no translation, it speaks English. */
export async function localiseFor(language: string): Promise<void> {
  await l10n.config({ contents: bundleOf(language) ?? '{}' });
}

/** The bundle for `de-AT`, else for `de`; undefined where there is none. */
function bundleOf(locale: string | undefined): string | undefined {
  const names = [locale, locale?.split('-')[0]].filter((name) => name !== undefined && /^[\w-]+$/.test(name));
  const file = names
    .map((name) => path.join(__dirname, '..', 'l10n', `bundle.l10n.${name?.toLowerCase()}.json`))
    .find((candidate) => existsSync(candidate));
  return file === undefined ? undefined : readFileSync(file, 'utf8');
}
