import type { Rule } from './rule.ts';

/** What was written from memory and waits for somebody to read the source. */
export const recalledClaims: Rule = {
  name: 'recalled-claims',
  level: 'warning',
  about:
    'Claims of law with `confidence: recalled`: written from memory, the source still to be read. One line a piece.',
  check(pack) {
    return [...pack.national.pieces, ...pack.area.pieces].flatMap(({ kind, id, item }) => {
      const paths = recalledIn(item, []);
      const [first] = paths;
      if (first === undefined) return [];
      return [
        {
          message: `${kind}/${id}: ${paths.length === 1 ? '1 claim' : `${paths.length} claims`} from memory (${paths.map(shown).join(', ')}).`,
          tip: 'Read the source, correct the text, then write `confidence: verified` and the day.',
          place: pack.placeOf(kind, id, first),
        },
      ];
    });
  },
};

function recalledIn(value: unknown, path: readonly PropertyKey[]): (readonly PropertyKey[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'confidence' && inner === 'recalled') return [[...path, key]];
    return recalledIn(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  });
}

/** `duties.0.law.confidence` → `duties.0.law`. */
function shown(path: readonly PropertyKey[]): string {
  return path.slice(0, -1).map(String).join('.') || 'itself';
}
