import { describe, expect, it } from 'vitest';
import type { Service } from '../../../src/domain/pack/schema/service.ts';
import { likelyDuplicates } from '../../../src/officer/report/likelyDuplicates.ts';
import { merrowdale } from '../../content/merrowdale.ts';
import { smallPack } from '../../make/smallPack.ts';

const real = Object.values(merrowdale().directory);
const club = smallPack().directory['talk-club']!;

const elsewhere = { organization: 'Another body', phone: '01632 960999', url: 'https://elsewhere.example.org/' };
const among = (...services: Service[]) =>
  likelyDuplicates(
    Object.fromEntries(services.map((one, at) => [`${one.id}-${at}`, { ...one, id: `${one.id}-${at}` }])),
  );
const pair = (first: Partial<Service>, second: Partial<Service>) =>
  among({ ...club, ...first }, { ...club, ...second });

describe('two entries that an officer would call one service', () => {
  it.each<[string, Partial<Service>, Partial<Service>]>([
    ['the same name and organisation, in other letters', {}, { name: ' TALK  club', phone: '', url: '' }],
    [
      'a little word and a stop more',
      { name: 'Talk & Play club' },
      { name: 'The Talk and Play Club.', phone: '', url: '' },
    ],
    [
      'a slip of the pen, and the same number written otherwise',
      { name: 'Rainbow trampoline club', phone: '01632 960200' },
      { ...elsewhere, name: 'Rainbow trampolien club', phone: '+44 1632 960 200' },
    ],
    [
      'the same words in another order, and the same page',
      { name: 'Sensory room, Saltham', url: 'https://www.town.example.org/room/' },
      { ...elsewhere, name: 'Saltham sensory room', url: 'http://town.example.org/room' },
    ],
  ])('%s', (_what, first, second) => {
    expect(pair(first, second)).toHaveLength(1);
  });
});

describe('two entries that are two services', () => {
  it.each<[string, Partial<Service>, Partial<Service>]>([
    ['the same name somewhere else, with another number and page', {}, elsewhere],
    ['one duty desk for two services', { name: 'Short breaks' }, { name: 'Portage' }],
    ['groups that differ by a figure', { name: 'Saturday swim group 1' }, { name: 'Saturday swim group 2' }],
    ['groups that differ by a letter', { name: 'Saturday swim group A' }, { name: 'Saturday swim group B' }],
    [
      'short words a letter apart',
      { name: 'Walking club for deaf children' },
      { name: 'Talking club for leaf children' },
    ],
    [
      'the same help in the north and the south',
      { name: 'Portage visitors, north' },
      { name: 'Portage visitors, south' },
    ],
    ['the same help for juniors and seniors', { name: 'Junior drama workshop' }, { name: 'Senior drama workshop' }],
    [
      'neither has a number, a page or the organisation in common',
      { phone: '', url: '' },
      { ...elsewhere, phone: '', url: '' },
    ],
  ])('%s', (_what, first, second) => {
    expect(pair(first, second)).toEqual([]);
  });
});

it('finds no pair in the 200 services of the example area, each of which is written to be one service', () => {
  expect(likelyDuplicates(merrowdale().directory)).toEqual([]);
});

/** What happens to a service that is typed a second time: its name, and what else is not the same. */
const typedAgain: Readonly<Record<string, (service: Service) => Partial<Service>>> = {
  'in capitals, from another system': ({ name }) => ({ name: name.toUpperCase(), phone: '', url: '' }),
  'with The before it, by another body': ({ name }) => ({ name: `The ${name}`, organization: 'Another body', url: '' }),
  'with a letter left out': ({ name }) => ({ name: name.slice(0, 6) + name.slice(7), url: '' }),
  'with a letter typed twice': ({ name }) => ({ name: name.slice(0, 8) + name.slice(7), organization: 'Another body' }),
  'its words turned round': ({ name }) => ({ name: name.split(' ').reverse().join(' '), phone: '' }),
};

it.each(Object.entries(typedAgain))('finds at least 95 of 100 services that came in twice: %s', (_how, change) => {
  const found = real.filter((service) => among(service, { ...service, ...change(service) }).length === 1);
  expect(found.length / real.length).toBeGreaterThanOrEqual(0.95);
});

it('finds among many services behind one number the very pairs that it finds two by two', () => {
  const towns = 'Fennick Saltham Harbour Kestrel Marsham Brackwater Oldcastle Tideway Penrose Larkhill'.split(' ');
  const names = towns.flatMap((town) => [
    `Portage ${town}`,
    `Portage ${town.slice(0, 3)}${town.slice(4)}`,
    `Portage ${town.slice(0, 2)}${town[3]}${town[2]}${town.slice(4)}`,
    `Portage ${town}x`,
    `Portage fo ${town}`,
    `${town} portage`,
  ]);
  const services = [...names, 'Portage', 'Portage off', 'Portage of'].map((name, at) => ({
    ...club,
    id: `s${at}`,
    name,
    url: at % 3 === 0 ? '' : club.url,
  }));
  const all = Object.fromEntries(services.map((one) => [one.id, one]));
  const twoByTwo = services.flatMap((first, at) =>
    services.slice(at + 1).flatMap((second) => likelyDuplicates({ [first.id]: first, [second.id]: second })),
  );
  const told = (found: ReturnType<typeof likelyDuplicates>) => found.map((one) => `${one.first} ${one.second}`).sort();
  expect(twoByTwo.length).toBeGreaterThan(40);
  expect(told(likelyDuplicates(all))).toEqual(told(twoByTwo));
});

it('says what the two have in common', () => {
  expect(pair({}, { name: 'Talk clubs' })).toMatchObject([
    { sameName: true, shared: ['organisation', 'phone', 'web address'], names: ['Talk club', 'Talk clubs'] },
  ]);
});
