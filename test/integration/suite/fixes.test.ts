/** Quick fixes change the text as they say. */

import assert from 'assert';
import * as vscode from 'vscode';
import { apply, closeAll, codeActions, eventually, noProblem, open, openText, problem } from './editor';

describe('quick fixes', () => {
  afterEach(closeAll);

  it('replace a dated parameter by its successor', async () => {
    const document = await open('lpic-303/main.cf');
    const { range } = await problem(document, 'obsolete-use-tls');
    const actions = await codeActions(document, range, vscode.CodeActionKind.QuickFix);
    const fix = actions.find(({ isPreferred }) => isPreferred);
    assert.ok(fix, `there are: ${actions.map(({ title }) => title).join(' | ')}`);
    await apply(fix);
    assert.match(document.getText(), /^smtp_tls_security_level = may$/m);
    assert.doesNotMatch(document.getText(), /^smtp_use_tls/m);
  });

  it('correct a name that is misspelt', async () => {
    const document = await openText('main.cf', 'smtpd_recipient_restriction = reject\n');
    const { range } = await problem(document, 'obsolete-unused');
    const [fix] = await codeActions(document, range, vscode.CodeActionKind.QuickFix);
    assert.ok(fix);
    await apply(fix);
    assert.equal(document.getText(), 'smtpd_recipient_restrictions = reject\n');
    await noProblem(document, 'obsolete-unused');
  });

  it('mend all that is safe to mend', async () => {
    const text = 'smtpd_helo_required = true\ndisable_vrfy_command = on\nmydomain = a.example\n';
    const document = await openText('main.cf', text);
    await problem(document, 'syntax-boolean');
    const kind = vscode.CodeActionKind.SourceFixAll.append('postfix');
    const [fixAll] = await codeActions(document, new vscode.Range(0, 0, 0, 0), kind);
    assert.ok(fixAll);
    await apply(fixAll);
    assert.equal(document.getText(), 'smtpd_helo_required = yes\ndisable_vrfy_command = yes\nmydomain = a.example\n');
  });

  it('switch a rule off for a line', async () => {
    const document = await openText('main.cf', 'mydomain = a.example\nsmtpd_helo_required = true\n');
    const { range } = await problem(document, 'syntax-boolean');
    const actions = await codeActions(document, range, vscode.CodeActionKind.QuickFix);
    const off = actions.find(({ title }) => title === 'Disable syntax-boolean for this line');
    assert.ok(off, `there are: ${actions.map(({ title }) => title).join(' | ')}`);
    await apply(off);
    const comment = '# postfix-lint: disable-next-line syntax-boolean';
    assert.equal(document.getText(), `mydomain = a.example\n${comment}\nsmtpd_helo_required = true\n`);
    await noProblem(document, 'syntax-boolean');
  });

  it('switch a rule off everywhere', async () => {
    const document = await openText('main.cf', 'smtpd_helo_required = true\n');
    const { range } = await problem(document, 'syntax-boolean');
    const actions = await codeActions(document, range, vscode.CodeActionKind.QuickFix);
    const off = actions.find(({ title }) => title === 'Disable syntax-boolean everywhere');
    assert.ok(off, `there are: ${actions.map(({ title }) => title).join(' | ')}`);
    await apply(off);
    await noProblem(document, 'syntax-boolean');
    const configuration = vscode.workspace.getConfiguration('postfix');
    await configuration.update('lint.rules', undefined, vscode.ConfigurationTarget.Global);
    await problem(document, 'syntax-boolean');
  });
});

describe('the command that hardens TLS for the server', () => {
  afterEach(closeAll);

  it('writes what the user leaves ticked', async () => {
    const document = await openText('main.cf', 'smtpd_tls_security_level = may\n');
    const done = vscode.commands.executeCommand('postfix.hardenTls.server');
    await eventually('the change', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return document.getText().includes('smtpd_tls_loglevel = 1') || undefined;
    });
    await done;
    assert.match(document.getText(), /^smtpd_tls_mandatory_protocols = >=TLSv1\.2$/m);
  });
});
