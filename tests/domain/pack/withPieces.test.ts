import { describe, expect, it } from 'vitest';
import { withPieces, type Pieces } from '../../../src/domain/pack/withPieces.ts';
import type { PackView } from '../../../src/domain/pack/view.ts';
import { packFiles } from '../../../src/officer/publish/packFiles.ts';
import { loadPack } from '../../../tools/disk/loadPack.ts';

const loaded = loadPack('content/merrowdale');
if (!('view' in loaded)) throw new Error('The example area is not right.');
const { view } = loaded;
const { files, manifest } = packFiles(loaded);
const textsOf = (kind: string) =>
  manifest.files.filter((file) => file.kind === kind).map((file) => files.get(file.path)!);
const core = JSON.parse(textsOf('core')[0]!) as PackView;
const pieces = textsOf('pieces').map((text) => JSON.parse(text) as Pieces);

describe('a pack that travels in pieces', () => {
  it('is the same again on the phone, to the letter and in the same order', () => {
    const again = withPieces(core, pieces);
    expect(JSON.stringify(again)).toBe(JSON.stringify({ ...view, pack: { ...view.pack, schema: 1 } }));
  });

  it('has no part so long that a slow phone stops over it', () => {
    const longest = Math.max(...Object.values(view.provisions).map((one) => JSON.stringify(one).length));
    for (const text of [...textsOf('core'), ...textsOf('pieces')]) expect(text.length).toBeLessThan(600_000 + longest);
    expect(pieces.length).toBeGreaterThan(1);
  });

  it('without its pieces is not whole: they are really apart', () => {
    expect(core.provisions).toEqual({});
    expect(withPieces(core, pieces.slice(1)).provisions).not.toEqual(view.provisions);
  });

  it('from before, in one core, is whole as it is', () => {
    expect(withPieces(view, [])).toBe(view);
  });

  it('cannot reach what every object inherits, whatever a piece is called', () => {
    const bad = JSON.parse('{"provisions":{"__proto__":{"polluted":true}}}') as Pieces;
    const laid = withPieces(core, [...pieces, bad]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.getPrototypeOf(laid.provisions)).toBe(Object.prototype);
    expect((laid.provisions as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
