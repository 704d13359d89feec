import { expect, it } from 'vitest';
import { contactPresent } from '../../../src/officer/rules/contactPresent.ts';
import { smallPack } from '../../make/smallPack.ts';

const today = '2026-11-22';

it('finds nothing where everybody can be reached', () => {
  expect(contactPresent.check(smallPack(), today)).toEqual([]);
});

it('finds a body that can only be reached by text relay', () => {
  const pack = smallPack({ 'town/bodies.yaml': (text) => text.replace(/.*kind: (tel|email).*\n/g, '') });
  expect(contactPresent.check(pack, today)).toMatchObject([
    { message: 'bodies/council has neither a telephone number nor an e-mail address.', place: { line: 6 } },
  ]);
});

it('takes a service with a web address only, and finds one with nothing', () => {
  const only = smallPack({
    'town/services.csv': (text) => text.replace('01632 960201,,swim@town.example.org', ',,'),
  });
  expect(contactPresent.check(only, today)).toEqual([]);
  const none = smallPack({
    'town/services.csv': (text) =>
      text.replace('01632 960201,,swim@town.example.org,https://town.example.org/swim', ',,,'),
  });
  expect(contactPresent.check(none, today)).toMatchObject([
    { message: 'services/swim-club has no phone, no e-mail and no web address.', place: { row: 3, column: 'phone' } },
  ]);
});
