import type { Text } from '../pack/schema/basic.ts';
import type { Letter } from '../pack/schema/page.ts';
import type { ContactPoint } from '../pack/schema/people.ts';
import type { Service } from '../pack/schema/service.ts';
import type { BoundRole, Directory, PackView } from '../pack/view.ts';
import type { ChangeKind, OutcomeChange } from './changeShape.ts';
import type { Outcome, OutcomeDuty } from './outcomeShape.ts';

/** An outcome with the pack it was worked out from. */
export interface PackOutcome {
  readonly view: PackView;
  readonly directory: Directory;
  readonly outcome: Outcome;
}

/**
 * What differs between the outcome of an older and of a newer pack, for the same answers on the same day: so the packs
 * alone make the difference. What matters most comes first. A new day of checking is no change for a family.
 */
export function outcomeChanges(before: PackOutcome, after: PackOutcome): OutcomeChange[] {
  return [
    ...peopleChanges(before, after),
    ...dateChanges(before, after),
    ...dutyChanges(before, after),
    ...firstStepChange(before, after),
    ...listChanges('routes', 'route', titles(before.outcome.routes), titles(after.outcome.routes)),
    ...rightsChange(before, after),
    ...letterChanges(before, after),
    ...helplineChanges(before, after),
    ...serviceChanges(before, after),
  ];
}

type Names = ReadonlyMap<string, string>;

/** New and gone, of things that have a page. */
function listChanges(
  folder: string,
  noun: 'route' | 'letter' | 'helpline' | 'service',
  before: Names,
  after: Names,
): OutcomeChange[] {
  const only = (these: Names, others: Names, kind: ChangeKind) =>
    [...these].filter(([id]) => !others.has(id)).map(([id, name]) => ({ kind, about: `${folder}/${id}`, name }));
  return [...only(after, before, `${noun}-new`), ...only(before, after, `${noun}-gone`)];
}

function titles(routes: Outcome['routes']): Names {
  return new Map(routes.map(({ id, title }) => [id, plain(title)]));
}

/** Who is named in this outcome, and how to reach them. */
function peopleChanges(before: PackOutcome, after: PackOutcome): OutcomeChange[] {
  const old = rolesOf(before.outcome);
  return [...rolesOf(after.outcome)].flatMap(([id, role]) => {
    const was = old.get(id);
    if (was === undefined) return [];
    const about = `roles/${id}`;
    const [nameBefore, name] = [nameOf(was), nameOf(role)];
    const who: OutcomeChange[] =
      nameBefore === name ? [] : [{ kind: 'who', about, name: plain(role.name), before: nameBefore, after: name }];
    return [...who, ...reachChanges(about, name, pointsOf(before.view, was), pointsOf(after.view, role))];
  });
}

function rolesOf(outcome: Outcome): Map<string, BoundRole> {
  const roles = [...outcome.firstSteps, ...outcome.duties].map(({ role }) => role);
  return new Map(roles.map((role) => [role.id, role]));
}

function nameOf(role: BoundRole): string {
  return plain(role.body?.name ?? role.name);
}

function pointsOf(view: PackView, role: BoundRole): readonly ContactPoint[] {
  return role.body?.contacts ?? (role.contact ? (view.contacts[role.contact]?.contacts ?? []) : []);
}

function reachChanges(
  about: string,
  name: string,
  before: readonly ContactPoint[],
  after: readonly ContactPoint[],
): OutcomeChange[] {
  const of = (points: readonly ContactPoint[], isWanted: (kind: ContactPoint['kind']) => boolean) =>
    points
      .filter((point) => isWanted(point.kind))
      .map((point) => point.value)
      .join(', ');
  const changed = (kind: 'phone' | 'email' | 'ways', isWanted: (kind: ContactPoint['kind']) => boolean) => {
    const [was, is] = [of(before, isWanted), of(after, isWanted)];
    return was === is ? [] : [{ kind, about, name, before: was, after: is }];
  };
  return [
    ...changed('phone', (kind) => kind === 'tel').map(phoneKind),
    ...changed('email', (kind) => kind === 'email').map(emailKind),
    ...changed('ways', (kind) => kind !== 'tel' && kind !== 'email'),
  ];
}

function phoneKind({ before, after, ...rest }: OutcomeChange): OutcomeChange {
  if (before === '') return { ...rest, kind: 'phone-new', after };
  return after === '' ? { ...rest, kind: 'phone-gone', before } : { ...rest, before, after };
}

function emailKind({ before, after, ...rest }: OutcomeChange): OutcomeChange {
  return before === '' || after === '' ? { ...rest, kind: 'ways', before, after } : { ...rest, before, after };
}

function dateChanges(before: PackOutcome, after: PackOutcome): OutcomeChange[] {
  const dated = ({ outcome }: PackOutcome) =>
    new Map(outcome.deadlines.flatMap((one) => (one.date === null ? [] : [[one.timescale, one] as const])));
  const [old, now] = [dated(before), dated(after)];
  const about = (id: string) => `timescales/${id}`;
  const come = [...now].flatMap(([id, one]): OutcomeChange[] => {
    const was = old.get(id);
    const [name, date] = [plain(one.title), one.date!];
    if (was === undefined) return [{ kind: 'date-new', about: about(id), name, after: date }];
    return was.date === date ? [] : [{ kind: 'date', about: about(id), name, before: was.date!, after: date }];
  });
  const gone = [...old].flatMap(([id, one]): OutcomeChange[] =>
    now.has(id) ? [] : [{ kind: 'date-gone', about: about(id), name: plain(one.title), before: one.date! }],
  );
  return [...come, ...gone];
}

