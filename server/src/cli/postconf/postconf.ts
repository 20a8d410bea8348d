/** One run of postconf, in the order of `src/postconf/postconf.c`. */

import type { Edition } from '../../knowledge/edition';
import { can } from './abilities';
import { ClientFiles } from './client-files';
import { Configuration, type Place } from './configuration';
import type { ParsedWords } from './getopt';
import type { Machine } from './machine';
import { Registration } from './registration';
import { Report, type Printed } from './report';
import { requestOf, type Request } from './request';
import { showParameters } from './show-main';
import { MasterView } from './show-master';
import { UnusedNames } from './unused';
import { Values } from './values';

/** Words and texts are one character for each byte. */
export function postconf(words: ParsedWords, place: Place, edition: Edition, machine: Machine): Printed {
  const report = new Report();
  return report.run(() => {
    const request = requestOf(words, edition);
    const configuration = new Configuration(edition, place, machine, report);
    const unused = new UnusedNames(configuration, report);
    if (request.flags.has('p')) runMain(request, configuration, unused, machine, report);
    else runMaster(request, configuration, unused, machine, report);
    if (request.warnsOfUnused) unused.atLast();
  });
}

function runMain(
  request: Request,
  configuration: Configuration,
  unused: UnusedNames,
  machine: Machine,
  report: Report,
): void {
  const defaultsOnly = request.flags.has('d');
  const values = new Values(configuration, machine, report, defaultsOnly);
  if (!defaultsOnly) configuration.readMain(request.overrides);
  configuration.readMaster(false);
  if (!defaultsOnly) register(request, configuration, values, machine, report);
  showParameters(request, values, report);
  if (defaultsOnly || !request.warnsOfUnused) return;
  unused.inMain();
  unused.inMaster();
}

function runMaster(
  request: Request,
  configuration: Configuration,
  unused: UnusedNames,
  machine: Machine,
  report: Report,
): void {
  const values = new Values(configuration, machine, report, false);
  configuration.readMaster(true);
  configuration.readMain(request.overrides);
  register(request, configuration, values, machine, report);
  new MasterView(request, configuration, values, report).show();
  if (request.warnsOfUnused && can(configuration.edition, 'unusedWithMaster')) unused.inMaster();
}

function register(
  { warnsOfUnused }: Request,
  configuration: Configuration,
  values: Values,
  machine: Machine,
  report: Report,
): void {
  const clientFiles = new ClientFiles(configuration.edition, machine, report, warnsOfUnused);
  new Registration(configuration, values, clientFiles, report).run();
}
