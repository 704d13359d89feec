import type { Service } from '../../src/domain/pack/schema/service.ts';
import type { Directory } from '../../src/domain/pack/view.ts';
import { nameMaker } from './nameMaker.ts';
import { seededRandom } from './seededRandom.ts';

type Random = () => number;

/** One town for so many services: Merrowdale has nine places for two hundred. */
const servicesForATown = 25;
/** A service takes each of its sentences from its own model so often, else from another service of the sector. */
const ownSentence = 0.6;

/**
 * A directory of `size` services: those of `directory`, then as many made up from them as are missing. Each takes its
 * duties, needs and ages from one, its sentences from several of the same sector, its town from a growing list, and new
 * names so that the number of different words grows with the number of services as it does in `directory` itself
 * (Heaps' law). The same seed gives the same services; a smaller directory is the beginning of a larger one.
 */
export function grownDirectory(directory: Directory, size: number, seed: number): Directory {
  const originals = Object.values(directory);
  const random = seededRandom(seed);
  const known = new Set<string>();
  const curve = vocabularyCurve(originals);
  for (const one of originals) for (const word of wordsOf(one)) known.add(word);
  const newName = nameMaker([...known], random);
  const towns = [...new Set(originals.map((one) => one.city))].filter((name) => name !== '');
  const places = new RegExp(`\\b(?:Merrowdale|${towns.join('|')})\\b`, 'g');
  const grown = originals.slice(0, size);
  for (let number = grown.length; number < size; number += 1) {
    if (towns.length * servicesForATown < number) towns.push(newName(known));
    const fresh: string[] = [];
    while (known.size < curve(number)) fresh.push(newName(known));
    grown.push(madeUp({ originals, number, town: pick(towns, random), fresh, places, random }));
  }
  return Object.fromEntries(grown.map((one) => [one.id, one]));
}

interface Making {
  readonly originals: readonly Service[];
  readonly number: number;
  readonly town: string;
  /** Words that no service had before. */
  readonly fresh: readonly string[];
  readonly places: RegExp;
  readonly random: Random;
}

function madeUp({ originals, number, town, fresh, places, random }: Making): Service {
  const model = pick(originals, random);
  const alike = originals.filter((one) => one.sector === model.sector);
  const other = () => pick(alike, random);
  const local = (text: string) => text.replace(places, town);
  const mixed = (field: 'description' | 'eligibility_description' | 'access_text' | 'accessibility' | 'schedule') =>
    local(
      sentencesOf(model[field])
        .map((own) => (random() < ownSentence ? own : pick(sentencesOf(other()[field]), random)))
        .join(' '),
    );
  const [named, ...rest] = fresh;
  const plain = local(model.name);
  const district = `ZZ${Math.floor(random() * 90)} ${Math.floor(random() * 9)}AA`;
  return {
    ...model,
    id: `made-up-${number}`,
    name: named ? `${named} ${plain}` : plain.includes(town) ? plain : `${plain}, ${town}`,
    organization: named && random() < 0.5 ? `${named} ${local(other().organization)}` : local(other().organization),
    description: [mixed('description'), rest.length > 0 ? `${rest.join(' and ')} help.` : ''].join(' ').trim(),
    eligibility_description: mixed('eligibility_description'),
    access_text: mixed('access_text'),
    accessibility: mixed('accessibility'),
    schedule: mixed('schedule'),
    keywords: [...model.keywords.filter(() => random() < 0.7), pick(other().keywords, random)].filter(Boolean),
    city: town,
    postal_code: district,
    place: town.toLowerCase().replaceAll(' ', '-'),
  };
}

/** Different words as a function of services, through what half and all of the originals hold: K × n^β. */
function vocabularyCurve(originals: readonly Service[]): (services: number) => number {
  const half = differentWords(originals.filter((_, index) => index % 2 === 0));
  const all = differentWords(originals);
  const power = Math.log2(all / half);
  return (services) => all * (services / originals.length) ** power;
}

/** How many different words services hold. */
export function differentWords(services: readonly Service[]): number {
  return new Set(services.flatMap(wordsOf)).size;
}

function wordsOf(one: Service): string[] {
  const text = [one.name, one.organization, one.description, one.eligibility_description, one.access_text];
  return [...text, one.accessibility, one.schedule, one.city, ...one.keywords].flatMap(
    (each) => each.toLowerCase().match(/\p{L}+/gu) ?? [],
  );
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+/);
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  return items[Math.floor(random() * items.length)] as Item;
}
