import type { Problem } from './problem.ts';
import type { Contact, Body, Role } from './schema/people.ts';
import type { Guide, Letter, RightsHolder } from './schema/page.ts';
import type { Calendar, Local, Need, PackInfo, Place, Term } from './schema/pack.ts';
import type { Pathway } from './schema/pathway.ts';
import type { Provision } from './schema/provision.ts';
import type { Route } from './schema/route.ts';
import type { Timescale, TimescaleException } from './schema/timescale.ts';
import type { Comment, Statements } from './schema/statements.ts';
import type { BoundRole, ById, PackView } from './view.ts';

/** What is true everywhere in England. */
export interface NationalPack {
  readonly info: PackInfo;
  readonly roles: readonly Role[];
  readonly needs: readonly Need[];
  readonly provisions: ById<Provision>;
  readonly routes: ById<Route>;
  readonly timescales: readonly Timescale[];
  readonly exceptions: readonly TimescaleException[];
  readonly pathways: ById<Pathway>;
  readonly guides: ById<Guide>;
  readonly letters: ById<Letter>;
  readonly rights: readonly RightsHolder[];
  readonly terms: readonly Term[];
  readonly contacts: readonly Contact[];
  readonly calendar: Calendar;
}

/** What an area adds: who plays each role, which pages it writes itself, what is different here. */
export interface AreaPack {
  readonly info: PackInfo;
  readonly bodies: readonly Body[];
  readonly local: Local;
  readonly places: readonly Place[];
  readonly statements?: Statements | undefined;
  readonly comments?: readonly Comment[] | undefined;
  readonly guides: ById<Guide>;
}

/**
 * Lays an area pack over the national pack. What is law cannot be changed by an area: such an override is a problem
 * and is left out. A local number for something that is not law replaces the national one and is marked `local`.
 */
export function layer(national: NationalPack, area: AreaPack): { view: PackView; problems: Problem[] } {
  const problems: Problem[] = [];
  const timescales = new Map(national.timescales.map((one) => [one.id, one]));
  for (const override of area.local.overrides) {
    const original = timescales.get(override.timescale);
    if (original === undefined) continue;
    if (original.kind === 'law') problems.push(cannotOverride(override.timescale));
    else timescales.set(original.id, localVersion(original, override));
  }
  const bodies = new Map(area.bodies.map((body) => [body.role, body]));
  const roles: BoundRole[] = national.roles.map((role) => ({ ...role, body: bodies.get(role.id) }));
  for (const id of Object.keys(area.guides)) if (national.guides[id]) problems.push(guideTwice(id));
  return {
    view: {
      pack: area.info,
      national: national.info,
      roles: byId(roles),
      needs: national.needs,
      provisions: national.provisions,
      routes: national.routes,
      timescales: Object.fromEntries(timescales),
      exceptions: byId(national.exceptions),
      pathways: national.pathways,
      guides: { ...area.guides, ...national.guides },
      letters: national.letters,
      rights: national.rights,
      terms: byId(national.terms),
      contacts: byId(national.contacts),
      calendar: national.calendar,
      local: area.local,
      places: area.places,
      ...(area.statements === undefined ? {} : { statements: area.statements }),
      ...(area.comments === undefined ? {} : { comments: area.comments }),
    },
    problems,
  };
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ById<Item> {
  return Object.fromEntries(items.map((item) => [item.id, item]));
}

function localVersion(original: Timescale, override: Local['overrides'][number]): Timescale {
  return {
    ...original,
    kind: 'local',
    what: override.text,
    count: { ...original.count, number: override.number },
    law: {
      status: 'local-policy',
      source: [{ act: override.source, section: '' }],
      asAt: override.asAt,
      confidence: 'verified',
    },
  };
}

function cannotOverride(id: string): Problem {
  return {
    level: 'error',
    code: 'override-of-law',
    message: `local.yaml changes the time limit "${id}", which is law.`,
    tip: 'Take the override out. An area can change its own policy, never an Act or Regulations.',
    place: { file: 'local.yaml' },
  };
}

function guideTwice(id: string): Problem {
  return {
    level: 'error',
    code: 'guide-of-nation',
    message: `The area's guide "${id}" has the name of a national guide.`,
    tip: 'Give it another file name; the national guide stays as it is.',
    place: { file: `guides/${id}.md` },
  };
}
