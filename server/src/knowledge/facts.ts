/**
 * The shape of the knowledge: what `server/data/*.json` holds, as the scripts write it and the lookup classes read it.
 *
 * Every version is text such as `3.7`, `3.7.11` or `2.3`. A fact "since 3.7" holds from 3.7.0 on. Where a change was also
 * brought to the patch releases of older series, the history says so with entries such as `3.6.14`, followed by the entry
 * that resets it (`3.7`); histories are in ascending order of version and the last entry not newer than the version asked
 * for is the one in force. `until` is always the first version that no longer has the thing.
 */

/** A release series that the facts cover, for example 3.7, read from its newest patch release. */
export interface ReleaseFacts {
  /** For example `3.7`. */
  readonly series: string;
  /** The newest release of the series that was read, for example `3.7.22`, or a snapshot such as `3.12-20260821`. */
  readonly newest: string;
  /** True for a development snapshot, which no distribution ships as stable. */
  readonly snapshot?: boolean;
}

/** How Postfix reads the text of a parameter (the tables `CONFIG_*_TABLE` of its programs). */
export type ParameterType = 'boolean' | 'integer' | 'long' | 'time' | 'string' | 'raw';

/** One letter of mail_conf_time(3): second, minute, hour, day, week. */
export type TimeUnit = 's' | 'm' | 'h' | 'd' | 'w';

/** What is true of a parameter from one version on, until the next state of its history. */
export interface ParameterState {
  /** The first version of this state. */
  readonly since: string;
  /** True where the parameter does not exist from `since` on; then nothing else is given. */
  readonly absent?: boolean;
  readonly type?: ParameterType;
  /** The default as `postconf -d` prints it: unexpanded text, which may hold `$name` and `${{$compatibility_level} …}`. */
  readonly default?: string;
  /** True where the default is computed from the host or chosen by whoever built the package. */
  readonly machine?: boolean;
  /** Least and greatest number; for a time in seconds. Left out where Postfix sets no bound. */
  readonly min?: number;
  readonly max?: number;
  /** Least and greatest length of the text. `minLength` 1 means "may not be empty". */
  readonly minLength?: number;
  readonly maxLength?: number;
  /** For a time: the unit of a bare number. Left out where it comes from another parameter's default. */
  readonly unit?: TimeUnit;
  /** The programs that read it, sorted; `*` means all of them (the shared library reads it). */
  readonly programs?: readonly string[];
}

/** How the text of a parameter is to be understood, beyond its type. */
export type ValueKind =
  | 'boolean'
  | 'number'
  | 'reply-code'
  | 'size'
  | 'time'
  | 'text'
  | 'word'
  | 'word-list'
  | 'list'
  | 'domain-list'
  | 'address-list'
  | 'string-list'
  | 'table-list'
  | 'table'
  | 'restriction-list'
  | 'postscreen-access-list'
  | 'path'
  | 'command'
  | 'transport'
  | 'service'
  | 'host-list'
  | 'milter-list'
  | 'macro-list'
  | 'dnsbl-list'
  | 'environment-list'
  | 'protocol-list'
  | 'cipher-list'
  | 'mail-address'
  | 'hostname'
  | 'user'
  | 'group'
  | 'characters'
  | 'feedback'
  | 'level';

/** One built-in parameter, or one that existed in some version since 3.0. Sorted by name. */
export interface ParameterFacts {
  readonly name: string;
  /** First version that had it, where documented or seen: may be older than the first state (`2.3`). */
  readonly introduced?: string;
  readonly history: readonly ParameterState[];
}

/** What people, not the source's tables, say of a parameter. Merged with {@link ParameterFacts} by name. */
export interface ValueFacts {
  readonly name: string;
  readonly kind: ValueKind;
  /** Id of the vocabulary its words come from. */
  readonly vocabulary?: string;
  /** For restriction lists: the stage that the list belongs to, such as `client` or `recipient`. */
  readonly stage?: string;
}

/** A parameter whose name begins with the name of a service of master.cf. */
export interface ServiceParameterFacts {
  /** For example `_destination_concurrency_limit`. */
  readonly suffix: string;
  /** Exact text of master.cf's eighth column that makes it, sorted. */
  readonly commands: readonly string[];
  readonly history: readonly ParameterState[];
}

/** A name that postconf knows only as an old spelling of another. Shown and used when set (`postconf_other.c` and kin). */
export interface LegacyNameFacts {
  readonly name: string;
  readonly successor?: string;
  readonly history: readonly ParameterState[];
}

/** A name that Postfix warns of (`postconf_unused.c`). */
export interface DeprecationFacts {
  readonly name: string;
  /** First version whose postconf warns. */
  readonly warnedSince?: string;
  /** First version that no longer knows it. */
  readonly removedSince?: string;
  /** First version whose documentation discourages it, if that came before the warning. */
  readonly discouragedSince?: string;
  /** Parameter to use instead; none means "leave it at its default" or "delete it". */
  readonly successor?: string;
}

/** A parameter that was gone before 3.0 and still stands in many a configuration. Sorted by name; checked by hand. */
export interface FormerNameFacts {
  readonly name: string;
  /** First version that no longer had it. */
  readonly removedSince: string;
  readonly successor?: string;
  /** The successor's value has another form, so that the old value cannot be kept. */
  readonly otherForm?: boolean;
}

/** One word of a closed list, for instance the TLS level `may`. */
export interface WordFacts {
  readonly word: string;
  readonly since?: string;
  readonly until?: string;
  readonly deprecatedSince?: string;
  readonly successor?: string;
}

