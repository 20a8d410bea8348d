/** DNS lists that have been shut down, with the year, as their operators or those who watch them have told. */

export interface DeadList {
  /** The zone, or the domain that all zones of the operator are under. */
  readonly zone: string;
  /** When it ended. */
  readonly since: string;
  /** A zone that has taken its place. */
  readonly successor?: string;
}

export const DEAD_LISTS: readonly DeadList[] = [
  { zone: 'ahbl.org', since: '2015' },
  { zone: 'bl.spamcannibal.org', since: '2018' },
  { zone: 'cbl.abuseat.org', since: '2021', successor: 'zen.spamhaus.org' },
  { zone: 'ix.dnsbl.manitu.net', since: '2025' },
  { zone: 'list.dsbl.org', since: '2008' },
  { zone: 'njabl.org', since: '2013' },
  { zone: 'relays.ordb.org', since: '2006' },
  { zone: 'rfc-ignorant.org', since: '2012' },
  { zone: 'sbl-xbl.spamhaus.org', since: '2006', successor: 'zen.spamhaus.org' },
  { zone: 'sorbs.net', since: '2024' },
];
