import type { Directory } from '../../domain/pack/view.ts';

/**
 * The services in an order in which those for the same things, people and places stand together. They repeat each other's
 * words, and brotli finds that near at hand only; in the search's lists the steps from one to the next become short.
 * Nothing that a family sees depends on this order.
 */
export function likeBesideLike(directory: Directory): Directory {
  const keyed = Object.entries(directory).map(([id, one]) => {
    const { sector, provisions, needs, minimum_age, maximum_age, cost, organization } = one;
    const key = JSON.stringify([sector, provisions, needs, minimum_age, maximum_age, cost, organization, id]);
    return [key, id, one] as const;
  });
  keyed.sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(keyed.map(([, id, one]) => [id, one]));
}
