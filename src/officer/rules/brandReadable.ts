import { besides, leastContrast, readableShade, type BrandColour } from '../brand/brandColours.ts';
import { contrast, contrastWords } from '../brand/contrast.ts';
import { placeInFile } from './placeInFile.ts';
import type { Rule } from './rule.ts';

const names: readonly BrandColour[] = ['band', 'button', 'link', 'tint'];

/** An area's colours are its own as far as everybody can read them (WCAG 2.2, 1.4.6). Those of the night follow from them. */
export const brandReadable: Rule = {
  name: 'brand-readable',
  level: 'error',
  about:
    'Each of an area’s four colours stands at least 7 to 1 from all it meets; if not, the nearest shade that does is named.',
  check({ view, area }) {
    const colours = view.pack.brand?.colours;
    if (colours === undefined) return [];
    return names.flatMap((name) => {
      const failing = besides(name, colours, 'light')
        .map((one) => ({ ...one, ratio: contrast(colours[name], one.other) }))
        .filter(({ ratio }) => ratio < leastContrast);
      if (failing.length === 0) return [];
      const met = failing.map(({ where, other, ratio }) => `${contrastWords(ratio)} to 1 from ${where} (${other})`);
      const shade = readableShade(name, colours, 'light');
      return [
        {
          message: `The colour ${name}, ${colours[name]}, stands only ${met.join(' and ')}; ${leastContrast} is the least that everybody can read.`,
          tip:
            shade === undefined
              ? 'Choose a lighter tint first.'
              : `Write ${shade}: the nearest shade that can be read.`,
          place: placeInFile(area, 'pack.yaml', ['brand', 'colours', name]),
        },
      ];
    });
  },
};
