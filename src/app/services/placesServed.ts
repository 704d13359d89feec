import type { Service } from '../../domain/pack/schema/service.ts';
import type { PackView } from '../../domain/pack/view.ts';

/** Names of the places a service is for, or all of its area. */
export function placesServed(view: Pick<PackView, 'places'>, { area }: Service): readonly string[] | 'all' {
  return area.includes('all') ? 'all' : view.places.filter(({ id }) => area.includes(id)).map(({ name }) => name);
}
