import type { Contact, Body, Role } from './schema/people.ts';
import type { Guide, Letter, RightsHolder } from './schema/page.ts';
import type {
  Calendar,
  CoverClaim,
  Local,
  Need,
  PackInfo,
  Place,
  Requirement,
  Term,
  Examples,
  Words,
} from './schema/pack.ts';
import type { Pathway } from './schema/pathway.ts';
import type { Provision } from './schema/provision.ts';
import type { Route } from './schema/route.ts';
import type { Service } from './schema/service.ts';
import type { Comment, Statements } from './schema/statements.ts';
import type { Timescale, TimescaleException } from './schema/timescale.ts';

export type ById<Item> = Readonly<Record<string, Item>>;

/** A role as an area fills it: what it is everywhere, and who plays it here. */
export interface BoundRole extends Role {
  /** Nobody here is named for it: a national body, or a role that is one person at each school. */
  readonly body?: Body | undefined;
}

/** A time limit, and, where an area has its own, what holds everywhere else. */
export interface LaidTimescale extends Timescale {
  readonly everywhere?: Pick<Timescale, 'what' | 'law'> | undefined;
}

/** Everything but the directory: an area pack laid over the national pack. What `core.json` holds. */
export interface PackView {
  readonly pack: PackInfo;
  readonly national: PackInfo;
  readonly roles: ById<BoundRole>;
  readonly needs: readonly Need[];
  readonly provisions: ById<Provision>;
  readonly routes: ById<Route>;
  readonly timescales: ById<LaidTimescale>;
  readonly exceptions: ById<TimescaleException>;
  readonly pathways: ById<Pathway>;
  readonly guides: ById<Guide>;
  readonly letters: ById<Letter>;
  /** In order: the first whose condition holds. */
  readonly rights: readonly RightsHolder[];
  readonly terms: ById<Term>;
  readonly contacts: ById<Contact>;
  readonly calendar: Calendar;
  readonly local: Local;
  readonly places: readonly Place[];
  /** What the area says by law about accessibility and privacy. */
  readonly statements?: Statements | undefined;
  /** What families said, with the council's answers. */
  readonly comments?: readonly Comment[] | undefined;
}

/** What only the officer's tools and the search index need. */
export interface PackExtras {
  readonly words: Words;
  readonly examples: Examples;
  readonly requirements: readonly Requirement[];
  /** Which entries the area says answer which requirement. */
  readonly claims: readonly CoverClaim[];
}

export type Directory = ById<Service>;