function dutyChanges(before: PackOutcome, after: PackOutcome): OutcomeChange[] {
  const byId = ({ outcome }: PackOutcome) => new Map(outcome.duties.map((duty) => [duty.id, duty]));
  const [old, now] = [byId(before), byId(after)];
  const headed = (duty: OutcomeDuty) => ({ about: `duties/${duty.id}`, name: plain(duty.what) });
  const come = [...now].flatMap(([id, duty]): OutcomeChange[] => {
    const was = old.get(id);
    if (was === undefined) return [{ kind: 'duty-new', ...headed(duty), after: nameOf(duty.role) }];
    return sameDutyChanges(was, duty, headed(duty));
  });
  const gone = [...old].flatMap(([id, duty]): OutcomeChange[] =>
    now.has(id) ? [] : [{ kind: 'duty-gone', ...headed(duty), before: nameOf(duty.role) }],
  );
  return [...come, ...gone];
}

function sameDutyChanges(
  was: OutcomeDuty,
  duty: OutcomeDuty,
  headed: Pick<OutcomeChange, 'about' | 'name'>,
): OutcomeChange[] {
  const compared: readonly [ChangeKind, string, string][] = [
    ['duty-strength', was.strength, duty.strength],
    ['duty-law', lawOf(was), lawOf(duty)],
    ['duty-words', plain(was.what), plain(duty.what)],
  ];
  return compared.flatMap(([kind, old, now]) => (old === now ? [] : [{ kind, ...headed, before: old, after: now }]));
}

/** The sections, its standing and what it says; not the day on which it was last read. */
function lawOf({ law, lawSays }: OutcomeDuty): string {
  const sections = law.source.map(({ act, section }) => `${act} ${section}`.trim()).join('; ');
  return `${sections}: ${plain(lawSays)}${law.status === 'law' ? '' : ` (${law.status})`}`;
}

function firstStepChange(before: PackOutcome, after: PackOutcome): OutcomeChange[] {
  const [was, is] = [before, after].map(({ outcome }) => outcome.firstSteps[0]);
  if (is === undefined || was === undefined || plain(was.text) === plain(is.text)) return [];
  return [{ kind: 'first-step', about: `duties/${is.id}`, name: plain(is.text), before: plain(was.text) }];
}

function rightsChange(before: PackOutcome, after: PackOutcome): OutcomeChange[] {
  const [was, is] = [before.outcome.rightsHolder, after.outcome.rightsHolder].map((one) => one && plain(one.who));
  if (is === undefined || was === is) return [];
  return [{ kind: 'rights', about: `rights/${after.outcome.rightsHolder!.id}`, name: is, before: was }];
}

function letterChanges(before: PackOutcome, after: PackOutcome): OutcomeChange[] {
  const named = ({ view, outcome }: PackOutcome): Names =>
    new Map(outcome.letters.flatMap((id) => (view.letters[id] ? [[id, plain(view.letters[id].title)]] : [])));
  const [old, now] = [named(before), named(after)];
  const words = ({ to, subject, body }: Letter) => JSON.stringify([to, subject, body]);
  const reworded = [...now].flatMap(([id, name]): OutcomeChange[] =>
    old.has(id) && words(before.view.letters[id]!) !== words(after.view.letters[id]!)
      ? [{ kind: 'letter-words', about: `letters/${id}`, name }]
      : [],
  );
  return [...listChanges('letters', 'letter', old, now), ...reworded];
}

function helplineChanges(before: PackOutcome, after: PackOutcome): OutcomeChange[] {
  const named = ({ view, outcome }: PackOutcome): Names =>
    new Map(outcome.contacts.flatMap((id) => (view.contacts[id] ? [[id, plain(view.contacts[id].name)]] : [])));
  const [old, now] = [named(before), named(after)];
  const reached = [...now].flatMap(([id, name]) =>
    old.has(id)
      ? reachChanges(`contacts/${id}`, name, before.view.contacts[id]!.contacts, after.view.contacts[id]!.contacts)
      : [],
  );
  return [...reached, ...listChanges('contacts', 'helpline', old, now)];
}

/** What a family would stand before a closed door for. */
const factsThatCount = ['access', 'access_text', 'cost', 'cost_description', 'wait', 'schedule', 'address_1', 'city'];

function serviceChanges(before: PackOutcome, after: PackOutcome): OutcomeChange[] {
  const named = ({ directory, outcome }: PackOutcome): Names => {
    const ids = [...outcome.freeHelp, ...outcome.services.map(({ id }) => id)];
    return new Map(ids.flatMap((id) => (directory[id] ? [[id, directory[id].name]] : [])));
  };
  const [old, now] = [named(before), named(after)];
  const changed = [...now].flatMap(([id, name]): OutcomeChange[] => {
    const [was, is] = [before.directory[id], after.directory[id]];
    if (!old.has(id) || was === undefined || is === undefined) return [];
    const about = `services/${id}`;
    const facts = (one: Service) => JSON.stringify(factsThatCount.map((column) => one[column as keyof Service]));
    const points = (one: Service): ContactPoint[] => [
      ...(one.phone ? [{ kind: 'tel', value: one.phone } as const] : []),
      ...(one.email ? [{ kind: 'email', value: one.email } as const] : []),
      ...(one.sms ? [{ kind: 'sms', value: one.sms } as const] : []),
    ];
    const ofFacts: OutcomeChange[] = facts(was) === facts(is) ? [] : [{ kind: 'service-facts', about, name }];
    return [...reachChanges(about, name, points(was), points(is)), ...ofFacts];
  });
  return [...changed, ...listChanges('services', 'service', old, now)];
}

function plain(text: Text): string {
  return typeof text === 'string' ? text : text.text;
}
