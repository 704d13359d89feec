import { markup, nothing, type Markup } from './markup.ts';

/** A part of a bar: how much, of what kind. */
export interface BarPart {
  readonly kind: 'good' | 'soon' | 'bad' | 'dim';
  readonly amount: number;
}

interface BarRow {
  readonly label: string;
  readonly parts: readonly BarPart[];
  /** What the bar says, in figures. */
  readonly cells: readonly string[];
}

interface BarTable {
  readonly caption: string;
  /** Headings: of the labels, then of the figures. */
  readonly headings: readonly [string, ...string[]];
  readonly rows: readonly BarRow[];
  /** How much is a whole bar. */
  readonly whole: number;
  /** A stretch to compare with, in the measure of the bars. */
  readonly band?: { readonly from: number; readonly to: number } | undefined;
}

/**
 * A chart that is a table: each row has its label, a bar and the figures that the bar shows. So nothing is said by the
 * picture alone, and it is as clear on a phone, on paper and read aloud.
 */
export function barTable({ caption, headings, rows, whole, band }: BarTable): Markup {
  const [first, ...others] = headings;
  return markup`<table class="bars">
<caption>${caption}</caption>
<thead><tr><th scope="col">${first}</th><td class="bar"></td>${others.map((one) => markup`<th scope="col" class="figure">${one}</th>`)}</tr></thead>
<tbody>${rows.map(
    (row) =>
      markup`<tr><th scope="row">${row.label}</th><td class="bar">${bar(row.parts, whole, band)}</td>${row.cells.map((cell) => markup`<td class="figure">${cell}</td>`)}</tr>`,
  )}</tbody>
</table>`;
}

function bar(parts: readonly BarPart[], whole: number, band: BarTable['band']): Markup {
  const scale = whole === 0 ? 0 : 100 / whole;
  let at = 0;
  const drawn = parts
    .filter((part) => part.amount > 0)
    .map(({ kind, amount }) => {
      const x = at;
      at += amount * scale;
      return markup`<rect class="${kind}" x="${round(x)}" y="2" width="${round(amount * scale)}" height="8"/>`;
    });
  const behind =
    band === undefined
      ? nothing
      : markup`<rect class="band" x="${round(band.from * scale)}" y="0" width="${round((band.to - band.from) * scale)}" height="12"/>`;
  return markup`<svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="ground" x="0" y="2" width="100" height="8"/>${behind}${drawn}</svg>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
