import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { atNight } from '../../../src/officer/brand/brandColours.ts';
import { brandedApp } from '../../../src/officer/publish/brandedApp.ts';
import { brandReadable } from '../../../src/officer/rules/brandReadable.ts';
import { logoInert } from '../../../src/officer/rules/logoInert.ts';
import { loadPack } from '../../../tools/disk/loadPack.ts';
import { smallPack, writeSmallPack } from '../../make/smallPack.ts';

const today = '2026-11-22';

function townIn(colours: string) {
  const [band, button, link, tint] = colours.split(' ');
  const brand = `brand: { colours: { band: '${band}', button: '${button}', link: '${link}', tint: '${tint}' } }`;
  return smallPack({ 'town/pack.yaml': (text) => text.replace('madeUp: true', `madeUp: true, ${brand}`) });
}

/** Contrast by the formula of WCAG 2.2 as it is printed there, apart from the code under test. */
function ratio(one: string, other: string): number {
  const light = (colour: string) =>
    [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((share) => (share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4))
      .reduce((sum, share, at) => sum + share * [0.2126, 0.7152, 0.0722][at]!, 0);
  const [darker = 0, lighter = 0] = [light(one), light(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

describe('twenty palettes: bar, button, link, tint', () => {
  // Which fail was worked out apart, by WCAG's formula, against white, page #faf4e9, card #fffdf8, words #1d2b2a and #434d4a.
  it.each([
    ['the guide itself', '#12504b #12504b #0b4a63 #e7efe8', []],
    ['navy and cream', '#1b2a5e #1b2a5e #1b2a5e #f4f0e4', []],
    ['forest', '#1f4d2b #1f4d2b #14506b #e9f2ea', []],
    ['burgundy', '#6b1530 #6b1530 #6b1530 #f7e9ed', []],
    ['purple', '#4b2a78 #4b2a78 #3f2a78 #f0ebf7', []],
    ['black', '#000000 #000000 #000000 #ffffff', []],
    ['slate', '#2f3e46 #2f3e46 #23415a #eaeef0', []],
    ['chocolate', '#4a2c14 #4a2c14 #4a2c14 #f6efe8', []],
    ['deep teal, blue links', '#0b4f55 #0b4f55 #0a3f7a #e6f2f3', []],
    ['plum', '#5a1846 #5a1846 #461a5a #f5eaf2', []],
    ['council blue', '#1d70b8 #1d70b8 #1d70b8 #eef4fa', ['band', 'button', 'link']],
    ['NHS blue', '#005eb8 #005eb8 #005eb8 #e8edee', ['band', 'button', 'link']],
    ['bright orange', '#f47738 #f47738 #b04a10 #fdf1e8', ['band', 'button', 'link']],
    ['grey on grey', '#767676 #767676 #595959 #dddddd', ['band', 'button', 'link', 'tint']],
    ['pale link', '#12504b #12504b #4a90a4 #e7efe8', ['link']],
    ['dark tint', '#12504b #12504b #0b4a63 #8fb5a8', ['button', 'link', 'tint']],
    ['yellow bar', '#ffcc00 #12504b #0b4a63 #e7efe8', ['band']],
    ['green button', '#12504b #00703c #0b4a63 #e7efe8', ['button']],
    ['red everywhere', '#d4351c #d4351c #d4351c #fbeae8', ['band', 'button', 'link']],
    ['middling tint', '#12504b #12504b #0b4a63 #c9d6cb', ['button', 'link', 'tint']],
  ])('%s: %s', (_, colours, failing) => {
    const found = brandReadable.check(townIn(colours), today);
    expect(found.map((one) => /The colour (\w+)/.exec(one.message)?.[1])).toEqual(failing);
  });

  it('measured ratios are said, never rounded up, with the nearest shade that passes and is still that colour', () => {
    const [band] = brandReadable.check(townIn('#1d70b8 #12504b #0b4a63 #e7efe8'), today);
    // #1d70b8 on white is 5.1699.
    expect(band?.message).toContain('stands only 5.16 to 1 from the words on the bar (#ffffff)');
    const shade = /Write (#[0-9a-f]{6})/.exec(band?.tip ?? '')?.[1] ?? '';
    expect(ratio(shade, '#ffffff')).toBeGreaterThanOrEqual(7);
    expect(ratio(shade, '#ffffff')).toBeLessThan(7.15);
    expect(brandReadable.check(townIn(`${shade} #12504b #0b4a63 #e7efe8`), today)).toEqual([]);
  });

  it.each(['#12504b #12504b #0b4a63 #e7efe8', '#1b2a5e #1b2a5e #1b2a5e #f4f0e4', '#6b1530 #4a2c14 #461a5a #ffffff'])(
    'at night %s can be read too',
    (colours) => {
      const [band = '', button = '', link = '', tint = ''] = colours.split(' ');
      const night = atNight({ band, button, link, tint });
      // The night's page, card and words, from src/ui/styles/tokens.css.
      expect(ratio(night.band, '#f4efe4')).toBeGreaterThanOrEqual(7);
      expect(ratio(night.button, '#0d1f1d')).toBeGreaterThanOrEqual(7);
      for (const words of ['#f4efe4', '#d3cec2']) expect(ratio(night.tint, words)).toBeGreaterThanOrEqual(7);
      for (const page of ['#141f1e', '#1c2a28', night.tint]) {
        expect(ratio(night.link, page)).toBeGreaterThanOrEqual(7);
        expect(ratio(night.button, page)).toBeGreaterThanOrEqual(7);
      }
    },
  );
});

function townWithLogo(svg: string | null) {
  const folder = mkdtempSync(join(tmpdir(), 'town-'));
  writeSmallPack(folder, {
    'town/pack.yaml': (text) => text.replace('madeUp: true', 'madeUp: true, brand: { logo: logo.svg }'),
    ...(svg === null ? {} : { 'town/logo.svg': svg }),
  });
  const pack = loadPack(join(folder, 'town'));
  if (!('view' in pack)) throw new Error('The pack cannot be read.');
  return pack;
}

const drawing = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${inside}</svg>`;

describe('a logo', () => {
  it('of shapes and colours is taken', () => {
    const shapes =
      '<!-- made by hand --><defs><linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient></defs><g fill="url(#a)"><path d="M0 0h10v10z"/><use href="#a"/></g>';
    expect(logoInert.check(townWithLogo(drawing(shapes)), today)).toEqual([]);
  });

  it.each([
    ['a script', drawing('<script>alert(1)</script>'), 'holds <script>'],
    ['a handler', drawing('<path onload="alert(1)" d="M0 0"/>'), 'runs something (onload)'],
    ['a picture from elsewhere', drawing('<image href="https://example.org/a.png"/>'), 'holds <image>'],
    ['a link', drawing('<use href="https://example.org/a.svg#b"/>'), 'points elsewhere (href)'],
    [
      'a fetch in a style',
      drawing('<path style="fill:url(https://example.org/a)" d="M0 0"/>'),
      'fetches something (style)',
    ],
    ['a style sheet', drawing('<style>@import "https://example.org/a.css"</style>'), 'holds <style>'],
    ['a page inside', drawing('<foreignObject><p>Hello</p></foreignObject>'), 'holds <foreignObject>'],
    ['entities', `<!DOCTYPE svg [<!ENTITY a "b">]>${drawing('')}`, 'is no SVG drawing'],
    ['no size to fit', '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>', 'has no viewBox'],
    ['a photograph', 'PNG', 'is no SVG drawing'],
    ['too many bytes', drawing(`<path d="${'M0 0'.repeat(2100)}"/>`), '8192 is the most'],
  ])('with %s is refused', (_, svg, words) => {
    const found = logoInert.check(townWithLogo(svg), today).map((one) => one.message);
    expect(found.join(' ')).toContain(words);
  });

  it('that is not there is told', () => {
    expect(logoInert.check(townWithLogo(null), today).map((one) => one.message)).toEqual(['There is no logo.svg.']);
  });
});

describe("an area's look in the app", () => {
  const sha = (text: string, as: 'hex' | 'base64') => createHash('sha256').update(text).digest(as);
  const css = ':root{--band:#12504b}';
  const shell = `<meta http-equiv="Content-Security-Policy" content="style-src 'sha256-${sha(css, 'base64')}'; x"><meta name="theme-color" content="#12504b" /><style>${css}</style>`;
  const md5 = createHash('md5').update(shell).digest('hex');
  const app = { shell, worker: `[{"revision":"${md5}","sha256":"${sha(shell, 'hex')}"}]` };
  const navy = townIn('#1b2a5e #1b2a5e #1b2a5e #f4f0e4');

  it('stands in its styles, whose hash the policy has, and the worker knows the new page', () => {
    const { shell: branded, worker } = brandedApp(app, navy);
    const styles = /<style>([\s\S]*)<\/style>/.exec(branded)?.[1] ?? '';
    expect(styles).toContain('--band:#1b2a5e');
    expect(branded).toContain(`style-src 'sha256-${sha(styles, 'base64')}'; x`);
    expect(branded).toContain('<meta name="theme-color" content="#1b2a5e" />');
    expect(worker).toBe(
      `[{"revision":"${createHash('md5').update(branded).digest('hex')}","sha256":"${sha(branded, 'hex')}"}]`,
    );
  });

  it('laid over another, over itself, or taken away leaves nothing behind', () => {
    const branded = brandedApp(app, navy);
    expect(brandedApp(branded, navy)).toEqual(branded);
    expect(brandedApp(branded, smallPack())).toEqual(app);
    const plum = townIn('#5a1846 #5a1846 #461a5a #f5eaf2');
    expect(brandedApp(branded, plum)).toEqual(brandedApp(app, plum));
  });

  it('a logo cannot close the styles it stands in', () => {
    const pack = townWithLogo(drawing('<title>&lt;/style&gt;"</title><path d="M0 0"/>'));
    const { shell: branded } = brandedApp(app, pack);
    expect(branded.match(/<\/style>/g)).toHaveLength(1);
    expect(branded).toContain('data:image/svg+xml,%3Csvg');
  });
});
