/** The forms of a report: what a person, a script, GitHub and code scanning read. */

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import AjvDraft4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type * as Sarif from 'sarif';
import { wantsColor } from '../../../server/src/cli/check/color';
import { github } from '../../../server/src/cli/check/formats/github';
import { json } from '../../../server/src/cli/check/formats/json';
import { sarif } from '../../../server/src/cli/check/formats/sarif';
import { stylish } from '../../../server/src/cli/check/formats/stylish';
import type { FileReport } from '../../../server/src/cli/check/problem';
import { RULES } from '../../../server/src/lint/rules/index';
import { FOLDER, reportsOn } from '../../support/reports';

const OPTIONS = { folder: FOLDER, hasColor: false, columns: 80, version: () => '1.2.3', troubles: [] };

const oneProblem = (): Promise<readonly FileReport[]> =>
  reportsOn({ 'mail/main.cf': 'biff = no\nsmtpd_helo_required = true\n' }, ['syntax-boolean']);

describe('the report for people', () => {
  it('shows the place, the rule, and the row', async () => {
    const [problem] = (await oneProblem())[0]!.problems;
    const text = await stylish(await oneProblem(), OPTIONS);
    assert.equal(
      text,
      [
        'mail/main.cf',
        `  2:23  error  ${problem!.message}  syntax-boolean [*]`,
        '        │ smtpd_helo_required = true',
        '        │                       ^^^^',
        '',
        '1 file checked: 1 problem (1 error)',
        '[*] 1 fixable with --fix',
        '',
      ].join('\n'),
    );
  });
  it('says when there is nothing to say', async () =>
    assert.equal(
      await stylish(await reportsOn({ 'main.cf': '', 'master.cf': '' }, []), OPTIONS),
      '2 files checked: no problems\n',
    ));
  it('tells what has been fixed', async () => {
    const reports = await reportsOn({ 'main.cf': 'smtpd_helo_required = true\n' }, ['syntax-boolean'], { fix: true });
    assert.equal(reports[0]!.text, 'smtpd_helo_required = yes\n');
    assert.equal(await stylish(reports, OPTIONS), '1 file checked: no problems\n1 file changed by --fix\n');
  });
  it('names other places', async () => {
    const reports = await reportsOn({ 'main.cf': 'biff = no\nbiff = yes\n' }, ['syntax-duplicate']);
    assert.match(await stylish(reports, OPTIONS), /→ main\.cf:\d:1 {2}/);
  });
  it('lets no text control the terminal', async () => {
    const reports = await reportsOn({ 'ma\u001bin.cf': 'smtpd_helo_required = \u001b[31m\n' }, ['syntax-boolean']);
    assert.ok(!(await stylish(reports, OPTIONS)).includes('\u001b'));
  });
  it('has colours when they are wanted', async () => {
    assert.ok((await stylish(await oneProblem(), { ...OPTIONS, hasColor: true })).includes('\u001b[31m'));
    assert.ok(wantsColor(undefined, {}, true));
    assert.ok(!wantsColor(undefined, {}, false));
    assert.ok(!wantsColor(undefined, { TERM: 'dumb' }, true));
    assert.ok(!wantsColor(undefined, { NO_COLOR: '1', FORCE_COLOR: '1' }, true));
    assert.ok(wantsColor(undefined, { FORCE_COLOR: '1' }, false));
    assert.ok(!wantsColor(undefined, { FORCE_COLOR: '0' }, true));
    assert.ok(wantsColor(true, { NO_COLOR: '1' }, false));
    assert.ok(!wantsColor(false, { FORCE_COLOR: '1' }, true));
  });
});

describe('the report for scripts', () => {
  it('has the fields that are promised', async () => {
    const [problem] = (await oneProblem())[0]!.problems;
    assert.deepEqual(JSON.parse(json(await oneProblem())), [
      {
        file: 'mail/main.cf',
        language: 'postfix-main',
        rule: 'syntax-boolean',
        severity: 'error',
        message: problem!.message,
        line: 2,
        column: 23,
        endLine: 2,
        endColumn: 27,
        fixable: true,
        url: 'https://github.com/postfix-language-support/postfix-language-support/blob/main/docs/rules/syntax-boolean.md',
      },
    ]);
  });
  it('counts columns in UTF-16 units', async () => {
    const reports = await reportsOn({ 'main.cf': '# 😀\nsmtpd_helo_required =\n #😀\n  😀\n' }, ['syntax-boolean']);
    const [{ line, column, endColumn }] = JSON.parse(json(reports)) as [Record<string, number>];
    assert.deepEqual([line, column, endColumn], [4, 3, 5]);
  });
  it('is an empty list where nothing was found', () => assert.equal(json([]), '[]\n'));
});

