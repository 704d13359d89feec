/** A colour as `#rrggbb`. */
export type Colour = string;

/** How far two colours stand apart, 1 to 21 (WCAG 2.2, "contrast ratio" and "relative luminance"). */
export function contrast(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** As people say it; never rounded up to a limit it does not reach. */
export function contrastWords(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2).replace(/\.?0+$/, '');
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The colour itself where it passes, else the nearest mixed with black or white that does; undefined where none does. */
export function nearestShade(colour: Colour, passes: (shade: Colour) => boolean): Colour | undefined {
  for (let step = 0; step <= steps; step += 1) {
    const found = ['#000000', '#ffffff'].map((end) => mixed(colour, end, step / steps)).find(passes);
    if (found !== undefined) return found;
  }
  return undefined;
}

const steps = 255;

/** `share` of the way from a colour to another. */
function mixed(colour: Colour, end: Colour, share: number): Colour {
  const to = channels(end);
  const parts = channels(colour).map((value, at) => Math.round(value + ((to[at] ?? 0) - value) * share));
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function channels(colour: Colour): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
