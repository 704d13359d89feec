import { smallPack, writeSmallPack, type Change } from './smallPack.ts';
import type { LoadedPack } from '../../src/officer/content/loadContent.ts';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Town, which names Village as its neighbour. */
const town: Readonly<Record<string, Change>> = {
  'town/pack.yaml': (text) => text.replace('madeUp: true', 'madeUp: true, neighbours: [{ id: village }]'),
};

/** What of Town is otherwise in Village, a tenth of a degree of latitude (6.9 miles) further north. */
const villageWords: readonly (readonly [string, string])[] = [
  ['id: town, name: Town', 'id: village, name: Village'],
  ['Swim club', 'Village pool'],
  ['Anybody up to 25.', 'Families who live in Village.'],
  ['01632 960201', '01632 960999'],
  ['name: Here', 'name: There'],
  ['latitude: 54', 'latitude: 54.1'],
];

export function townPack(): LoadedPack {
  return smallPack(town);
}

export function villagePack(): LoadedPack {
  return smallPack(
    Object.fromEntries(
      ['pack.yaml', 'services.csv', 'places.yaml'].map((file) => [`town/${file}`, (text: string) => inVillage(text)]),
    ),
  );
}

/** Both as folders, to be built beside each other. */
export function writeBorder(folder: string): readonly [town: string, village: string] {
  writeSmallPack(folder, town);
  const village = join(folder, 'village');
  cpSync(join(folder, 'town'), village, { recursive: true });
  for (const file of ['pack.yaml', 'services.csv', 'places.yaml']) {
    const text = readFileSync(join(village, file), 'utf8').replace(', neighbours: [{ id: village }]', '');
    writeFileSync(join(village, file), inVillage(text));
  }
  return [join(folder, 'town'), village];
}

function inVillage(text: string): string {
  return villageWords.reduce((now, [before, after]) => now.replaceAll(before, after), text);
}
