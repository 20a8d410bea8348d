/** The status item that shows the version of Postfix in force, and the command that changes it. */

import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { VERSION_REQUEST, type VersionAnswer } from '../../server/src/lsp/requests';
import { LANGUAGES } from './languages';

export const SELECT_VERSION_COMMAND = 'postfix.selectVersion';
const SECTION = 'postfix';
const SETTING = 'version';

export class VersionStatus implements vscode.Disposable {
  readonly #item: vscode.LanguageStatusItem;
  readonly #disposables: vscode.Disposable[];

  /** @param onChange called when another version has come into force */
  constructor(
    private readonly client: BaseLanguageClient,
    private readonly onChange: () => void,
  ) {
    this.#item = vscode.languages.createLanguageStatusItem(
      'postfix.version',
      LANGUAGES.map((language) => ({ language })),
    );
    this.#item.name = vscode.l10n.t('Postfix version');
    this.#item.command = { command: SELECT_VERSION_COMMAND, title: vscode.l10n.t('Change') };
    this.#disposables = [
      this.#item,
      vscode.commands.registerCommand(SELECT_VERSION_COMMAND, () => this.#select()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(`${SECTION}.${SETTING}`)) void this.#show();
      }),
    ];
    void this.#show();
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #ask(): Promise<VersionAnswer> {
    return this.client.sendRequest<VersionAnswer>(VERSION_REQUEST);
  }

  async #show(): Promise<void> {
    const { version, isDefault } = await this.#ask();
    this.onChange();
    this.#item.text = vscode.l10n.t('Postfix {0}', version);
    this.#item.detail = isDefault
      ? vscode.l10n.t('Newest stable version, because the setting says "auto"')
      : vscode.l10n.t('From the setting "postfix.version"');
  }

  async #select(): Promise<void> {
    const { releases } = await this.#ask();
    const setting = vscode.workspace.getConfiguration(SECTION);
    const current = setting.get<string>(SETTING);
    const auto = { label: 'auto', description: vscode.l10n.t('Newest stable version') };
    const versions = releases.toReversed().map(({ series, snapshot }) => ({
      label: series,
      description: snapshot ? vscode.l10n.t('Development snapshot') : '',
    }));
    const items = [auto, ...versions].map((item) =>
      item.label === current
        ? { ...item, description: vscode.l10n.t('{0} (in force)', item.description).trim() }
        : item,
    );
    const picked = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Postfix version to check against'),
      placeHolder: vscode.l10n.t('Names, defaults and values are those of this version'),
    });
    if (!picked) return;
    const target = vscode.workspace.workspaceFolders
      ? vscode.ConfigurationTarget.Workspace
      : vscode.ConfigurationTarget.Global;
    await setting.update(SETTING, picked.label, target);
  }
}
