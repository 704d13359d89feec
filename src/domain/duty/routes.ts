import { evaluate } from '../pack/condition.ts';
import type { Situation } from '../pack/situation.ts';
import type { PackView } from '../pack/view.ts';
import type { OutcomeRoute } from './outcomeShape.ts';

/**
 * Ways to put things right, in the order of the most pressing duty first; and the tempting wrong doors with the
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
  return { routes, routesNotOpen: duties.length > 0 ? shut : [] };
}
