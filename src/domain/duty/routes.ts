import { evaluate } from '../pack/condition.ts';
import type { Situation } from '../pack/situation.ts';
import type { PackView } from '../pack/view.ts';
import type { OutcomeRoute } from './outcomeShape.ts';

/**
 * Ways to put things right, in the order of the most pressing duty first, talk before complaints and court last; and the tempting wrong doors with the
 * reason why each is shut. A route that is shut in this situation is never offered.
 */
export function openRoutes(
  view: PackView,
  duties: readonly { readonly routes: readonly string[] }[],
  situation: Situation,
): { routes: OutcomeRoute[]; routesNotOpen: (OutcomeRoute & { why: OutcomeRoute['title'] })[] } {
  const shut = Object.entries(view.routes).flatMap(([id, route]) => {
    const reason = route.notOpen.find((one) => evaluate(one.when, situation).holds === true);
    return reason ? [{ id, title: route.name, why: reason.why }] : [];
  });
  const shutIds = new Set(shut.map((one) => one.id));
  const wanted = [...new Set(duties.flatMap((duty) => duty.routes))];
  const routes = wanted.flatMap((id) => {
    const route = view.routes[id];
    return route === undefined || shutIds.has(id) ? [] : [{ id, title: route.name }];
  });
  return { routes: talkFirstCourtLast(view, routes), routesNotOpen: duties.length > 0 ? shut : [] };
}

/** From this `order` on a route complains, and from the second it goes to court; before both stand talk, advice and appeals. */
const firstComplaint = 20;
const court = 60;

/** A duty that weighs less may add talk or a complaint behind the court of another one: nobody goes back to those from there. */
function talkFirstCourtLast(view: PackView, routes: readonly OutcomeRoute[]): OutcomeRoute[] {
  const orderOf = (one: OutcomeRoute) => view.routes[one.id]?.order ?? 0;
  const talk = routes.filter((one) => one.id === 'route-talk-first');
  const others = routes.filter((one) => !talk.includes(one) && orderOf(one) < court);
  const complaint = others.findIndex((one) => orderOf(one) >= firstComplaint);
  const asked = Math.max(
    0,
    routes.findIndex((one) => talk.includes(one)),
  );
  const place = complaint < 0 ? asked : Math.min(asked, complaint);
  return [...others.slice(0, place), ...talk, ...others.slice(place), ...routes.filter((one) => orderOf(one) >= court)];
}
