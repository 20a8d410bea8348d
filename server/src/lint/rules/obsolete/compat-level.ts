/** The compatibility level keeps defaults of older versions in force, or promises those of versions to come. */

import * as l10n from '@vscode/l10n';
import type { Edition } from '../../../knowledge/edition';
import type { Instance } from '../../../project/instance';
import { decidedAt, knownValue } from '../../../project/known';
import { compareLevels, parseLevel, type Level } from '../../../project/level';
import { setInMain } from '../../shared/change';
import type { Rule } from '../../rule';

export const rule: Rule = {
  id: 'obsolete-compat-level',
  category: 'obsolete',
  severity: 'info',
  fixable: 'manual',
  since: '3.0',
  summary: () => l10n.t('The compatibility level keeps defaults of older versions of Postfix in force.'),
  docs: {
    what: 'A level that is set lower than what the version in use knows, as long as a parameter that depends on it is not set. Also a level higher than the version. That none is set is not told: Postfix says so itself whenever it starts.',
    why: 'Some defaults change with the level alone, so that an upgrade surprises nobody. With an old level, Postfix goes on with what was right years ago: it trusts the whole subnet, checks recipients before it checks relaying, or sends without TLS. With a level ahead of the version, the next upgrade changes defaults unasked.',
    ignore: 'The old defaults are what you want. Setting them by name makes that clear.',
    reference: ['COMPATIBILITY_README', 'postconf(5) compatibility_level', 'src/global/mail_params.c'],
  },
  examples: [
    {
      file: 'main',
      bad: 'compatibility_level = 2\nmyorigin = a.example\n',
      good: 'compatibility_level = 3.6\nmyorigin = a.example\n',
      version: '3.7',
    },
    {
      file: 'main',
      bad: 'compatibility_level = 3.6\nmyorigin = a.example\n',
      good: 'compatibility_level = 3.11\nmyorigin = a.example\n',
      version: '3.11',
    },
  ],
  lookAlikes: [
    {
      file: 'main',
      text: 'compatibility_level = 3.6\n',
      why: 'Postfix 3.7 has no default that depends on a higher level.',
      version: '3.7',
    },
    {
      file: 'main',
      text: 'compatibility_level = {{ level }}\n',
      why: 'A template; what will stand here is not known.',
      version: '3.7',
    },
  ],
  instance({ instance, edition, report }) {
    const written = knownValue(instance, 'compatibility_level');
    const level = written && parseLevel(written.text);
    if (!level || written.origin.from === 'default' || instance.isTemplate('main')) return;
    const at = decidedAt(written.origin);
    if (isAhead(level, edition)) {
      report({
        at,
        message: l10n.t(
          'Postfix {1} knows no level as high as {0}: with the next upgrade, new defaults will hold at once.',
          written.text,
          edition.version.series,
        ),
        fixes: () => setInMain('compatibility_level', highest(edition), 'manual', instance),
      });
      return;
    }
    const names = oldDefaults(level, instance, edition);
    if (names.length === 0) return;
    report({
      at,
      message: l10n.t(
        'At compatibility level {0}, these have the default of an older version: {1}.',
        written.text,
        names.join(', '),
      ),
      fixes: () => setInMain('compatibility_level', highest(edition), 'manual', instance),
    });
  },
};

/** What a default compares the level with. */
const BOUNDARY = /\{\$compatibility_level\}\s*<(?:level)?\s*\{([\d.]+)\}/;

function boundaryOf(text: string): string | undefined {
  return BOUNDARY.exec(text)?.[1];
}

/** Parameters that nobody has set, and whose default would be another at a higher level. */
function oldDefaults(level: Level, instance: Instance, edition: Edition): string[] {
  return edition.levelParameters
    .filter((parameter) => {
      const boundary = parseLevel(boundaryOf(parameter.default) ?? '');
      if (!boundary || compareLevels(level, boundary) >= 0) return false;
      const names = parameter.name === 'mynetworks_style' ? ['mynetworks', 'mynetworks_style'] : [parameter.name];
      return names.every((name) => instance.effective(name)?.origin.from === 'default');
    })
    .map(({ name }) => name);
}

/** The highest level that a default of this version depends on. */
function highest(edition: Edition): string {
  let best = '0';
  for (const { default: text } of edition.levelParameters) {
    const boundary = boundaryOf(text);
    if (boundary !== undefined && compareLevels(parseLevel(boundary)!, parseLevel(best)!) > 0) best = boundary;
  }
  return best;
}

function isAhead([major, minor]: Level, { version }: Edition): boolean {
  const [ownMajor = 0, ownMinor = 0] = version.series.split('.').map(Number);
  return major > ownMajor || (major === ownMajor && minor > ownMinor);
}
