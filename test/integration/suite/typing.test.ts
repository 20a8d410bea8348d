/** What helps one to write: completion, comments. */

import assert from 'assert';
import * as vscode from 'vscode';
import { closeAll, completions, labelOf, openText } from './editor';

async function offered(name: 'main.cf' | 'master.cf', text: string): Promise<string[]> {
  const position = text.indexOf('|');
  const document = await openText(name, text.replace('|', ''));
  return (await completions(document, document.positionAt(position))).map(labelOf);
}

function assertOffers(labels: readonly string[], ...wanted: string[]): void {
  for (const label of wanted)
    assert.ok(labels.includes(label), `${label} is not among ${labels.slice(0, 40).join(', ')}`);
}

describe('typing', () => {
  afterEach(closeAll);

  it('offers parameters at the start of a line', async () => {
    assertOffers(await offered('main.cf', 'smtpd_t|\n'), 'smtpd_tls_security_level', 'smtpd_tls_auth_only');
  });

  it('offers the words of a list', async () => {
    const labels = await offered('main.cf', 'smtpd_tls_security_level = |\n');
    assertOffers(labels, 'may', 'encrypt', 'none');
    assert.ok(!labels.includes('dane'), 'a client level');
  });

  it('offers restrictions on a continuation line', async () => {
    assertOffers(
      await offered('main.cf', 'smtpd_relay_restrictions =\n  permit_mynetworks\n  re|\n'),
      'reject_unauth_destination',
    );
  });

  it('offers daemons in the last column', async () => {
    assertOffers(await offered('master.cf', 'smtp inet n - y - - |\n'), 'smtpd', 'postscreen');
  });

  it('offers nothing of ours in a comment', async () => {
    const labels = await offered('main.cf', '# smtpd_t|\n');
    assert.ok(!labels.includes('smtpd_tls_security_level'));
  });

  it('toggles comments with "#"', async () => {
    const document = await openText('main.cf', 'biff = no\n');
    await vscode.commands.executeCommand('editor.action.commentLine');
    assert.equal(document.getText(), '# biff = no\n');
  });
});
