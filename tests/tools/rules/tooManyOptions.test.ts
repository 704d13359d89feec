import { expect, it } from 'vitest';
import { tooManyOptions } from '../../../src/officer/rules/tooManyOptions.ts';
import { smallPack } from '../../make/smallPack.ts';

const today = '2026-11-22';

function withOptions(count: number, group: string) {
  const options = Array.from({ length: count }, (_, index) => `{ value: o${index}, label: Option${group} }`);
  return smallPack({
    'nation/pathways/late.yaml': (text) => text.replace(/ {4}options: .*\n/, `    options: [${options.join(', ')}]\n`),
  });
}

it('takes seven options as they are', () => {
  expect(tooManyOptions.check(withOptions(7, ''), today)).toEqual([]);
});

it('warns of eight options without groups', () => {
  expect(tooManyOptions.check(withOptions(8, ''), today)).toMatchObject([
    { message: 'pathways/late: "stage": 8 options, and not each has a group.', place: { line: 14 } },
  ]);
});

it('takes eight options in groups', () => {
  expect(tooManyOptions.check(withOptions(8, ', group: School'), today)).toEqual([]);
});
