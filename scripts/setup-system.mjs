// Checks for the system packages which the tests need, and installs the missing ones where that is possible:
// Chromium shows VS Code, the real Postfix tells whether we are
// right, its manual that our words are our own, the rest builds the VS Code server's native modules.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const mapTypes = ['cdb', 'ldap', 'lmdb', 'mysql', 'pcre', 'pgsql', 'sqlite'];

const needs = [
  { name: 'chromium', isThere: () => existsSync('/usr/bin/chromium') },
  ...['g++', 'make', 'python3'].map((name) => ({ name, isThere: () => runs(name, '--version') })),
  { name: 'libkrb5-dev', isThere: () => existsSync('/usr/include/krb5.h') },
  { name: 'postfix', isThere: () => runs('postconf', '-d', 'mail_version') },
  { name: 'postfix-doc', isThere: () => existsSync('/usr/share/doc/postfix/html/postconf.5.html') },
  ...mapTypes.map((type) => ({
    name: `postfix-${type}`,
    isThere: () => existsSync(`/usr/lib/postfix/postfix-${type}.so`),
  })),
];

// Postfix's installer asks how to configure itself. With this answer it writes no configuration and starts no daemon.
const answers = 'postfix postfix/main_mailer_type select No configuration\n';

const missing = () => needs.filter((need) => !need.isThere()).map((need) => need.name);

const wanted = missing();
if (wanted.length > 0) {
  if (process.getuid?.() !== 0 || !runs('apt-get', '--version')) {
    stop(`Missing on this system: ${wanted.join(' ')}`);
  }
  install(wanted);
  const left = missing();
  if (left.length > 0) {
    stop(`Still missing after apt-get install: ${left.join(' ')}`);
  }
}

function install(packages) {
  console.log(`Installing ${packages.join(' ')} …`);
  // At run level 1 (single user), invoke-rc.d starts no service.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const steps = [
    ['apt-get', ['-qq', 'update'], ''],
    ['debconf-set-selections', [], answers],
    ['apt-get', ['-qq', 'install', '--yes', '--no-install-recommends', ...packages], ''],
  ];
  for (const [command, args, input] of steps) {
    const { status, stderr } = spawnSync(command, args, {
      env,
      input,
      encoding: 'utf8',
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    if (status !== 0) {
      stop(`${command} ${args.join(' ')} failed: ${stderr.trim()}`);
    }
  }
}

function runs(command, ...args) {
  return spawnSync(command, args).status === 0;
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
