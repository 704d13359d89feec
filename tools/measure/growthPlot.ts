export interface Line {
  readonly name: string;
  readonly colour: string;
  /** Records and milliseconds. */
  readonly points: readonly (readonly [number, number])[];
  /** Drawn as marks only: what was aimed for. */
  readonly marks?: boolean;
}

const size = { width: 640, height: 400, left: 60, right: 20, top: 20, bottom: 50 };
const decades = { records: [100, 100_000], milliseconds: [1, 1000] } as const;

/** An SVG of milliseconds against records, both in powers of ten. */
export function growthPlot(lines: readonly Line[]): string {
  const across = (records: number) =>
    size.left + share(records, decades.records) * (size.width - size.left - size.right);
  const down = (milliseconds: number) =>
    size.height - size.bottom - share(milliseconds, decades.milliseconds) * (size.height - size.top - size.bottom);
  const grid = [
    ...[100, 1000, 10_000, 100_000].map(
      (at) =>
        `<path d="M${across(at)} ${size.top}V${size.height - size.bottom}" stroke="#ddd"/><text x="${across(at)}" y="${size.height - 32}" text-anchor="middle">${at.toLocaleString('en-GB')}</text>`,
    ),
    ...[1, 10, 100, 1000].map(
      (at) =>
        `<path d="M${size.left} ${down(at)}H${size.width - size.right}" stroke="#ddd"/><text x="${size.left - 6}" y="${down(at) + 4}" text-anchor="end">${at} ms</text>`,
    ),
  ];
  const drawn = lines.map(({ colour, points, marks }) => {
    const places = points.map(([records, value]) => [round(across(records)), round(down(value))] as const);
    const dots = places.map(([x, y]) =>
      marks
        ? `<path d="M${x - 7} ${y}H${x + 7}" stroke="${colour}" stroke-width="3"/>`
        : `<circle cx="${x}" cy="${y}" r="4" fill="${colour}"/>`,
    );
    const line = `<polyline points="${places.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`;
    return [...(marks ? [] : [line]), ...dots].join('');
  });
  const legend = lines.map(
    ({ name, colour }, row) =>
      `<text x="${size.left + 12}" y="${size.top + 16 + row * 18}" fill="${colour}">${name}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" font-family="sans-serif" font-size="13"><rect width="100%" height="100%" fill="#fff"/>${[...grid, ...drawn, ...legend].join('\n')}<text x="${size.width / 2}" y="${size.height - 10}" text-anchor="middle">services in the pack</text></svg>\n`;
}

function share(value: number, [least, most]: readonly [number, number]): number {
  return Math.log(Math.max(value, least) / least) / Math.log(most / least);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
