import { describe, expect, it } from 'vitest';
import { packInfoSchema } from '../../../src/domain/pack/schema/pack.ts';
import { neighboursFit } from '../../../src/officer/rules/neighboursFit.ts';
import { neighboursNotBuilt } from '../../../tools/build/neighboursNotBuilt.ts';
import { smallPack } from '../../make/smallPack.ts';

const withNeighbours = (neighbours: string) =>
  smallPack({ 'town/pack.yaml': (text) => text.replace('madeUp: true', `madeUp: true, neighbours: [${neighbours}]`) });
const said = (neighbours: string) =>
  neighboursFit.check(withNeighbours(neighbours), '2026-11-22').map((one) => one.message);

describe('the neighbours an area names', () => {
  it('are well by id alone, or by folder and name', () => {
    expect(said('{ id: village }, { id: hill, name: Hill, folder: /offers/hill/ }')).toEqual([]);
  });

  it.each([
    ['{ id: town }', '"town" is this area itself.'],
    ['{ id: hill, folder: /hill/ }', 'The neighbour "hill" has a folder and no name.'],
    ['{ id: hill, name: Hill }', 'The neighbour "hill" has a name and no folder.'],
  ])('%s is told to the officer', (neighbours, message) => {
    expect(said(neighbours)).toEqual([message]);
  });

  it.each(['https://hill.example.org/', '//hill.example.org/', '/../hill/', 'hill/', '/hill', '/\\hill/'])(
    'never stand on another host or outside a folder of this one: %s',
    (folder) => {
      const info = {
        ...withNeighbours('{ id: village }').view.pack,
        neighbours: [{ id: 'hill', name: 'Hill', folder }],
      };
      const read = packInfoSchema.safeParse(info);
      expect(read.error?.issues.map(({ path }) => path.join('.'))).toEqual(['neighbours.0.folder']);
      expect(read.error?.issues[0]?.message).toContain('a phone asks nothing of other hosts');
    },
  );

  it('that are neither built beside it nor said to stand elsewhere are a plain warning, with the line', () => {
    const pack = withNeighbours('{ id: village }, { id: hill, name: Hill, folder: /hill/ }');
    expect(neighboursNotBuilt(pack, [{ id: 'town' }, { id: 'village' }])).toEqual([]);
    expect(neighboursNotBuilt(pack, [{ id: 'town' }])).toMatchObject([
      { level: 'warning', code: 'neighbour-not-built', message: expect.stringContaining('"village" of Town') },
    ]);
  });
});
