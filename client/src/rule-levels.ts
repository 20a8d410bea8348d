/** The command that sets the level of a rule in the settings: what "Disable … everywhere" does. */

import * as vscode from 'vscode';
import { SET_LEVEL_COMMAND } from '../../server/src/lsp/requests';

export function registerRuleLevels(): vscode.Disposable {
  return vscode.commands.registerCommand(SET_LEVEL_COMMAND, setLevel);
}

/** Changes the workspace's settings where there is a folder and they have the rule already, else the user's. */
async function setLevel(id: unknown, level: unknown): Promise<void> {
  if (typeof id !== 'string' || typeof level !== 'string') return;
  const configuration = vscode.workspace.getConfiguration('postfix');
  const known = configuration.inspect<Record<string, string>>('lint.rules');
  const isOfWorkspace = known?.workspaceValue !== undefined;
  const before = (isOfWorkspace ? known.workspaceValue : known?.globalValue) ?? {};
  const target = isOfWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  await configuration.update('lint.rules', { ...before, [id]: level }, target);
}
