/**
 * Parameters that are made from the name of a service of master.cf and a suffix: who makes them (postconf_service.c), what
 * they default to, and how the program that asks for the value bounds it.
 */
import type { TimeUnit } from '../../server/src/knowledge/facts.js';
import type { Preprocessor } from './preprocessor.mjs';
import type { ProgramFinder } from './programs.mjs';
import type { SourceTree } from './repository.mjs';
import type { Facts, ServiceParameter } from './snapshot.mjs';
import { arrayBody, sourceOf, stringConstant } from './source.mjs';

const POSTCONF_SERVICE = 'src/postconf/postconf_service.c';

/** By suffix. */
export function readServiceParameters(
  tree: SourceTree,
  build: Preprocessor,
  programs: ProgramFinder,
): Map<string, ServiceParameter> {
  const source = sourceOf(tree, POSTCONF_SERVICE);
  build.run(POSTCONF_SERVICE, source);
  const services = new Map<string, ServiceParameter>();
  for (const [, command = '', list = ''] of arrayBody(source, 'service_defs').matchAll(
    /^\s*(MAIL_PROGRAM_\w+),\s*(\w+),/gm,
  )) {
    for (const { macro, variable } of suffixes(source, list)) {
      const suffix = stringConstant(build, macro);
      services.set(suffix, {
        commands: [...(services.get(suffix)?.commands ?? []), stringConstant(build, command)].sort(),
        facts: {
          ...readBounds(tree, macro),
          default: `$${stringConstant(build, variable)}`,
          programs: programs.programsUsing(new RegExp(`(?:get_mail_conf\\w+|feedback_init)\\s*\\([^;]*\\b${macro}\\b`)),
        },
      });
    }
  }
  if (services.size === 0) throw new Error(`no service parameters in ${POSTCONF_SERVICE}`);
  return services;
}

/** The rows of a list; a list can be another one without its first row. */
function suffixes(source: string, list: string): { macro: string; variable: string }[] {
  const whole = new RegExp(`#define ${list} \\((\\w+) \\+ 1\\)`).exec(source)?.[1];
  const rows = [...arrayBody(source, whole ?? list).matchAll(/^\s*(_[A-Z_]+),\s*(VAR_\w+),/gm)].map(
    ([, macro = '', variable = '']) => ({ macro, variable }),
  );
  return whole === undefined ? rows : rows.slice(1);
}

/** Looks at the call by which a program asks for the value. The feedback values are the only ones that are no numbers. */
function readBounds(tree: SourceTree, macro: string): Facts {
  const call = new RegExp(
    `get_mail_conf_(int2|time2)\\(\\s*\\w+,\\s*${macro},\\s*\\w+,(?:\\s*'(\\w)',)?\\s*(\\d+),\\s*(\\d+)\\)`,
  );
  for (const path of tree.paths) {
    if (!/^src\/(?:qmgr|pipe)\/\w+\.c$/.test(path) || !tree.matches(path, call)) continue;
    const [, how, unit, least, greatest] = call.exec(tree.read(path) ?? '') ?? [];
    if (how === undefined) continue;
    return {
      type: how === 'int2' ? 'integer' : 'time',
      ...(Number(least) !== 0 && { min: Number(least) }),
      ...(Number(greatest) !== 0 && { max: Number(greatest) }),
      ...(unit !== undefined && { unit: unit as TimeUnit }),
    };
  }
  return { type: 'string', minLength: 1 };
}
