import type { PackInfo } from '../../domain/pack/schema/pack.ts';
import { contrast, nearestShade, type Colour } from './contrast.ts';

export type BrandColours = NonNullable<NonNullable<PackInfo['brand']>['colours']>;
export type BrandColour = keyof BrandColours;

/** The app's own colours beside which an area's stand; src/ui/styles/tokens.css has them. */
export const appColours = {
  light: { paper: '#faf4e9', card: '#fffdf8', ink: '#1d2b2a', soft: '#434d4a', onBand: '#ffffff', onButton: '#ffffff' },
  dark: { paper: '#141f1e', card: '#1c2a28', ink: '#f4efe4', soft: '#d3cec2', onBand: '#f4efe4', onButton: '#0d1f1d' },
} as const;

/** 7 for text, also enough for the 3 of edges: buttons and frames bear words in their own colour. */
export const leastContrast = 7;

interface Beside {
  readonly other: Colour;
  readonly where: string;
}

/** What a colour meets: words on it, or pages on which it is the words or the edge. */
export function besides(name: BrandColour, colours: BrandColours, scheme: keyof typeof appColours): readonly Beside[] {
  const own = appColours[scheme];
  const pages: Beside[] = [
    { other: own.paper, where: 'the page' },
    { other: own.card, where: 'a card' },
    { other: colours.tint, where: 'the tint' },
  ];
  if (name === 'band') return [{ other: own.onBand, where: 'the words on the bar' }];
  if (name === 'button') return [{ other: own.onButton, where: 'the words on a button' }, ...pages];
  if (name === 'link') return pages;
  return [
    { other: own.ink, where: 'the words on the tint' },
    { other: own.soft, where: 'the small words on the tint' },
  ];
}

/** The nearest shade of a colour that can be read everywhere it stands. */
export function readableShade(
  name: BrandColour,
  colours: BrandColours,
  scheme: keyof typeof appColours,
): Colour | undefined {
  const met = besides(name, colours, scheme);
  return nearestShade(colours[name], (shade) => met.every(({ other }) => contrast(shade, other) >= leastContrast));
}

/** The same colours at night: each its own nearest shade that can be read on the dark page. */
export function atNight(colours: BrandColours): BrandColours {
  const tint = readableShade('tint', colours, 'dark') ?? appColours.dark.card;
  const quiet = { ...colours, tint };
  const shade = (name: BrandColour) => readableShade(name, quiet, 'dark') ?? appColours.dark.ink;
  return { band: shade('band'), button: shade('button'), link: shade('link'), tint };
}
