/**
 * Which programs read the parameter tables of a source file.
 */
import type { SourceTree } from './repository.mjs';

/** Every program reads these tables at its start. */
export const ALL_PROGRAMS: readonly string[] = ['*'];

/** Tables of tests name parameters, but no program that anyone runs reads them. */
const TESTS = /_test(?:er)?\.c$|^src\/global\/mail_conf_\w+\.c$/;
const SHARED = 'src/global/mail_params.c';
const TLS_TABLES = 'src/tls/tls_misc.c';
/** Calls that make a program read the tables of the TLS library. */
const TLS_START = /\btls_(?:param_init|pre_jail_init|client_init|server_init)\s*\(|\bTLS_(?:CLIENT|SERVER)_INIT\s*\(/;
/** One binary, two programs: it looks at the name it is run by. */
const SMTP_CLIENTS: readonly string[] = ['lmtp', 'smtp'];

/** Tells for any table file of one release who reads it. */
export class ProgramFinder {
  #tlsPrograms: readonly string[] | undefined;

  constructor(readonly tree: SourceTree) {}

  /** Names of the programs, sorted; none for tables of tests. */
  readersOf(file: string): readonly string[] {
    if (TESTS.test(file)) return [];
    if (file === SHARED) return ALL_PROGRAMS;
    if (file === TLS_TABLES) return (this.#tlsPrograms ??= this.#findTlsPrograms());
    if (/^src\/(?:global|util|tls|dns|xsasl|milter)\//.test(file))
      throw new Error(`${file}: a parameter table in a library, who reads it?`);
    const [, directory = '', base = ''] = /^src\/([^/]+)\/([^/]+)\.c$/.exec(file) ?? [];
    if (directory === 'smtp') return [base === 'lmtp_params' ? 'lmtp' : 'smtp'];
    return [directory];
  }

  /** The programs made from the sources that match a text. */
  programsUsing(pattern: RegExp): string[] {
    const files = this.tree.paths.filter(
      (path) => path.endsWith('.c') && !TESTS.test(path) && this.tree.matches(path, pattern),
    );
    const directories = new Set(files.map((path) => path.split('/')[1] ?? ''));
    return [...directories].flatMap((directory) => (directory === 'smtp' ? SMTP_CLIENTS : [directory])).sort();
  }

  #findTlsPrograms(): string[] {
    const programs = this.programsUsing(TLS_START).filter((program) => program !== 'tls');
    if (programs.length === 0) throw new Error(`no program reads ${TLS_TABLES}`);
    return programs;
  }
}

/** Both lists together, sorted. */
export function mergePrograms(left: readonly string[], right: readonly string[]): readonly string[] {
  const all = new Set([...left, ...right]);
  return all.has('*') ? ALL_PROGRAMS : [...all].sort();
}
