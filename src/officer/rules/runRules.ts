import type { Problem } from '../../domain/pack/problem.ts';
import type { LoadedPack } from '../content/loadContent.ts';
import { agesInOrder } from './agesInOrder.ts';
import { commentsAnonymous } from './commentsAnonymous.ts';
import { commentsYearly } from './commentsYearly.ts';
import { brandReadable } from './brandReadable.ts';
import { contactPresent } from './contactPresent.ts';
import { fillIn } from './fillIn.ts';
import { freshness } from './freshness.ts';
import { logoInert } from './logoInert.ts';
import { madeUpArea } from './madeUpArea.ts';
import { neighboursFit } from './neighboursFit.ts';
import { neverTellNotToAsk } from './neverTellNotToAsk.ts';
import { noticesFit } from './noticesFit.ts';
import { noticesOver } from './noticesOver.ts';
import { openingKept } from './openingKept.ts';
import { passiveVoice } from './passiveVoice.ts';
import { pathwayEnds } from './pathwayEnds.ts';
import { plainWords } from './plainWords.ts';
import { policyNotLaw } from './policyNotLaw.ts';
import { proposedLaw } from './proposedLaw.ts';
import { recalledClaims } from './recalledClaims.ts';
import { rolesBound } from './rolesBound.ts';
import type { Rule } from './rule.ts';
import { safeLinks } from './safeLinks.ts';
import { searchWords } from './searchWords.ts';
import { statementsInForce } from './statementsInForce.ts';
import { statementWritten } from './statementWritten.ts';
import { tooManyOptions } from './tooManyOptions.ts';
import { undefinedAcronym } from './undefinedAcronym.ts';
import { writtenNotStamped } from './writtenNotStamped.ts';
import { youVariant } from './youVariant.ts';

/** Errors first, then warnings; docs/writing-content.md lists them by their `about`. */
export const rules: readonly Rule[] = [
  pathwayEnds,
  rolesBound,
  contactPresent,
  safeLinks,
  agesInOrder,
  proposedLaw,
  policyNotLaw,
  neverTellNotToAsk,
  plainWords,
  youVariant,
  madeUpArea,
  statementsInForce,
  searchWords,
  noticesFit,
  neighboursFit,
  brandReadable,
  logoInert,
  fillIn,
  writtenNotStamped,
  freshness,
  statementWritten,
  commentsAnonymous,
  commentsYearly,
  openingKept,
  noticesOver,
  recalledClaims,
  undefinedAcronym,
  passiveVoice,
  tooManyOptions,
];

/** Runs every rule over a pack that has been read. */
export function runRules(pack: LoadedPack, today: string): Problem[] {
  return rules.flatMap((rule) =>
    rule.check(pack, today).map((found) => ({ ...found, level: rule.level, code: rule.name })),
  );
}
