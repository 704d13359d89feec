import type { Place } from '../pack/schema/pack.ts';
import { fold } from './fold.ts';
import type { Token } from './words.ts';

/** The pack's own small table of places: no map, no request. By id. */
export type Places = ReadonlyMap<string, Place>;

export interface PlaceFound {
  readonly id: string;
  /** Indexes of the tokens that named it. */
  readonly places: readonly number[];
  /** A postcode names no service and is left out of the search; a town's name stays, services bear it. */
  readonly isPostcode: boolean;
}

const earthMiles = 3958.8;
const inward = /^\d[a-z]{2}$/;

/** The place a query names: a town or village, or a postcode or its first half. The longest name wins: Little Merrow. */
export function placeIn(tokens: readonly Token[], places: Places): PlaceFound | undefined {
  let best: PlaceFound | undefined;
  for (const place of places.values()) {
    const name = fold(place.name).match(/[\p{L}\p{N}]+/gu) ?? [];
    const at = tokens.findIndex((_, start) => name.every((word, step) => tokens[start + step]?.text === word));
    if (at >= 0 && name.length > (best?.places.length ?? 0))
      best = { id: place.id, places: name.map((_, step) => at + step), isPostcode: false };
  }
  return best ?? districtIn(tokens, places);
}

function districtIn(tokens: readonly Token[], places: Places): PlaceFound | undefined {
  for (const [index, { text }] of tokens.entries()) {
    // The first place of a district is its largest: places.yaml says so.
    const place = [...places.values()].find(({ district }) => {
      const outward = fold(district);
      return text === outward || (text.startsWith(outward) && inward.test(text.slice(outward.length)));
    });
    if (place === undefined) continue;
    const next = tokens[index + 1]?.text ?? '';
    return { id: place.id, places: inward.test(next) ? [index, index + 1] : [index], isPostcode: true };
  }
  return undefined;
}

/** Places of one area as those of another know them: two areas may give one id to two places. */
export function placesBeyond(area: string, places: readonly Place[]): Place[] {
  return places.map((place) => ({ ...place, id: idBeyond(area, place.id) }));
}

/** How a place of one area is named in another. */
export function idBeyond(area: string, id: string): string {
  return `${area}/${id}`;
}

/** Miles as the crow flies from one place of the table to each of them; none from a place that is not in it. */
export function milesFrom(id: string | undefined, places: Places): ReadonlyMap<string, number> {
  const from = id === undefined ? undefined : places.get(id);
  if (from === undefined) return new Map();
  return new Map([...places.values()].map((to) => [to.id, milesBetween(from, to)]));
}

/** The haversine formula, to a tenth of a mile. */
export function milesBetween(
  one: Pick<Place, 'latitude' | 'longitude'>,
  other: Pick<Place, 'latitude' | 'longitude'>,
): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const up = Math.sin(radians(other.latitude - one.latitude) / 2) ** 2;
  const along = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2;
  const half = up + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * along;
  return Math.round(2 * earthMiles * Math.asin(Math.sqrt(half)) * 10) / 10;
}
