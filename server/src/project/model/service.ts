/** The services that master(8) will run, each with what it is for. */

import type { Instance, Scope } from '../instance';
import { overriddenService } from '../endpoint';
import { hasTemplateMark } from '../../syntax/template';
import { field, type Column, type MasterLine } from '../../syntax/master-cf';
import { scopeOf } from '../instance';
import { knownChrootDefault } from '../known';
import type { Place } from '../place';
import { isLoopbackListener, roleOf, type Role } from './role';

/** What the columns of a service say. */
export interface ServiceColumns {
  readonly name: string;
  readonly type: string;
  /** Letters as written: `y`, `n` or `-`. */
  readonly private: string;
  readonly unprivileged: string;
  readonly chroot: string;
  readonly processLimit: string;
  /** Name of the program, without a path. */
  readonly program: string;
}

export interface Service extends ServiceColumns {
  /** Undefined for a service of the stock master.cf, which stands in where there is no master.cf to look at. */
  readonly line: MasterLine | undefined;
  /** Whose `-o` settings hold. */
  readonly scope: Scope;
  readonly role: Role;
  /** Nobody outside this host can connect to it. */
  readonly isLoopback: boolean;
}

/** All services, in the order of the file. None where a template makes them, since nobody knows which ones it makes. */
export function servicesOf(instance: Instance): readonly Service[] {
  if (!instance.master) return assumedServices(instance);
  if (instance.isTemplate('master')) return [];
  const lines = [...instance.services.all()];
  const overridden = new Set(lines.map((line) => overriddenService(line, instance)));
  const columns = lines.filter((line) => !overridden.has(line) && !hasTemplateMark(line.text));
  const found = columns.map((line) => ({ ...columnsOf(line), line, scope: scopeOf(line) }));
  return withRoles(found, instance);
}

/** Its first column, as the place to report what the service as a whole has wrong. */
export function nameOf({ line }: Pick<Service, 'line'>): Place | undefined {
  return line && { file: 'master', line, span: line.tree.fields[0]! };
}

/** The place of a column. */
export function columnPlace({ line }: Pick<Service, 'line'>, column: Column): Place | undefined {
  const span = line && field(line.tree, column);
  return line && span && { file: 'master', line, span };
}

/** Does the service lock itself into the queue directory? */
export function isJailed({ chroot }: ServiceColumns, instance: Instance): boolean {
  return chroot === 'y' || (chroot === '-' && knownChrootDefault(instance) === 'y');
}

type Unjudged = ServiceColumns & Pick<Service, 'line' | 'scope'>;

function withRoles(services: readonly Unjudged[], instance: Instance): readonly Service[] {
  const hasPostscreen = services.some(({ type, program }) => type === 'inet' && program === 'postscreen');
  return services.map((service) => ({
    ...service,
    role: roleOf(service, instance, hasPostscreen),
    isLoopback: isLoopbackListener(service, instance),
  }));
}

function assumedServices(instance: Instance): readonly Service[] {
  const stock = instance.edition.stockServices.filter(({ optional }) => !optional);
  return withRoles(
    stock.map(({ name, type, private: isPrivate, unprivileged, chroot, processLimit, command }) => {
      const columns = { name, type, private: isPrivate, unprivileged, chroot, processLimit, program: command };
      return { ...columns, line: undefined, scope: undefined };
    }),
    instance,
  );
}

function columnsOf({ tree }: MasterLine): ServiceColumns {
  const text = (column: Column): string => field(tree, column)!.text;
  return {
    name: text('service'),
    type: text('type'),
    private: text('private'),
    unprivileged: text('unprivileged'),
    chroot: text('chroot'),
    processLimit: text('process_limit'),
    program: text('command').split('/').at(-1)!,
  };
}
