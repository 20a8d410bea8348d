/**
 * The real master(8) and its daemons as judges of one line of master.cf, in a scratch instance. Nothing is delivered and
 * nothing stays running: a last line that master refuses ends it before it starts a process.
 */

import { execFile } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { field, parseMaster } from '../../server/src/syntax/master-cf';
import { postconf, writeOld } from './postconf';

const LAST_LINE = 'end-of-test refused\n';
const QUEUES = ['pid', 'public', 'private', 'maildrop', 'incoming', 'active', 'deferred'];

/** What programs say when they refuse what master.cf gives them, as opposed to what a scratch instance lacks. */
const REFUSALS =
  /requires a process limit|requires privileged operation|unsupported transport type|option value|invalid option|unexpected command-line argument|unknown attribute name|missing \w+= attribute|request to deliver as/;

/** Who refuses a line, and with which words; empty where Postfix takes it. */
export async function refusals(main: string, master: string): Promise<string[]> {
  const directory = mkdtempSync(path.join(tmpdir(), 'postfix-daemons-'));
  try {
    build(directory, main, master);
    const etc = path.join(directory, 'etc');
    const said = postconf(etc, '-M').messages.filter((message) => message.startsWith('fatal: '));
    const daemons = said.length > 0 ? [] : services(master).map((args) => askDaemon(directory, args));
    const answers = await Promise.all([askMaster(directory), ...daemons]);
    return [...said.map((message) => `postconf: ${message}`), ...answers.flat()];
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function build(directory: string, main: string, master: string): void {
  chmodSync(directory, 0o755);
  const make = (name: string): void => {
    mkdirSync(path.join(directory, name), { recursive: true });
    chownSync(path.join(directory, name), postfix.uid, postfix.gid);
  };
  for (const name of ['data', ...QUEUES.map((queue) => `spool/${queue}`)]) make(name);
  for (const name of ['spool', 'spool/pid']) chownSync(path.join(directory, name), 0, 0);
  mkdirSync(path.join(directory, 'etc'));
  writeOld(
    path.join(directory, 'etc/main.cf'),
    `queue_directory = ${directory}/spool\ndata_directory = ${directory}/data\ninet_interfaces = 127.0.0.1\n` +
      `maillog_file = ${directory}/log\nmaillog_file_prefixes = ${directory}\npostlog_service_name = nobody-listens\nlocal_recipient_maps =\n${main}`,
  );
  writeOld(path.join(directory, 'etc/master.cf'), master);
}

/** Lines of `passwd` are all that is needed of it. */
const postfix = (() => {
  const [, , uid, gid] = /^postfix:.*$/m.exec(readFileSync('/etc/passwd', 'utf8'))?.[0].split(':') ?? [];
  return { uid: Number(uid ?? 0), gid: Number(gid ?? 0) };
})();

async function askMaster(directory: string): Promise<string[]> {
  const etc = path.join(directory, 'etc');
  const copy = path.join(directory, 'master-etc');
  mkdirSync(copy);
  writeOld(path.join(copy, 'main.cf'), readFileSync(path.join(etc, 'main.cf'), 'utf8'));
  writeOld(path.join(copy, 'master.cf'), readFileSync(path.join(etc, 'master.cf'), 'utf8') + LAST_LINE);
  const log = path.join(directory, 'log');
  await run('master', ['-c', copy, '-d', '-e', '1'], {
    POSTLOG_SERVICE: path.join(directory, 'spool/public/nobody-listens'),
  });
  const text = existsSync(log) ? readFileSync(log, 'utf8') : '';
  const fatal = /fatal: \S*master\.cf: (line \d+: .*)/.exec(text)?.[1];
  if (fatal === undefined) throw new Error(`master did not read its file: ${text}`);
  return fatal.includes('bad transport type: refused') ? [] : [`master: ${fatal}`];
}

/** Command lines as master(8) makes them. */
function services(master: string): string[][] {
  const lines = [...parseMaster(master).lines].filter(({ isEntry }) => isEntry).map(({ tree }) => tree);
  return lines.map((tree) => {
    const text = (column: Parameters<typeof field>[1]): string => field(tree, column)?.text ?? '';
    const limit = text('process_limit') === '-' ? '100' : text('process_limit');
    return [
      text('command'),
      ...(limit === '1' ? ['-l'] : limit === '0' ? ['-z'] : []),
      ...['-t', text('type')],
      ...(text('unprivileged') === 'n' ? [] : ['-u']),
      ...tree.arguments.map((argument) => (argument.text.startsWith('{') ? argument.content.text : argument.text)),
    ];
  });
}

/** Starts a daemon as for master(8), which it never gets far with, and then as for one request. */
async function askDaemon(directory: string, [program, ...args]: string[]): Promise<string[]> {
  const environment = { MAIL_CONFIG: path.join(directory, 'etc') };
  for (const mode of [['-V'], ['-S', '-V']]) {
    const output = await run(program!, [...mode, ...args], environment);
    const fatal = output.split('\n').find((line) => line.includes(' fatal: ') && REFUSALS.test(line));
    if (fatal !== undefined) return [fatal.replace(/^.*? fatal: /, `${program}: `)];
  }
  return [];
}

/** As Postfix was built: a fresh package has no main.cf, and fails what reads it. */
const daemonDirectory = postconf('/etc/postfix', '-d', '-h', 'daemon_directory').stdout.trim();

async function run(program: string, args: readonly string[], environment: NodeJS.ProcessEnv): Promise<string> {
  const file = path.join(daemonDirectory, program);
  if (!existsSync(file)) return '';
  return new Promise((resolve) => {
    const child = execFile(
      file,
      args,
      { env: { ...process.env, ...environment }, timeout: 10_000 },
      (_, stdout, stderr) => resolve(stdout + stderr),
    );
    child.stdin?.end('QUIT\r\n');
  });
}