describe('the report for GitHub', () => {
  it('has one command for each problem', async () => {
    const [problem] = (await oneProblem())[0]!.problems;
    assert.equal(
      github(await oneProblem(), OPTIONS),
      `::error file=mail/main.cf,line=2,col=23,endLine=2,endColumn=27,title=syntax-boolean::${problem!.message}\n`,
    );
  });
  it('leaves nothing that could end a command, or a part of it', async () => {
    const [report] = await reportsOn({ 'a,b:c%\r\n/main.cf': 'smtpd_helo_required = true\n' }, ['syntax-boolean']);
    const problems = report!.problems.map((one) => ({ ...one, message: '100%\r\n::error::' }));
    assert.equal(
      github([{ ...report!, problems }], OPTIONS),
      '::error file=a%2Cb%3Ac%25%0D%0A/main.cf,line=1,col=23,endLine=1,endColumn=27,title=syntax-boolean::100%25%0D%0A::error::\n',
    );
  });
  it('names no columns of a place in several rows', async () => {
    const [report] = await oneProblem();
    const range = { start: { line: 0, character: 3 }, end: { line: 2, character: 0 } };
    const problems = report!.problems.map((one) => ({ ...one, range, severity: 'hint' as const, message: 'm' }));
    assert.equal(
      github([{ ...report!, problems }], OPTIONS),
      '::notice file=mail/main.cf,line=1,endLine=3,title=syntax-boolean::m\n',
    );
  });
});

describe('the report for code scanning', () => {
  const schemaFile = createRequire(import.meta.url).resolve('@microsoft/jest-sarif');
  const schema = JSON.parse(
    readFileSync(new URL('schemas/sarif-2.1.0-rtm.5.json', `file://${schemaFile}`), 'utf8'),
  ) as object;
  const ajv = new AjvDraft4({ strict: false, unicodeRegExp: false });
  addFormats(ajv as never);
  const validate = ajv.compile(schema);

  const logOf = (reports: readonly FileReport[], troubles: readonly string[] = []): Sarif.Log => {
    const log = JSON.parse(sarif(reports, { ...OPTIONS, troubles })) as Sarif.Log;
    assert.ok(validate(log), JSON.stringify(validate.errors));
    return log;
  };

  it('is as the standard has it, for every rule', async () => {
    for (const { id, examples } of RULES) {
      const { file, bad } = examples[0]!;
      const [{ tool, results }] = logOf(await reportsOn({ [`${file}.cf`]: bad }, [id])).runs as [Sarif.Run];
      for (const { ruleId, ruleIndex } of results!) assert.equal(tool.driver.rules![ruleIndex!]!.id, ruleId);
    }
  });
  it('tells the place, the rule and the fix', async () => {
    const [{ tool, results, originalUriBaseIds }] = logOf(await oneProblem()).runs as [Sarif.Run];
    const [rule] = tool.driver.rules!;
    assert.equal(tool.driver.semanticVersion, '1.2.3');
    assert.equal(originalUriBaseIds!['SRCROOT']!.uri, 'file:///nowhere/');
    assert.equal(rule!.id, 'syntax-boolean');
    assert.equal(rule!.defaultConfiguration!.level, 'error');
    assert.equal(rule!.properties!['category'], 'syntax');
    assert.match(rule!.helpUri!, /syntax-boolean\.md$/);
    assert.ok(rule!.shortDescription!.text && rule!.fullDescription!.text && rule!.help!.markdown);
    const artifactLocation = { uri: 'mail/main.cf', uriBaseId: 'SRCROOT' };
    const region = { startLine: 2, startColumn: 23, endLine: 2, endColumn: 27 };
    assert.deepEqual(results![0]!.locations, [{ physicalLocation: { artifactLocation, region } }]);
    const replacements = [{ deletedRegion: region, insertedContent: { text: 'yes' } }];
    assert.deepEqual(results![0]!.fixes![0]!.artifactChanges, [{ artifactLocation, replacements }]);
  });
  it('names other places', async () => {
    const reports = await reportsOn({ 'main.cf': 'biff = no\nbiff = yes\n' }, ['syntax-duplicate']);
    const [{ results }] = logOf(reports).runs as [Sarif.Run];
    assert.ok(results![0]!.relatedLocations![0]!.message!.text);
  });
  it('escapes names of files, and gives whole addresses of those elsewhere', async () => {
    const uris = async (name: string): Promise<string> => {
      const [report] = await reportsOn({ [name]: 'smtpd_helo_required = true\n' }, ['syntax-boolean']);
      const [{ results }] = logOf([report!]).runs as [Sarif.Run];
      return results![0]!.locations![0]!.physicalLocation!.artifactLocation!.uri!;
    };
    assert.equal(await uris('a b%/main.cf'), 'a%20b%25/main.cf');
    assert.equal(await uris('../else/main.cf'), 'file:///else/main.cf');
  });
  it('tells what could not be done', () => {
    const [{ invocations }] = logOf([], ['x: cannot be read']).runs as [Sarif.Run];
    assert.equal(invocations![0]!.executionSuccessful, false);
    assert.equal(invocations![0]!.toolExecutionNotifications![0]!.message.text, 'x: cannot be read');
  });
});