/** A closed list of words: values of a parameter, actions of a table, flags of pipe(8), events of milters … */
export interface VocabularyFacts {
  readonly id: string;
  readonly words: readonly WordFacts[];
  /** Letter case has no meaning. */
  readonly ignoreCase?: boolean;
  /** Words other than these are legal too (for instance names that an OpenSSL library knows). */
  readonly open?: boolean;
  /** What the program that reads the value does on an unknown word. */
  readonly onUnknown?: 'fatal' | 'error' | 'warning' | 'ignored';
  /** Where this was read, for example `src/smtpd/smtpd.c`. */
  readonly source: string;
}

/** A parameter in the file of a database client. `since` is when postconf(1) learned of it. */
export interface ClientParameterFacts extends WordFacts {
  /** First version whose client reads it, where that is an older one. */
  readonly introduced?: string;
}

/** A lookup table type, DATABASE_README and `src/util/dict_open.c`. */
export interface TableTypeFacts {
  readonly type: string;
  readonly since?: string;
  readonly until?: string;
  /** What stands after the colon. */
  readonly argument:
    | 'file'
    | 'file-or-inline'
    | 'inline'
    | 'table'
    | 'tables'
    | 'values'
    | 'text'
    | 'socket'
    | 'client-file'
    | 'map-name'
    | 'any';
  /** Files postmap(1) or postalias(1) makes from the source file: `.db`, `.lmdb` … */
  readonly index?: readonly string[];
  /** Database clients: parameter names in their file, postconf's list (`postconf_dbms.c`). */
  readonly clientParameters?: readonly ClientParameterFacts[];
  /** Can postmap(1) write it? */
  readonly writable?: boolean;
  /** Comes as a plug-in or only where Postfix was built with the library. */
  readonly optional?: boolean;
}

/** One smtpd access restriction (`src/smtpd/smtpd_check.c`). */
export interface RestrictionFacts {
  readonly name: string;
  readonly since?: string;
  readonly until?: string;
  readonly deprecatedSince?: string;
  readonly successor?: string;
  /** Older spelling of another restriction. */
  readonly aliasOf?: string;
  readonly argument?: 'table' | 'policy-server' | 'dnsbl-domain' | 'seconds';
  /**
   * Lists where it makes sense: client, helo, sender, relay, recipient, data, end-of-data, etrn. With
   * `smtpd_delay_reject = yes` sender and recipient restrictions also work in the earlier lists.
   */
  readonly stages: readonly string[];
}

/** A program that master(8) runs. */
export interface ProgramFacts {
  readonly name: string;
  readonly since?: string;
  readonly until?: string;
  /** Manual page section, 8 for all daemons. */
  readonly manual?: string;
  /** Transport types it accepts in column 2. */
  readonly types?: readonly string[];
  /** It refuses to start with any other process limit. */
  readonly processLimit?: 0 | 1;
  /** First version that insists on it; left out where every version since 3.0 does. */
  readonly processLimitSince?: string;
  /** It refuses to start unless column 4 is `n`. */
  readonly privileged?: boolean;
  /** Can it do its work in the chroot jail? `never`: it needs the whole file system; `stock`: commonly so. */
  readonly chroot: 'possible' | 'never';
  /** A delivery agent (makes transport parameters), a server for outside clients, or an inner service. */
  readonly role: 'delivery' | 'server' | 'internal' | 'command';
  /** Prefixes of the parameters it chiefly reads, such as `smtpd_`; for what `-o` should suggest. */
  readonly prefixes?: readonly string[];
}

/** One entry of the master.cf that Postfix ships (`conf/master.cf`), active or commented out. */
export interface StockServiceFacts {
  readonly name: string;
  readonly since?: string;
  readonly until?: string;
  /** Commented out in the shipped file. */
  readonly optional?: boolean;
  /** Columns 2 to 8 with arguments, of the newest version. */
  readonly type: string;
  readonly private: string;
  readonly unprivileged: string;
  readonly chroot: string;
  readonly wakeup: string;
  readonly processLimit: string;
  readonly command: string;
  readonly arguments?: readonly string[];
}

/** When a key is asked for at all. */
export type LookupCondition = 'extension' | 'local' | 'local-extension' | 'sender-dependent';

/** What is looked up in the tables of some parameters or restrictions, shown by an example. Sorted by id. */
export interface LookupFacts {
  readonly id: string;
  /** Keys of the reference, such as `parameter transport_maps` or `restriction check_client_access`. */
  readonly users: readonly string[];
  /** What the example is about: an address, a host, a header. */
  readonly sample: string;
  /** In the order in which they are asked for. */
  readonly keys: readonly LookupKeyFacts[];
  /**
   * How pattern tables (regexp, pcre) are asked: with the first key alone, with each key, with the whole name and the
   * whole address (`name-and-address`); or nothing but pattern tables makes sense (`only`).
   */
  readonly patterns: 'first' | 'each' | 'name-and-address' | 'only';
  /** Where this was read. */
  readonly source: string;
}

export interface LookupKeyFacts {
  readonly key: string;
  /**
   * - `extension`: where `recipient_delimiter` finds an extension in the address
   * - `local`: where the domain is `$myorigin`, in `$mydestination`, or an address of the host in brackets
   * - `local-extension`: both
   * - `sender-dependent`: where `smtp_sender_dependent_authentication` is on
   */
  readonly when?: LookupCondition;
  /** A parent domain: with a dot in front, unless `parent_domain_matches_subdomains` holds this name. */
  readonly parentOf?: string;
}
