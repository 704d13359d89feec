import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cases, fileWith, imported } from './importing.ts';

/** Whatever the file, import answers in its public shape and never throws. */
const answers = (name: string, content: string | Uint8Array) => {
  const { exitCode, problems } = imported(fileWith(name, content));
  expect([0, 1]).toContain(exitCode);
  for (const one of problems)
    expect([one.message, one.tip, one.place.file].every((text) => text.length > 0)).toBe(true);
};

it('any bytes as CSV', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) =>
      answers('a.csv', Buffer.concat([Buffer.from('name,phone\n'), bytes])),
    ),
    { numRuns: 150 },
  );
});

it('any JSON as a feed', () => {
  const names = [
    'id',
    'name',
    'status',
    'contacts',
    'phones',
    'number',
    'alert',
    'locations',
    'geometry',
    'coordinates',
    'minimum_age',
    'assured_date',
    'local_offer',
    'attributes',
    'service',
    'contents',
  ];
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 5 },
      fc.string(),
      fc.integer(),
      fc.constant(null),
      fc.boolean(),
      tie('list'),
      tie('record'),
    ),
    list: fc.array(tie('any'), { maxLength: 3 }),
    record: fc.dictionary(fc.constantFrom(...names), tie('any'), { maxKeys: 6 }),
  }));
  fc.assert(
    fc.property(fc.array(value.record, { maxLength: 3 }), (contents) =>
      answers('a.json', JSON.stringify({ contents })),
    ),
    { numRuns: 150 },
  );
});

it('names that every JavaScript object has', () => {
  answers('a.csv', 'name,constructor,__proto__\ntoString,a,b\n');
  for (const id of ['__proto__', 'constructor', 'toString']) {
    const service = `{"id":"${id}","name":"&constructor; club","status":"active","assured_date":"2026-01-01"}`;
    expect(imported(fileWith('a.json', `{"contents":[${service}]}`)).added).toEqual([
      { id: id === 'constructor' ? 'constructor' : 'constructor-club', name: '&constructor; club' },
    ]);
  }
});

it('a sample file cut off or damaged anywhere', () => {
  for (const name of ['outpost-import--with-sample-data.csv', 'uk-profile-3.0--service_full.json']) {
    const bytes = readFileSync(`${cases}/${name}`);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), fc.boolean(), (at, byte, cut) => {
        const damaged = Buffer.from(cut ? bytes.subarray(0, at) : bytes);
        if (!cut) damaged[at] = byte;
        answers(name, damaged);
      }),
      { numRuns: 60 },
    );
  }
});

it('JSON nested a hundred thousand deep', () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  const service = `{"id":"a","name":"Club","status":"active","contacts":${deep}}`;
  answers('a.json', `{"contents":[${service},${service}]}`);
});
