import { toPlain } from './toPlain.ts';
import type { Problem } from '../../domain/pack/problem.ts';
import type { LoadedPack } from '../content/loadContent.ts';
import { placeInFile } from '../rules/placeInFile.ts';

/** Anything with an owner and a day on which it is to be looked at again. */
export interface DatedItem {
  /** `services/talk-club`, as everywhere. */
  readonly entry: string;
  readonly name: string;
  /** Who keeps it right: a role. */
  readonly owner: string;
  /** The same title is held in many organisations: an owner is known by both. */
  readonly organisation: string;
  readonly checkedOn: string;
  readonly reviewBy: string;
  /** Since it was checked. */
  readonly daysOld: number;
  /** Until it is due; below nought it is late. */
  readonly daysLeft: number;
  /** The public ways to reach the service itself, for whoever has to ask. */
  readonly phone: string;
  readonly email: string;
  readonly place: Problem['place'];
}

/** Services, bodies, policies and the term dates of the area, in this order. */
export function datedItems(pack: LoadedPack, today: string): DatedItem[] {
  const { council, policies, termDates } = pack.view.local;
  const services = Object.values(pack.directory).map((one) => ({
    ...one,
    entry: `services/${one.id}`,
    organisation: one.organization,
    place: pack.placeOf('services', one.id, ['checkedOn']),
  }));
  const bodies = pack.area.bodies.map((one) => ({
    ...one,
    entry: `bodies/${one.role}`,
    name: toPlain(one.name),
    organisation: council,
    ...reachedBy(one.contacts),
    place: pack.placeOf('bodies', one.role, ['checkedOn']),
  }));
  const written = policies.map((one) => ({
    ...one,
    entry: `policies/${one.id}`,
    name: toPlain(one.title),
    organisation: council,
    ...reachedBy([]),
    place: pack.placeOf('policies', one.id, ['checkedOn']),
  }));
  const terms = {
    ...termDates,
    entry: 'local/termDates',
    name: 'Term dates',
    organisation: council,
    ...reachedBy([]),
    place: placeInFile(pack.area, 'local.yaml', ['termDates', 'checkedOn']),
  };
  return [...services, ...bodies, ...written, terms].map(
    ({ entry, name, owner, organisation, checkedOn, reviewBy, phone, email, place }) => ({
      entry,
      name,
      owner,
      organisation,
      checkedOn,
      reviewBy,
      daysOld: daysBetween(checkedOn, today),
      daysLeft: daysBetween(today, reviewBy),
      phone,
      email,
      place,
    }),
  );
}

function reachedBy(contacts: readonly { readonly kind: string; readonly value: string }[]) {
  const first = (kind: string) => contacts.find((one) => one.kind === kind)?.value ?? '';
  return { phone: first('tel'), email: first('email') };
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** A day so many days after another. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
