import { describe, expect, it } from 'vitest';
import { loadPack } from '../../../tools/disk/loadPack.ts';
import { differentWords, grownDirectory } from '../../../tools/measure/grownDirectory.ts';

const pack = loadPack('content/merrowdale');
if (!('view' in pack)) throw new Error('content/merrowdale does not load.');
const { directory } = pack;

describe('a grown directory', () => {
  it('holds the real services first, each made-up one once, and as many as were asked for', () => {
    const ids = Object.keys(grownDirectory(directory, 600, 1));
    expect(ids.slice(0, 200)).toEqual(Object.keys(directory));
    expect(ids).toHaveLength(600);
  });

  it('is the beginning of a larger one of the same seed, and differs by seed', () => {
    const small = Object.values(grownDirectory(directory, 300, 1));
    expect(Object.values(grownDirectory(directory, 500, 1)).slice(0, 300)).toEqual(small);
    expect(Object.values(grownDirectory(directory, 300, 2))).not.toEqual(small);
  });

  it('grows its words as real directories do: slower than its services, and without end', () => {
    const [some, more, most] = [500, 2000, 8000].map((size) =>
      differentWords(Object.values(grownDirectory(directory, size, 1))),
    ) as [number, number, number];
    expect(more / some).toBeGreaterThan(1.3);
    expect(more / some).toBeLessThan(4);
    expect(most / more).toBeCloseTo(more / some, 1);
  });
});
