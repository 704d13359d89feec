import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What of the example area is called otherwise across its border. Longer names first. */
const names: readonly (readonly [string, string])[] = [
  ['Merrowdale', 'Brackwater'],
  ['merrowdale', 'brackwater'],
  ['MERROWDALE', 'BRACKWATER'],
  ['Saltham', 'Brackport'],
  ['saltham', 'brackport'],
  ['Pellow Sands', 'Ottery Quay'],
  ['pellow-sands', 'ottery-quay'],
];

/**
 * A made-up area across the border of the example area, as large as it is, for measuring and for looking at screens: its
 * content with other names, a little further east. It is written, not kept, so that nobody takes it for content.
 */
export function writeSecondArea(folder: string, from = 'content/merrowdale'): void {
  for (const file of filesIn(from)) {
    const text = renamed(readFileSync(file, 'utf8'));
    const to = join(folder, renamed(relative(from, file)));
    mkdirSync(join(to, '..'), { recursive: true });
    writeFileSync(to, file.endsWith('places.yaml') ? fartherEast(text) : text);
  }
}

function renamed(text: string): string {
  return names.reduce((now, [before, after]) => now.replaceAll(before, after), text);
}

/** A tenth of a degree: about four miles at this latitude. */
function fartherEast(text: string): string {
  return text.replace(
    /longitude: ([\d.]+)/g,
    (_all, degrees: string) => `longitude: ${(Number(degrees) + 0.1).toFixed(3)}`,
  );
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}
