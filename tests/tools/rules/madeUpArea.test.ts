import { describe, expect, it } from 'vitest';
import { madeUpArea } from '../../../src/officer/rules/madeUpArea.ts';
import { smallPack, type Change } from '../../make/smallPack.ts';

const today = '2026-11-22';

function found(changes: Readonly<Record<string, Change>>): string[] {
  return madeUpArea.check(smallPack(changes), today).map((one) => one.message);
}

it('finds nothing in an area of drama numbers and example addresses', () => {
  expect(found({})).toEqual([]);
});

it('lets a real area have real numbers', () => {
  expect(
    found({
      'town/pack.yaml': (text) => text.replace('madeUp: true', 'madeUp: false'),
      'town/services.csv': (text) => text.replace('01632 960200', '01904 551554'),
    }),
  ).toEqual([]);
});

// Ofcom, "Telephone numbers for use in TV and radio drama programmes".
describe('a number', () => {
  it.each([
    '01632 960000',
    '01632 960999',
    '07700 900000',
    '07700 900999',
    '08081 570000',
    '03069 990999',
    '020 7946 0123',
    '0113 496 0123',
    '0118 496 0999',
    '0121 496 0000',
    '0161 496 0555',
    '0191 498 0777',
    '+44 1632 960123',
  ])('%s reaches nobody', (number) => {
    expect(found({ 'town/services.csv': (text) => text.replace('01632 960200', number) })).toEqual([]);
  });

  it.each(['01632 961000', '07700 901000', '020 7946 1000', '0119 496 0123', '0191 496 0123', '0300 123 1234', '999'])(
    '%s may be real',
    (number) => {
      expect(found({ 'town/services.csv': (text) => text.replace('01632 960200', number) })).toEqual([
        `services/talk-club: ${number} may be somebody's real number.`,
      ]);
    },
  );

  it('is found inside a sentence, of a body as well, with its line', () => {
    const pack = smallPack({ 'town/bodies.yaml': (text) => text.replace('Every day', 'At night ring 01904 551554') });
    expect(madeUpArea.check(pack, today)).toMatchObject([
      { message: "bodies/council: 01904 551554 may be somebody's real number.", place: { line: 6 } },
    ]);
  });

  it('of the text relay is judged without its 18001', () => {
    expect(
      found({ 'town/bodies.yaml': (text) => text.replace('18001 01632 960100', '18001 01904 551554') }),
    ).toHaveLength(1);
  });

  it('of local.yaml is judged', () => {
    expect(found({ 'town/local.yaml': (text) => text.replace('08081 570199', '116 123') })).toEqual([
      "local.yaml urgent.0.tel: 116 123 may be somebody's real number.",
    ]);
  });
});

describe('an address', () => {
  it.each([
    ['town/services.csv', 'https://town.example.org/talk', 'https://www.york.gov.uk/talk', 'www.york.gov.uk'],
    ['town/services.csv', 'talk@town.example.org', 'talk@example.org.uk', 'example.org.uk'],
    ['town/services.csv', 'Come along.', 'See lgo.org.uk.', 'lgo.org.uk'],
    ['town/bodies.yaml', 'sen@town.example.org', 'sen@notexample.org', 'notexample.org'],
    ['town/local.yaml', 'offer@town.example.org', 'offer@town.gov.uk', 'town.gov.uk'],
  ])('in %s: %s made %s', (file, before, after, host) => {
    expect(found({ [file]: (text) => text.replace(before, after) })).toEqual([
      expect.stringContaining(`${host} may be somebody's real address.`),
    ]);
  });
});
