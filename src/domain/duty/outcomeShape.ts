import type { BoundRole } from '../pack/view.ts';
import type { Sector, Text } from '../pack/schema/basic.ts';
import type { Law } from '../pack/schema/law.ts';
import type { RightsHolder } from '../pack/schema/page.ts';
import type { Script } from '../pack/schema/provision.ts';

/** A time limit applied to a real date. `date` is null where the law names no day or the start is not known. */
export interface Deadline {
  readonly timescale: string;
  readonly title: Text;
  readonly what: Text;
  readonly role: string;
  /** The family must act by it. */
  readonly family: boolean;
  readonly date: string | null;
  /** The un-rolled or earlier date: safe to act by. Never after `date`. */
  readonly safeDate: string | null;
  readonly state: 'past' | 'today' | 'ahead' | 'unknown';
  readonly kind: 'law' | 'guidance' | 'practice' | 'local';
  /** How it was counted, step by step, in words. */
  readonly counted: readonly string[];
  /** Facts that are missing to work it out. */
  readonly missing: readonly string[];
  /** True for "from this day something may happen", false for "by this day". */
  readonly opens: boolean;
  readonly exceptions: readonly string[];
  readonly ifMissed: readonly string[];
  readonly ifMissedText?: Text | undefined;
  readonly law: Law;
  /** A bank holiday beyond the published years was worked out by rule. */
  readonly estimated: boolean;
}

/** What a body must, should or may do for this child. */
export interface OutcomeDuty {
  readonly id: string;
  readonly provision: string;
  readonly provisionName: Text;
  readonly sector: Sector;
  readonly role: BoundRole;
  readonly strength: 'must' | 'should' | 'may';
  readonly headline?: Text | undefined;
  readonly what: Text;
  readonly lawSays: Text;
  readonly law: Law;
  readonly deadlines: readonly Deadline[];
  readonly routes: readonly string[];
  readonly letters: readonly string[];
  readonly script?: Script | undefined;
  readonly priority: number;
  /** Names of the facts that made it apply. */
  readonly because: readonly string[];
}

export interface OutcomeStep {
  /** The duty it comes from. */
  readonly id: string;
  readonly text: Text;
  readonly role: BoundRole;
}

export interface OutcomeRoute {
  readonly id: string;
  readonly title: Text;
}

/** Everything the rules make of facts and packs. The screen shows it; `explain --json` writes it. */
export interface Outcome {
  readonly headline: Text;
  readonly firstSteps: readonly OutcomeStep[];
  readonly duties: readonly OutcomeDuty[];
  readonly deadlines: readonly Deadline[];
  readonly routes: readonly OutcomeRoute[];
  readonly routesNotOpen: readonly (OutcomeRoute & { readonly why: Text })[];
  /** Who holds the right; undefined where facts do not say. */
  readonly rightsHolder: RightsHolder | undefined;
  readonly letters: readonly string[];
  readonly contacts: readonly string[];
  readonly services: readonly { readonly id: string; readonly why: readonly string[] }[];
  /** Services that give free help to everybody here; none for a family that lives elsewhere. */
  readonly freeHelp: readonly string[];
  readonly guides: readonly string[];
  /** Names of the facts that were used. */
  readonly reasons: readonly string[];
  readonly unknown: readonly { readonly fact: string; readonly question: string | null }[];
}
