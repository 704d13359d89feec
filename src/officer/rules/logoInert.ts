import { placeInFile } from './placeInFile.ts';
import type { Rule } from './rule.ts';

/** Each page carries the logo, so that it is there without a signal. */
const bytesAtMost = 8 * 1024;

const shapes = new Set(
  'svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan clippath mask lineargradient radialgradient stop'.split(
    ' ',
  ),
);

/** A logo is a drawing and nothing else: it fetches nothing, runs nothing, links nowhere. */
export const logoInert: Rule = {
  name: 'logo-inert',
  level: 'error',
  about:
    'The logo is there, is an SVG drawing of at most 8 KB, and holds shapes alone: no script, no link, no picture from elsewhere.',
  check({ view, area }) {
    const file = view.pack.brand?.logo;
    if (file === undefined) return [];
    const found = (message: string, tip: string) => ({ message, tip, place: placeInFile(area, file) });
    if (area.logo === undefined)
      return [found(`There is no ${file}.`, 'Put the file beside pack.yaml, or take logo out of it.')];
    const { length } = new TextEncoder().encode(area.logo);
    return [
      ...(length > bytesAtMost
        ? [
            found(
              `${file} has ${length} bytes; ${bytesAtMost} is the most, for every page carries it.`,
              'Ask for a plainer drawing, or save it with fewer digits: svgomg.net does that.',
            ),
          ]
        : []),
      ...faultsOf(area.logo).map((fault) =>
        found(`${file} ${fault}.`, 'Save it as a plain SVG: shapes and colours alone, words turned into shapes.'),
      ),
    ];
  },
};

function faultsOf(svg: string): string[] {
  const drawing = svg.replace(/<!--[\s\S]*?-->/g, '').replace(/^\s*<\?xml[^>]*\?>/, '');
  if (!/^\s*<svg[\s>]/.test(drawing)) return ['is no SVG drawing'];
  const faults = new Set<string>();
  if (/<[!?]/.test(drawing)) faults.add('has instructions for a reader (<! or <?)');
  for (const [, name = '', attributes = ''] of drawing.matchAll(/<\/?([\w:-]+)((?:"[^"]*"|'[^']*'|[^'">])*)>/g)) {
    if (!shapes.has(name.toLowerCase())) faults.add(`holds <${name}>, which is no shape`);
    for (const [, key = '', double, single] of attributes.matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
      const value = (double ?? single ?? '').trim();
      if (/^on/i.test(key)) faults.add(`runs something (${key})`);
      if (/href$/i.test(key) && !value.startsWith('#')) faults.add(`points elsewhere (${key})`);
      if (/url\(\s*['"]?(?!['"]?#)/i.test(value) || /@import/i.test(value)) faults.add(`fetches something (${key})`);
    }
  }
  if (!/<svg[^>]*\sviewBox\s*=/i.test(drawing)) faults.add('has no viewBox, so that it cannot be made to fit');
  return [...faults];
}
