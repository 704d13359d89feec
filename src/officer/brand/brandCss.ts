import type { PackInfo } from '../../domain/pack/schema/pack.ts';
import { atNight, type BrandColours } from './brandColours.ts';

/** An area's colours and logo as CSS, the same bytes for the same pack. It lies in the app's own layers: print stays as it is. */
export function brandCss(brand: PackInfo['brand'], logo: string | undefined): string {
  const colours = brand?.colours === undefined ? '' : coloursCss(brand.colours);
  return colours + (logo === undefined ? '' : logoCss(logo));
}

function coloursCss(colours: BrandColours): string {
  const night = tokens(atNight(colours));
  return (
    `@layer tokens{:root{${tokens(colours)}}` +
    `@media(prefers-color-scheme:dark){:root:not([data-theme='light']){${night}}}` +
    `:root[data-theme='dark']{${night}}}`
  );
}

function tokens({ band, button, link, tint }: BrandColours): string {
  return `--band:${band};--deep:${button};--link:${link};--tint:${tint}`;
}

/** In the place of the fingerpost, on a light ground, for a logo is drawn for paper. As a picture of CSS it can do nothing. */
function logoCss(svg: string): string {
  const picture = `url("data:image/svg+xml,${encodeURIComponent(svg.trim())}")`;
  return (
    `@layer parts{.top .brand svg{display:none}.top .brand::before{content:'';flex:none;inline-size:3.5rem;` +
    `block-size:2.5rem;background:${picture} center/contain no-repeat}` +
    `@media(prefers-color-scheme:dark){:root:not([data-theme='light']) .top .brand::before{background-color:#fff}}` +
    `:root[data-theme='dark'] .top .brand::before{background-color:#fff}}`
  );
}
