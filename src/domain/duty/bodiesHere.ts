import type { Facts } from '../pack/schema/facts.ts';
import type { PackView } from '../pack/view.ts';

/** Roles of the place of learning and of its area; every other role is of the council where the child lives. */
const ofTheSetting = new Set([
  'school',
  'head-teacher',
  'senco',
  'school-governing-body',
  'academy-trust',
  'early-years-provider',
  'college',
  'university',
  'admission-authority',
  'independent-review-panel',
]);

/** Whether a family lives, or a child learns, in the pack's area. Not told counts as here: we say so when we ask. */
export function isHere(view: PackView, area: string | undefined): boolean {
  return area === undefined || view.local.councils.some((council) => council.id === area);
}

/**
 * The pack as it holds for this family. The law is the same all over England; names and numbers are not. The council
 * in whose area the child lives is responsible (CFA 2014 s24), so for a child from elsewhere nobody here is named.
 * Term dates are those of schools here.
 */
export function bodiesHere(view: PackView, facts: Facts): PackView {
  const home = isHere(view, facts.homeArea);
  const setting = isHere(view, facts.schoolArea ?? facts.homeArea);
  if (home && setting) return view;
  const roles = Object.entries(view.roles).map(([id, role]) => {
    const here = ofTheSetting.has(id) ? setting : home;
    return [id, here ? role : { ...role, body: undefined }] as const;
  });
  return { ...view, roles: Object.fromEntries(roles) };
}
