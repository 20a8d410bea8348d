/** Runs the engine over the files of one instance, mends what can be mended safely if asked to, and keeps what was found. */

import { URI } from 'vscode-uri';
import type { InstanceFile } from '../../project/instance-file';
import type { OpenFile } from '../../project/workspace';
import type { PostfixService } from '../../service';
import { parseMain } from '../../syntax/main-cf';
import { parseMaster } from '../../syntax/master-cf';
import { problemsOf, type FileReport } from './problem';

/** A file and its text, ready to be checked. */
export interface Subject {
  readonly name: string;
  readonly path: string;
  readonly file: InstanceFile;
  readonly text: string;
  readonly isOurs: boolean;
}

/** A fix in one file may bring up a fix in the other; more rounds than they could throw the ball. */
const MAX_ROUNDS = 5;

/**
 * @param service one of its own
 * @returns one for each subject, in order; undefined where a file is not Postfix's
 */
export async function examine(
  service: PostfixService,
  subjects: readonly Subject[],
  { fix }: { readonly fix: boolean },
): Promise<readonly (FileReport | undefined)[]> {
  const files = subjects.map(openFile);
  for (const file of files) service.open(file);
  if (fix) await fixAll(service, files);
  const reports: (FileReport | undefined)[] = [];
  for (const [at, { name, path, text: before }] of subjects.entries()) {
    const { uri, file, document } = files[at]!;
    const checked = await service.checked(uri);
    const text = document.text;
    const problems = checked && problemsOf(checked.engine.findings(file), checked.context);
    reports.push(problems && { name, path, file, text, problems, isChanged: text !== before });
  }
  return reports;
}

async function fixAll(service: PostfixService, files: readonly OpenFile[]): Promise<void> {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    let isChanged = false;
    for (const { uri, file, document } of files) {
      const checked = await service.checked(uri);
      const text = checked && service.fixAll(checked.context)[file];
      if (text === undefined || text === document.text) continue;
      document.reset(text);
      isChanged = true;
    }
    if (!isChanged) return;
  }
}

function openFile({ path, file, text, isOurs }: Subject): OpenFile {
  const uri = URI.file(path).toString();
  return file === 'main'
    ? { uri, isOurs, file, document: parseMain(text) }
    : { uri, isOurs, file, document: parseMaster(text) };
}
