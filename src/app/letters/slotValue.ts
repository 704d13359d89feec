import { deadline } from '../../domain/duty/deadline.ts';
import type { Facts } from '../../domain/pack/schema/facts.ts';
import type { Letter } from '../../domain/pack/schema/page.ts';
import type { PackView } from '../../domain/pack/view.ts';
import { say } from '../../domain/pack/youText.ts';
import { longDate } from '../parts/dates.ts';
import { dateInputs, isDateInput } from '../timescales/dateInputs.ts';
import type { SlotValue } from './fillLetter.ts';

/** Slots a family types into as it likes. */
export const typedSlots = ['my-name', 'child-name', 'child-born', 'school-name'] as const;
export type TypedSlot = (typeof typedSlots)[number];
export type TypedDetails = Readonly<Partial<Record<TypedSlot, string>>>;

interface Details {
  readonly view: PackView;
  readonly letter: Pick<Letter, 'to'>;
  readonly typed: TypedDetails;
  /** Of the journey, with the days typed on this page. */
  readonly facts: Facts;
  /** Undefined while the page is written by the build. */
  readonly today: string | undefined;
}

/** What goes into each slot of a letter. Letters go to bodies in England, so dates are in English words. */
export function slotValue({ view, letter, typed, facts, today }: Details): SlotValue {
  return (slot) => {
    if (isTypedSlot(slot)) return typed[slot] ?? (slot === 'child-born' ? bornOn(facts) : undefined);
    if (slot === 'body-name') return addressee(view, letter.to).name;
    if (slot === 'body-address') return addressee(view, letter.to).address;
    if (slot === 'today') return today && longDate(today, 'en', false);
    const [kind, name = ''] = slot.split(':');
    if (kind === 'date') return dateOf(facts, name);
    if (kind !== 'deadline' || today === undefined) return undefined;
    const timescale = view.timescales[name];
    const { calendar, local } = view;
    const due = timescale && deadline(timescale, facts, { calendar, termDates: local.termDates }, today).date;
    return due ? longDate(due, 'en') : undefined;
  };
}

/** The facts that a letter's date and deadline slots need: what to ask for on the page. */
export function daysWanted(view: PackView, slots: readonly string[]): readonly string[] {
  const names = slots.flatMap((slot) => {
    const [kind, name = ''] = slot.split(':');
    if (kind === 'date') return [name];
    const timescale = kind === 'deadline' ? view.timescales[name] : undefined;
    return timescale ? dateInputs(timescale) : [];
  });
  return [...new Set(names.filter(isDateInput))];
}

export function isTypedSlot(slot: string): slot is TypedSlot {
  return (typedSlots as readonly string[]).includes(slot);
}

/**
 * To whom a letter goes. Where each school has its own (`findIt`), the area's entry is only a desk that helps: the letter
 * is addressed to the role, and where it is sent is left open.
 */
export function addressee(
  view: PackView,
  roleId: string,
): { readonly name: string; readonly address?: string | undefined; readonly email?: string | undefined } {
  const role = view.roles[roleId];
  const name = role ? say(role.name, undefined) : '';
  const body = role?.body;
  if (role === undefined || body?.findIt !== undefined) return { name };
  const contact = role.contact === undefined ? undefined : view.contacts[role.contact];
  const email = (body ?? contact)?.contacts.find((point) => point.kind === 'email')?.value;
  if (body === undefined) return { name: contact ? say(contact.name, undefined) : name, email };
  const own = say(body.name, undefined);
  const organisation = say(body.organisation, undefined);
  const address = [...(organisation.startsWith(own) ? [] : [organisation]), ...(body.address ? [body.address] : [])];
  return { name: own, address: address.join(', '), email };
}

function bornOn(facts: Facts): string | undefined {
  return facts.bornOn !== undefined && facts.bornOnPrecision === 'day'
    ? longDate(facts.bornOn, 'en', false)
    : undefined;
}

function dateOf(facts: Facts, name: string): string | undefined {
  const value = (facts as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? longDate(value, 'en', false) : undefined;
}
