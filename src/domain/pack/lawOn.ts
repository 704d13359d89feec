import type { Law } from './schema/law.ts';
import type { ById, PackView } from './view.ts';

/** Whether a claim holds on a day: law that is only proposed never does, and every other from and until its days. */
export function inForce({ status, from, until }: Law, today: string): boolean {
  return status !== 'proposed' && (from === undefined || from <= today) && (until === undefined || today <= until);
}

/** A pack with only what is in force on a day: provisions, duties, routes, time limits and their exceptions. */
export function lawOn(view: PackView, today: string): PackView {
  const held = <Item extends { readonly law: Law }>(items: ById<Item>): ById<Item> =>
    Object.fromEntries(Object.entries(items).filter(([, item]) => inForce(item.law, today)));
  const provisions = Object.entries(held(view.provisions)).map(([id, provision]) => {
    const duties = provision.duties.filter((duty) => inForce(duty.law, today));
    return [id, duties.length === provision.duties.length ? provision : { ...provision, duties }] as const;
  });
  return {
    ...view,
    provisions: Object.fromEntries(provisions),
    routes: held(view.routes),
    timescales: held(view.timescales),
    exceptions: held(view.exceptions),
  };
}
