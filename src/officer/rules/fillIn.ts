import type { Rule } from './rule.ts';

/** A new pack says what is still to be written. Families see none of it until it is. */
export const fillIn: Rule = {
  name: 'fill-in',
  level: 'warning',
  about: 'Nothing is still marked TO FILL IN. What is, no family sees: a team without its number is left out whole.',
  check({ area }) {
    return area.unfilled.map(({ kind, id, fields, place }) => ({
      message: `Not filled in yet: ${id === '' ? kind : `${kind}/${id}`}${fields.length > 0 ? ` (${fields.join(', ')})` : ''}.`,
      tip: 'Write it in place of TO FILL IN, here or in the workbook; take the line out if there is none.',
      place,
    }));
  },
};
