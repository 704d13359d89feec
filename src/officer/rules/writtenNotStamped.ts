import type { Service } from '../../domain/pack/schema/service.ts';
import type { Rule } from './rule.ts';

/** So many of the same words in a row are a stamp, not a description of this service. */
const wordsInARow = 8;

const textColumns = [
  'name',
  'description',
  'eligibility_description',
  'access_text',
  'cost_description',
  'wait',
  'schedule',
  'accessibility',
] as const satisfies readonly (keyof Service)[];

/** Each entry is written for its own service: stamped sentences hide what is different and spoil the search. */
export const writtenNotStamped: Rule = {
  name: 'written-not-stamped',
  // A list that an officer imports is what it is: to be bettered, not to be kept from families.
  level: 'warning',
  about: `In services.csv no ${wordsInARow} words in a row stand twice, in whatever text columns.`,
  check(pack) {
    const first = new Map<string, string>();
    const told = new Set<string>();
    return Object.values(pack.directory).flatMap((service) =>
      textColumns.flatMap((column) => {
        const here = `${service.id}.${column}`;
        return runsOf(service[column]).flatMap(({ key, shown }) => {
          const before = first.get(key);
          if (before === undefined) first.set(key, here);
          if (before === undefined || told.has(`${before} ${here}`)) return [];
          told.add(`${before} ${here}`);
          return [
            {
              message: `services/${service.id}: the words "${shown}" stand in ${before} too.`,
              tip: 'Say it in words that fit this service alone.',
              place: pack.placeOf('services', service.id, [column]),
            },
          ];
        });
      }),
    );
  },
};

function runsOf(text: string): { key: string; shown: string }[] {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const keys = words.map((word) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
  return words.slice(wordsInARow - 1).map((_, at) => ({
    key: keys.slice(at, at + wordsInARow).join(' '),
    shown: words.slice(at, at + wordsInARow).join(' '),
  }));
}
