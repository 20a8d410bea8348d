/** Which files make an instance, and which of them are read from where. */

import assert from 'node:assert/strict';
import { Workspace, type OpenFile } from '../../../server/src/project/workspace';
import { parseMain } from '../../../server/src/syntax/main-cf';
import { parseMaster } from '../../../server/src/syntax/master-cf';
import { knowledge } from '../../support/knowledge';

/** A workspace whose disk holds `files`, by URI. */
function workspaceOf(files: Record<string, string>): Workspace {
  return new Workspace(knowledge, { read: (uri) => Promise.resolve(files[uri]) });
}

function main(uri: string, text = ''): OpenFile {
  return { uri, file: 'main', document: parseMain(text) };
}

function master(uri: string, text = ''): OpenFile {
  return { uri, file: 'master', document: parseMaster(text) };
}

describe('a workspace', () => {
  it('reads the other file of a directory', async () => {
    const workspace = workspaceOf({ 'file:///a/master.cf': 'smtp inet n - n - - smtpd\n' });
    workspace.open(main('file:///a/main.cf'));
    const project = workspace.projectOf('file:///a/main.cf')!;
    const text = (): string | undefined => project.instance.master?.text;
    assert.equal(text(), undefined);
    await project.ready;
    assert.equal(text(), 'smtp inet n - n - - smtpd\n');
  });

  for (const [one, other] of [
    ['file:///a/main.cf.j2', 'file:///a/master.cf.j2'],
    ['file:///a/postfix-main.cf', 'file:///a/postfix-master.cf'],
    ['vscode-vfs://github/x/main.cf', 'vscode-vfs://github/x/master.cf'],
  ] as const) {
    it(`puts ${one} and ${other} together`, () => {
      const workspace = workspaceOf({});
      workspace.open(main(one));
      workspace.open(master(other));
      assert.equal(workspace.projectOf(one), workspace.projectOf(other));
    });
  }

  it('keeps directories apart, and files without a name', () => {
    const workspace = workspaceOf({});
    const uris = ['file:///a/main.cf', 'file:///b/main.cf', 'untitled:Untitled-1', 'untitled:Untitled-2'];
    for (const uri of uris) workspace.open(main(uri));
    assert.equal(new Set(uris.map((uri) => workspace.projectOf(uri))).size, uris.length);
  });

  it('takes what an editor has over what the disk has, and goes back when it is closed', async () => {
    const workspace = workspaceOf({ 'file:///a/master.cf': 'disk unix - - n - - smtp\n' });
    workspace.open(main('file:///a/main.cf'));
    workspace.open(master('file:///a/master.cf', 'editor unix - - n - - smtp\n'));
    const project = workspace.projectOf('file:///a/main.cf')!;
    await project.ready;
    assert.match(project.instance.master!.text, /^editor/);
    workspace.close('file:///a/master.cf');
    await project.ready;
    assert.match(project.instance.master!.text, /^disk/);
  });

  it('reads again what has changed on the disk', async () => {
    const files: Record<string, string> = {};
    const workspace = workspaceOf(files);
    workspace.open(main('file:///a/main.cf'));
    await workspace.projectOf('file:///a/main.cf')!.ready;
    files['file:///a/master.cf'] = 'new unix - - n - - smtp\n';
    assert.equal(await workspace.changedOnDisk('file:///b/master.cf'), false);
    assert.equal(await workspace.changedOnDisk('file:///a/main.cf'), false);
    assert.equal(await workspace.changedOnDisk('file:///a/master.cf'), true);
    assert.match(workspace.projectOf('file:///a/main.cf')!.instance.master!.text, /^new/);
  });

  it('makes instances anew for another version, with the files that are open', async () => {
    const workspace = workspaceOf({});
    workspace.open(main('file:///a/main.cf', 'biff = no\n'));
    workspace.version = knowledge.resolveVersion('3.7')!;
    const { instance, ready } = workspace.projectOf('file:///a/main.cf')!;
    await ready;
    assert.equal(instance.edition.version.text, '3.7');
    assert.equal(instance.main?.text, 'biff = no\n');
  });
});
