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

/** A list whose answers are not all hits: some say that the question was wrong, or that one has asked too often. */
export interface CodedList {
  /** The zone, or the domain that zones with a key are under. */
  readonly zone: string;
  /** What it is asked about. */
  readonly about: 'addresses' | 'names';
  /** The answers that are hits. */
  readonly hits: string;
}

export const CODED_LISTS: readonly CodedList[] = [
  { zone: 'zen.spamhaus.org', about: 'addresses', hits: '127.0.0.[2..11]' },
  { zone: 'sbl.spamhaus.org', about: 'addresses', hits: '127.0.0.[2..11]' },
  { zone: 'xbl.spamhaus.org', about: 'addresses', hits: '127.0.0.[2..11]' },
  { zone: 'pbl.spamhaus.org', about: 'addresses', hits: '127.0.0.[2..11]' },
  { zone: 'zen.dq.spamhaus.net', about: 'addresses', hits: '127.0.0.[2..11]' },
  { zone: 'sbl.dq.spamhaus.net', about: 'addresses', hits: '127.0.0.[2..11]' },
  { zone: 'xbl.dq.spamhaus.net', about: 'addresses', hits: '127.0.0.[2..11]' },
  { zone: 'pbl.dq.spamhaus.net', about: 'addresses', hits: '127.0.0.[2..11]' },
  { zone: 'dbl.spamhaus.org', about: 'names', hits: '127.0.1.[2..99]' },
  { zone: 'dbl.dq.spamhaus.net', about: 'names', hits: '127.0.1.[2..99]' },
  { zone: 'zrd.dq.spamhaus.net', about: 'names', hits: '127.0.2.[2..24]' },
  { zone: 'list.dnswl.org', about: 'addresses', hits: '127.0.[0..255].[0..3]' },
];

/** Domains under which customers have zones of their own, `key.list.domain`: the key is what they have paid for. */
export const KEYED_DOMAINS: readonly string[] = ['dq.spamhaus.net', 'mail.abusix.zone'];
