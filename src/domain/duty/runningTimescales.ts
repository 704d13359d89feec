import { evaluate } from '../pack/condition.ts';
import type { Situation } from '../pack/situation.ts';
import type { PackView } from '../pack/view.ts';
import type { OutcomeRoute } from './outcomeShape.ts';

/**
 * Time limits that already run although no duty that applies names them: they belong to a provision in question or to a
 * way that is open (those of a way only to the way), and the family told every day they count from. Nothing is asked for their sake, so that a day of
 * another matter never brings one up by itself.
 */
export function runningTimescales(
  view: PackView,
  inQuestion: readonly string[],
  routes: readonly OutcomeRoute[],
  situation: Situation,
): string[] {
  const ofProvisions = inQuestion.flatMap((id) => {
    const provision = view.provisions[id];
    return provision ? [...provision.timescales, ...provision.duties.flatMap((duty) => duty.timescales)] : [];
  });
  const ofAnyRoute = new Set(Object.values(view.routes).flatMap((route) => route.timescales));
  const ofRoutes = routes.flatMap(({ id }) => view.routes[id]?.timescales ?? []);
  return [...new Set([...ofProvisions.filter((id) => !ofAnyRoute.has(id)), ...ofRoutes])].filter((id) => {
    const timescale = view.timescales[id];
    if (timescale === undefined) return false;
    const { inputs } = timescale.count;
    const isToldAll = inputs.length > 0 && inputs.every((name) => situation.value(name) !== undefined);
    return isToldAll && evaluate(timescale.when, situation).holds !== false;
  });
}
