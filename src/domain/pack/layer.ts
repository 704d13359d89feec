import type { Problem } from './problem.ts';
import type { Contact, Body, Role } from './schema/people.ts';
import type { Guide, Letter, RightsHolder } from './schema/page.ts';
import type { Calendar, Local, Need, PackInfo, Place, Term } from './schema/pack.ts';
import type { Pathway } from './schema/pathway.ts';
import type { Provision } from './schema/provision.ts';
import type { Route } from './schema/route.ts';
import type { Timescale, TimescaleException } from './schema/timescale.ts';
import type { Comment, Statements } from './schema/statements.ts';
import type { BoundRole, ById, LaidTimescale, PackView } from './view.ts';

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

/** What cannot be laid over the nation; `path` says where in its file. */
export interface LayerProblem extends Problem {
  readonly path?: readonly PropertyKey[];
}

type Override = Local['overrides'][number];

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
export function layer(national: NationalPack, area: AreaPack): { view: PackView; problems: LayerProblem[] } {
  const problems: LayerProblem[] = [];
  const timescales = new Map<string, LaidTimescale>(national.timescales.map((one) => [one.id, one]));
  for (const [at, override] of area.local.overrides.entries()) {
    const original = timescales.get(override.timescale);
    if (original === undefined) continue;
    const refusal = refusalOf(original, override);
    if (refusal) problems.push({ ...refusal, path: ['overrides', at] });
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

function localVersion(original: Timescale, override: Override): LaidTimescale {
  return {
    ...original,
    kind: 'local',
    what: override.text,
    counted: override.text,
    everywhere: { what: original.what, law: original.law },
    count: { ...original.count, number: override.number },
    law: {
      status: 'local-policy',
      source: [{ act: override.source, section: '' }],
      asAt: override.asAt,
      confidence: 'verified',
    },
  };
}

/** Law stands; statutory guidance may only be bettered: a body may be quicker, a family may have longer. */
function refusalOf(original: Timescale, { timescale, number }: Override): Problem | undefined {
  const refuse = (code: string, message: string, tip: string): Problem => ({
    level: 'error',
    code,
    message,
    tip,
    place: { file: 'local.yaml' },
  });
  if (original.kind === 'law')
    return refuse(
      'override-of-law',
      `local.yaml changes the time limit "${timescale}", which is law.`,
      'Take the override out. An area can change its own policy, never an Act or Regulations.',
    );
  const { number: national, unit = '' } = original.count;
  if (national === undefined)
    return refuse(
      'override-of-no-number',
      `local.yaml gives the time limit "${timescale}" a number, and it has none to change.`,
      'Take the override out, and say it under policies.',
    );
  const isWorse = original.family ? number < national : number > national;
  if (original.law.status !== 'statutory-guidance' || !isWorse) return undefined;
  return refuse(
    'override-worse',
    `local.yaml makes "${timescale}" ${number} ${unit}; statutory guidance says ${national}.`,
    original.family
      ? `Write ${national} or more: an area can give families longer, never less time.`
      : `Write ${national} or less: an area can be quicker, never slower.`,
  );
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
