import { evaluate } from '../pack/condition.ts';
import type { Situation } from '../pack/situation.ts';
import type { PackView } from '../pack/view.ts';
import type { OutcomeRoute } from './outcomeShape.ts';

/**
 * Ways to put things right, in the order of the most pressing duty first, talk before complaints; and the tempting wrong doors with the
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
  return { routes: talkBeforeComplaints(view, routes), routesNotOpen: duties.length > 0 ? shut : [] };
}

/** From this `order` on a route complains or goes to court; before it stand talk, free advice and appeals with a clock. */
const firstComplaint = 20;

/** A duty that weighs less may add "talk first" behind the court of another one: nobody talks first after that. */
function talkBeforeComplaints(view: PackView, routes: OutcomeRoute[]): OutcomeRoute[] {
  const talk = routes.find((one) => one.id === 'route-talk-first');
  const complaint = routes.find((one) => (view.routes[one.id]?.order ?? 0) >= firstComplaint);
  if (talk === undefined || complaint === undefined || routes.indexOf(talk) < routes.indexOf(complaint)) return routes;
  return routes.flatMap((one) => (one === talk ? [] : one === complaint ? [talk, one] : [one]));
}
