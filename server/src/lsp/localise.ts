/** Translations that our own client sends along: it has loaded them for the editor's language. */

import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from './requests';

/** As text in the form that the localisation library takes; undefined where the client sends none. */
export function translationsFromClient({ initializationOptions }: InitializeParams): string | undefined {
  const options = initializationOptions as InitializationOptions | undefined;
  return options?.l10n ? JSON.stringify(options.l10n) : undefined;
}
