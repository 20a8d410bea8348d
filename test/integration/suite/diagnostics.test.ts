/** Problems appear, and go away. */

import assert from 'assert';
import * as vscode from 'vscode';
import { closeAll, fileUri, noProblem, open, placeOf, problem, problems, ruleOf, type } from './editor';

describe('problems', () => {
  afterEach(closeAll);

  it('are told in main.cf at the exact place', async () => {
    const document = await open('lpic-303/main.cf');
    const { range, severity } = await problem(document, 'obsolete-use-tls');
    const place = placeOf(document, 'smtp_use_tls = yes');
    assert.deepEqual(range, new vscode.Range(place, place.translate(0, 'smtp_use_tls'.length)));
    assert.equal(severity, vscode.DiagnosticSeverity.Warning);
  });

  it('are told in master.cf', async () => {
    const document = await open('lpic-303/master.cf');
    const { range } = await problem(document, 'master-fifo-legacy');
    assert.equal(document.getText(range), 'fifo');
  });

  it('come and go while one types', async () => {
    const document = await open('plain-server/main.cf');
    await type(document, 'smtpd_helo_required = yes', 'smtpd_helo_required = true');
    await problem(document, 'syntax-boolean');
    await type(document, 'smtpd_helo_required = true', 'smtpd_helo_required = yes');
    await noProblem(document, 'syntax-boolean');
  });

  it('know the other file, which is not open', async () => {
    const document = await open('plain-server/main.cf');
    // Made by the service "relay" of master.cf; the other by none.
    await type(
      document,
      'biff = no',
      'relay_destination_concurrency_limit = 5\nrilay_destination_concurrency_limit = 5',
    );
    const unused = await problem(document, 'obsolete-unused');
    assert.equal(document.getText(unused.range), 'rilay_destination_concurrency_limit');
    assert.equal(problems(document).filter((one) => ruleOf(one) === 'obsolete-unused').length, 1);
  });

  it('follow the other file on the disk', async () => {
    const write = (name: string, text: string): Thenable<void> =>
      vscode.workspace.fs.writeFile(fileUri(`pair/${name}`), new TextEncoder().encode(text));
    await write('main.cf', 'slow_destination_concurrency_limit = 1\n');
    await write('master.cf', 'smtp unix - - n - - smtp\n');
    const document = await open('pair/main.cf');
    await problem(document, 'obsolete-unused');
    await write('master.cf', 'smtp unix - - n - - smtp\nslow unix - - n - - smtp\n');
    await noProblem(document, 'obsolete-unused');
  });

  it('know the tables beside it, also when they change', async () => {
    const text = 'smtpd_sender_restrictions = check_sender_access hash:/etc/postfix/senders\n';
    const table = fileUri('with-table/senders');
    const write = (rows: string): Thenable<void> =>
      vscode.workspace.fs.writeFile(table, new TextEncoder().encode(rows));
    await vscode.workspace.fs.writeFile(fileUri('with-table/main.cf'), new TextEncoder().encode(text));
    await write('a.example REJCT\n');
    const document = await open('with-table/main.cf');
    await problem(document, 'table-access-action');
    await write('a.example REJECT\n');
    await noProblem(document, 'table-access-action');
  });

  it('are few where a configuration is sound', async () => {
    for (const path of ['plain-server/main.cf', 'null-client/main.cf']) {
      const document = await open(path);
      // Something to wait for: nothing has been checked before it appears.
      await type(document, 'myhostname', 'soft_bounce = 1\nmyhostname');
      await problem(document, 'syntax-boolean');
      assert.deepEqual(problems(document).map(ruleOf), ['syntax-boolean']);
      await closeAll();
    }
  });
});
