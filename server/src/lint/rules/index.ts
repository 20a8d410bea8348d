/** All rules, sorted by id. The one place where a rule is registered; a test compares it with the folders. */

import type { Rule } from '../rule';
import { badBraces } from './master/bad-braces';
import { chrootForbidden } from './master/chroot-forbidden';
import { duplicateService } from './master/duplicate-service';
import { fieldCount } from './master/field-count';
import { fieldValue } from './master/field-value';
import { fifoLegacy } from './master/fifo-legacy';
import { inetPrivate } from './master/inet-private';
import { inlineComment } from './master/inline-comment';
import { nqmgr } from './master/nqmgr';
import { optionDuplicate } from './master/option-duplicate';
import { optionNoValue } from './master/option-no-value';
import { optionSpaces } from './master/option-spaces';
import { optionUnindented } from './master/option-unindented';
import { optionUnknown } from './master/option-unknown';
import { pipeAttributes } from './master/pipe-attributes';
import { processLimit } from './master/process-limit';
import { proxymapChroot } from './master/proxymap-chroot';
import { serviceName } from './master/service-name';
import { undefinedVariable } from './master/undefined-variable';
import { unexpectedArgument } from './master/unexpected-argument';
import { unknownDaemon } from './master/unknown-daemon';
import { unknownPortName } from './master/unknown-port-name';
import { unprivilegedRequired } from './master/unprivileged-required';
import { unsupportedType } from './master/unsupported-type';
import { dnsLookups } from './obsolete/dns-lookups';
import { enforcePeername } from './obsolete/enforce-peername';
import { enforceTls } from './obsolete/enforce-tls';
import { noReplacement } from './obsolete/no-replacement';
import { perSite } from './obsolete/per-site';
import { removed } from './obsolete/removed';
import { renamed } from './obsolete/renamed';
import { tooNew } from './obsolete/too-new';
import { unused } from './obsolete/unused';
import { useTls } from './obsolete/use-tls';
import { badExpression } from './syntax/bad-expression';
import { boolean } from './syntax/boolean';
import { byteOrderMark } from './syntax/byte-order-mark';
import { duplicate } from './syntax/duplicate';
import { emptyValue } from './syntax/empty-value';
import { lineEndComment } from './syntax/inline-comment';
import { leadingSpaceFirst } from './syntax/leading-space-first';
import { missingEquals } from './syntax/missing-equals';
import { nullByte } from './syntax/null-byte';
import { number } from './syntax/number';
import { readOnly } from './syntax/read-only';
import { recursiveReference } from './syntax/recursive-reference';
import { time } from './syntax/time';
import { undefinedReference } from './syntax/undefined-reference';
import { unknownValue } from './syntax/unknown-value';

export const RULES: readonly Rule[] = [
  badBraces,
  chrootForbidden,
  duplicateService,
  fieldCount,
  fieldValue,
  fifoLegacy,
  inetPrivate,
  inlineComment,
  nqmgr,
  optionDuplicate,
  optionNoValue,
  optionSpaces,
  optionUnindented,
  optionUnknown,
  pipeAttributes,
  processLimit,
  proxymapChroot,
  serviceName,
  undefinedVariable,
  unexpectedArgument,
  unknownDaemon,
  unknownPortName,
  unprivilegedRequired,
  unsupportedType,
  dnsLookups,
  enforcePeername,
  enforceTls,
  noReplacement,
  perSite,
  removed,
  renamed,
  tooNew,
  unused,
  useTls,
  badExpression,
  boolean,
  byteOrderMark,
  duplicate,
  emptyValue,
  lineEndComment,
  leadingSpaceFirst,
  missingEquals,
  nullByte,
  number,
  readOnly,
  recursiveReference,
  time,
  undefinedReference,
  unknownValue,
];
