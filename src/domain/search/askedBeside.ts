import type { Filters } from './filters.ts';
import { idBeyond } from './places.ts';

/**
 * What a family asks of its own area, asked of a neighbour's services; `near` is a place of the own area. Nothing where
 * it wants what there is in one place of its own area alone.
 */
export function askedBeside(home: string, filters: Filters, near: string | undefined): Filters | undefined {
  const { near: _own, place, kinds, ...rest } = filters;
  if ((place ?? []).length > 0 || (kinds !== undefined && !kinds.includes('services'))) return undefined;
  return { ...rest, kinds: ['services'], ...(near === undefined ? {} : { near: idBeyond(home, near) }) };
}
