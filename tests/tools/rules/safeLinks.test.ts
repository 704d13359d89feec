import { expect, it } from 'vitest';
import { safeLinks } from '../../../src/officer/rules/safeLinks.ts';
import { smallPack } from '../../make/smallPack.ts';

const today = '2026-11-22';

it('takes web addresses, and a service without one', () => {
  const pack = smallPack({ 'town/services.csv': (text) => text.replace('https://town.example.org/swim', '') });
  expect(safeLinks.check(pack, today)).toEqual([]);
});

it.each(['javascript:alert(1)', 'http://town.example.org', 'data:text/html;base64', 'town.example.org', '//x.org'])(
  'refuses %s as the address of a service',
  (url) => {
    const pack = smallPack({ 'town/services.csv': (text) => text.replace('https://town.example.org/swim', url) });
    expect(safeLinks.check(pack, today)).toMatchObject([
      { message: `services/swim-club: the link ${url} is not allowed.`, place: { row: 3, column: 'url' } },
    ]);
  },
);

it('refuses a script as a form of a body or a national contact', () => {
  const pack = smallPack({
    'town/bodies.yaml': (text) =>
      text.replace('kind: email, value: "sen@town.example.org"', 'kind: form, value: "javascript:x"'),
    'nation/contacts.yaml': (text) => text.replace('https://ombudsman', ' javascript://ombudsman'),
  });
  expect(safeLinks.check(pack, today).map((one) => one.place.line)).toEqual([8, 5]);
});
