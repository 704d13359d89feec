/** Where a figure lies with 95% certainty, low and high. */
export type Interval = readonly [low: number, high: number];

const z = 1.959964;
const draws = 2_000;
const seed = 20_261_122;

/** Wilson's score interval of a share: right for small sets and near 0 and 1 too. */
export function wilson(count: number, of: number): Interval {
  if (of === 0) return [0, 1];
  const share = count / of;
  const spread = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  const below = 1 + z ** 2 / of;
  const middle = share + z ** 2 / (2 * of);
  return [rounded(Math.max(0, (middle - spread) / below)), rounded(Math.min(1, (middle + spread) / below))];
}

/** The middle 95% of the means of sets drawn from these values with replacement. */
export function bootstrap(values: readonly number[]): Interval {
  if (values.length === 0) return [0, 1];
  const random = mulberry(seed);
  const means = Array.from({ length: draws }, () => {
    let sum = 0;
    for (let drawn = 0; drawn < values.length; drawn += 1)
      sum += values[Math.floor(random() * values.length)] as number;
    return sum / values.length;
  }).sort((a, b) => a - b);
  return [rounded(means[Math.floor(draws * 0.025)] as number), rounded(means[Math.ceil(draws * 0.975) - 1] as number)];
}

export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Mulberry32: a small generator that gives the same numbers for the same seed everywhere. */
function mulberry(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}
