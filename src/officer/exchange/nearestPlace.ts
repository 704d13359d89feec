import type { Column, Draft, Say } from './draft.ts';

export interface KnownPlace {
  readonly id: string;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** England with its waters, so that made-up areas in the North Sea are in it. */
const box = { south: 49.8, north: 55.9, west: -6.5, east: 2.5 };

/** The place of the pack that a row is in: as written, by the town's name, or by its point on the map. */
export function nearestPlace(
  draft: Draft,
  cells: Readonly<Record<Column, string>>,
  places: readonly KnownPlace[],
  say: Say,
): string {
  if (places.some((one) => one.id === cells.place)) return cells.place;
  const point = pointOf(draft, say);
  const named = places.find((one) =>
    [cells.city, cells.place].some((name) => name.toLowerCase() === one.name.toLowerCase()),
  );
  if (named) return named.id;
  const near = point && places.map((one) => ({ id: one.id, km: distance(point, one) })).sort((a, b) => a.km - b.km)[0];
  if (near && near.km <= 8) return near.id;
  if (cells.place !== '' && places.length > 0)
    say(
      'warning',
      'place-unknown',
      'place',
      `"${cells.place}" is no place of places.yaml and was left out.`,
      'Add the place, or write the id of another.',
    );
  return places.length === 0 ? cells.place : '';
}

interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

function pointOf(draft: Draft, say: Say): Point | undefined {
  const [north = '', east = ''] = [draft.cells.latitude, draft.cells.longitude];
  if (north.trim() === '' || east.trim() === '') return undefined;
  const point = { latitude: Number(north), longitude: Number(east) };
  if (inBox(point)) return point;
  const swapped = { latitude: point.longitude, longitude: point.latitude };
  if (inBox(swapped)) {
    say(
      'warning',
      'point-swapped',
      'latitude',
      `Latitude ${north} and longitude ${east} stood the wrong way round.`,
      'Swap the two in the source.',
    );
    return swapped;
  }
  say(
    'warning',
    'point-outside',
    'latitude',
    `Latitude ${north}, longitude ${east} is not in England and was left out.`,
    'Correct the point in the source.',
  );
  return undefined;
}

function inBox({ latitude, longitude }: Point): boolean {
  return latitude >= box.south && latitude <= box.north && longitude >= box.west && longitude <= box.east;
}

/** In kilometres, near enough within a county. */
function distance(a: Point, b: Point): number {
  const north = (a.latitude - b.latitude) * 111.2;
  const east = (a.longitude - b.longitude) * 111.2 * Math.cos((a.latitude * Math.PI) / 180);
  return Math.hypot(north, east);
}
