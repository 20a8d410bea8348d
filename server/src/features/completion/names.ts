/** The names that a configuration may set or mention, gathered for the parts of completion. */

import type { Parameter } from '../../knowledge/edition';
import type { MasterLine } from '../../syntax/master-cf';
import type { FileContext } from '../context';

/** Lines of master.cf and names of one's own that are looked at: more than anybody would choose from. */
const MAX_LINES = 5000;
const MAX_OWN_NAMES = 2000;

/** Built-in parameters of this version, without old names and those that Postfix sets itself. */
export function* builtinParameters({ edition }: FileContext): Iterable<Parameter> {
  for (const parameter of edition.parameters) if (parameter.class === 'builtin') yield parameter;
}

/** Parameters that the services of master.cf make, each once. */
export function* serviceParameters(context: FileContext): Iterable<Parameter> {
  const { edition } = context;
  const seen = new Set<string>();
  for (const { tree } of services(context)) {
    const [service, command] = [tree.fields[0]!.text, tree.fields[7]!.text];
    if (seen.has(`${service} ${command}`)) continue;
    seen.add(`${service} ${command}`);
    for (const made of edition.serviceParameters) {
      if (
        !made.commands.includes(command) ||
        edition.parameter(service + made.suffix) ||
        seen.has(service + made.suffix)
      )
        continue;
      seen.add(service + made.suffix);
      yield made.of(service);
    }
  }
}

/** The services of master.cf, as far as it pays to look. */
export function* services({ instance }: FileContext): Iterable<MasterLine> {
  let count = 0;
  for (const line of instance.services.all()) {
    if (++count > MAX_LINES) return;
    yield line;
  }
}

/** Names of one's own that main.cf sets. */
export function ownNames(context: FileContext): string[] {
  return notBuiltIn(context, context.instance.names.definedNames());
}

/** Names of one's own that values or the list of restriction classes mention, and that main.cf does not set. */
export function missingNames(context: FileContext): string[] {
  const { instance, usage } = context;
  const classes = [...usage.restrictionClasses()].filter((name) => !instance.definition(name));
  return [...new Set([...classes, ...notBuiltIn(context, instance.names.unsetMentions())])];
}

function notBuiltIn({ instance }: FileContext, names: Iterable<string>): string[] {
  const found: string[] = [];
  let count = 0;
  for (const name of names) {
    if (++count > MAX_OWN_NAMES) break;
    if (/^\w+$/.test(name) && !instance.parameter(name)) found.push(name);
  }
  return found;
}
