import { expect, it } from 'vitest';
import { rolesBound } from '../../../src/officer/rules/rolesBound.ts';
import { smallPack } from '../../make/smallPack.ts';

const today = '2026-11-22';

it('takes a role with a team here, and one with a national contact', () => {
  expect(rolesBound.check(smallPack(), today)).toEqual([]);
});

it('finds a role that nobody plays here', () => {
  const pack = smallPack({ 'nation/bodies.yaml': (text) => text.replace(', contact: ombudsman', '') });
  expect(rolesBound.check(pack, today)).toMatchObject([
    {
      message: 'Nobody plays the role "ombudsman" in Town.',
      place: { file: expect.stringMatching(/town\/bodies\.yaml$/) },
    },
  ]);
});

it('finds a body for a role that does not exist, and the role it should have played', () => {
  const pack = smallPack({ 'town/bodies.yaml': (text) => text.replace('role: council', 'role: counsil') });
  expect(rolesBound.check(pack, today).map((one) => one.message)).toEqual([
    'Nobody plays the role "council" in Town.',
    'There is no role "counsil" in the national pack.',
  ]);
  expect(rolesBound.check(pack, today)[1]?.place.line).toBe(2);
});
