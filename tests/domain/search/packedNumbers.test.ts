import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, numberAt, textOf, writeNumber } from '../../../src/domain/search/packedNumbers.ts';

describe('packed numbers', () => {
  it('come back as they went in, one after another', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2 ** 28 - 1 })), (numbers) => {
        const bytes: number[] = [];
        for (const number of numbers) writeNumber(bytes, number);
        const cursor = { bytes: bytesOf(textOf(bytes)), at: 0 };
        expect(numbers.map(() => numberAt(cursor))).toEqual(numbers);
        expect(cursor.at).toBe(bytes.length);
      }),
    );
  });

  it('travel as one letter a byte, none of which JSON writes longer', () => {
    const every = Array.from({ length: 256 }, (_, byte) => byte);
    const text = textOf(every);
    expect([...bytesOf(text)]).toEqual(every);
    expect(JSON.stringify(text)).toBe(`"${text}"`);
    expect(text).toHaveLength(256);
    expect(text).not.toMatch(/\p{Cc}/u);
  });

  it('take one byte up to 127, two up to 16,383', () => {
    const sizeOf = (number: number) => {
      const bytes: number[] = [];
      writeNumber(bytes, number);
      return bytes.length;
    };
    expect([0, 127, 128, 16_383, 16_384].map(sizeOf)).toEqual([1, 1, 2, 2, 3]);
  });
});
