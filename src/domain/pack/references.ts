import { conditionsOf } from './conditionsOf.ts';
import { factsOf } from './condition.ts';
import { derivedFactNames } from './derivedFacts.ts';
import type { Directory, PackView } from './view.ts';

/** A name that leads nowhere: `kind`/`id` says at `path` a `target` that does not exist. */
export interface Dangling {
  readonly kind: string;
  readonly id: string;
  readonly path: readonly PropertyKey[];
  readonly target: string;
}

type Say = (
  kind: string,
  id: string,
  path: readonly PropertyKey[],
  targetKind: keyof Targets,
  target: string | undefined,
) => void;
type Targets = Readonly<
  Record<
    | 'roles'
    | 'provisions'
    | 'routes'
    | 'timescales'
    | 'guides'
    | 'letters'
    | 'contacts'
    | 'needs'
    | 'pathways'
    | 'exceptions'
    | 'services'
    | 'places'
    | 'facts',
    ReadonlySet<string>
  >
>;

/**
 * Every id that the packs name must exist. Returns those that do not; `factNames` are the names facts may have, where
 * they are to be looked at.
 */
export function dangling(view: PackView, directory: Directory, factNames?: readonly string[]): Dangling[] {
  const found: Dangling[] = [];
  const targets = targetsOf(view, directory, factNames ?? []);
  const say: Say = (kind, id, path, targetKind, target) => {
    if (target !== undefined && !targets[targetKind].has(target) && (targetKind !== 'facts' || factNames !== undefined))
      found.push({ kind, id, path, target: `${targetKind}/${target}` });
  };
  provisionNames(view, say);
  otherNames(view, say);
  areaNames(view, directory, say);
  for (const { kind, id, path, condition } of conditionsOf(view))
    for (const fact of factsOf(condition)) say(kind, id, path, 'facts', fact);
  return found;
}

function targetsOf(view: PackView, directory: Directory, factNames: readonly string[]): Targets {
  const keys = (record: Readonly<Record<string, unknown>>) => new Set(Object.keys(record));
  return {
    roles: keys(view.roles),
    provisions: keys(view.provisions),
    routes: keys(view.routes),
    timescales: keys(view.timescales),
    guides: keys(view.guides),
    letters: keys(view.letters),
    contacts: keys(view.contacts),
    needs: new Set([...view.needs.map((need) => need.id), 'all']),
    pathways: keys(view.pathways),
    exceptions: keys(view.exceptions),
    services: keys(directory),
    places: new Set([...view.places.map((place) => place.id), 'all', '']),
    facts: new Set([...factNames, ...derivedFactNames]),
  };
}

function list(
  say: Say,
  kind: string,
  id: string,
  path: readonly PropertyKey[],
  targetKind: keyof Targets,
  names: readonly string[],
): void {
  names.forEach((name, index) => say(kind, id, [...path, index], targetKind, name));
}

function provisionNames(view: PackView, say: Say): void {
  for (const [id, provision] of Object.entries(view.provisions)) {
    const kind = 'provisions';
    say(kind, id, ['askFirst', 'role'], 'roles', provision.askFirst.role);
    list(say, kind, id, ['routes'], 'routes', provision.routes);
    list(say, kind, id, ['timescales'], 'timescales', provision.timescales);
    list(say, kind, id, ['guides'], 'guides', provision.guides);
    list(say, kind, id, ['contacts'], 'contacts', provision.contacts);
    list(say, kind, id, ['needs'], 'needs', provision.needs);
    provision.duties.forEach((duty, index) => {
      const at = ['duties', index] as const;
      say(kind, id, [...at, 'role'], 'roles', duty.role);
      list(say, kind, id, [...at, 'timescales'], 'timescales', duty.timescales);
      list(say, kind, id, [...at, 'routes'], 'routes', duty.routes);
      list(say, kind, id, [...at, 'letters'], 'letters', duty.letters);
      duty.roleWhen.forEach((one, place) => say(kind, id, [...at, 'roleWhen', place, 'role'], 'roles', one.role));
      duty.firstSteps.forEach((step, place) => say(kind, id, [...at, 'firstSteps', place, 'role'], 'roles', step.role));
    });
  }
}

function otherNames(view: PackView, say: Say): void {
  for (const [id, route] of Object.entries(view.routes)) {
    say('routes', id, ['role'], 'roles', route.role);
    say('routes', id, ['contact'], 'contacts', route.contact);
    list(say, 'routes', id, ['timescales'], 'timescales', route.timescales);
    list(say, 'routes', id, ['letters'], 'letters', route.letters);
  }
  for (const [id, timescale] of Object.entries(view.timescales)) {
    say('timescales', id, ['role'], 'roles', timescale.role);
    list(say, 'timescales', id, ['ifMissed'], 'routes', timescale.ifMissed);
    list(say, 'timescales', id, ['exceptions'], 'exceptions', timescale.exceptions);
    say('timescales', id, ['missedOn'], 'facts', timescale.missedOn);
    list(say, 'timescales', id, ['count', 'inputs'], 'facts', timescale.count.inputs);
    list(say, 'timescales', id, ['count', 'optionalInputs'], 'facts', timescale.count.optionalInputs);
  }
  for (const [id, guide] of Object.entries(view.guides)) {
    for (const field of ['provisions', 'routes', 'timescales', 'letters', 'pathways'] as const)
      list(say, 'guides', id, [field], field, guide[field]);
  }
  for (const [id, letter] of Object.entries(view.letters)) {
    say('letters', id, ['to'], 'roles', letter.to);
    list(say, 'letters', id, ['copyTo'], 'roles', letter.copyTo);
    list(say, 'letters', id, ['provisions'], 'provisions', letter.provisions);
  }
  for (const [id, term] of Object.entries(view.terms)) {
    list(say, 'terms', id, ['provisions'], 'provisions', term.provisions);
    list(say, 'terms', id, ['routes'], 'routes', term.routes);
  }
  for (const role of Object.values(view.roles)) say('roles', role.id, ['contact'], 'contacts', role.contact);
  for (const [id, pathway] of Object.entries(view.pathways)) {
    pathway.questions.forEach((question, index) => {
      const facts = [question.sets, ...question.options.flatMap((option) => Object.keys(option.facts ?? {}))];
      for (const fact of facts) say('pathways', id, ['questions', index], 'facts', fact);
      for (const name of question.sets === 'needs' ? question.options.map((option) => option.value) : [])
        say('pathways', id, ['questions', index, 'options'], 'provisions', name);
    });
  }
}

function areaNames(view: PackView, directory: Directory, say: Say): void {
  for (const role of Object.values(view.roles)) {
    if (role.body) say('bodies', role.id, ['service'], 'services', role.body.service);
  }
  list(say, 'local', 'local', ['freeHelp'], 'services', view.local.freeHelp);
  view.local.policies.forEach((policy, index) =>
    list(say, 'local', 'local', ['policies', index, 'provisions'], 'provisions', policy.provisions),
  );
  view.local.overrides.forEach((override, index) =>
    say('local', 'local', ['overrides', index, 'timescale'], 'timescales', override.timescale),
  );
  view.local.notices.forEach(({ about = [] }, index) =>
    about.forEach((page, at) => {
      const [kind = '', id] = page.split('/');
      say('local', 'local', ['notices', index, 'about', at], kind as keyof Targets, id);
    }),
  );
  view.local.withdrawn?.forEach(({ provisions, instead }, index) => {
    list(say, 'local', 'local', ['withdrawn', index, 'provisions'], 'provisions', provisions);
    list(say, 'local', 'local', ['withdrawn', index, 'instead'], 'services', instead);
  });
  for (const [id, service] of Object.entries(directory)) {
    list(say, 'services', id, ['provisions'], 'provisions', service.provisions);
    list(say, 'services', id, ['needs'], 'needs', service.needs);
    list(say, 'services', id, ['area'], 'places', service.area);
    say('services', id, ['place'], 'places', service.place);
  }
}
