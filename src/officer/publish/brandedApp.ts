import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { brandCss } from '../brand/brandCss.ts';
import type { LoadedPack } from '../content/loadContent.ts';
import { relisted, type AppText } from './relisted.ts';

const begin = '/*area*/';
const end = '/*end of area*/';

/**
 * Lays an area's colours and logo into the styles of the shell, with the new hash in its policy, and the shell's new hashes
 * into the worker. What another area laid there before is taken out: a site made from a site is the same to the byte.
 */
export function brandedApp({ shell, worker }: AppText, { view, area }: LoadedPack): AppText {
  const styles = /<style>([\s\S]*?)<\/style>/.exec(shell)?.[1];
  if (styles === undefined) throw new Error('shell.html has no styles. Run: npm run app');
  const from = styles.indexOf(begin);
  const bare = from < 0 ? styles : styles.slice(0, from);
  const { brand } = view.pack;
  const own = brandCss(brand, area.logo);
  const now = own === '' ? bare : `${bare}${begin}${own}${end}`;
  const band = brand?.colours?.band ?? appBand;
  const branded = shell
    .replace(`style-src ${cspHash(styles)}`, () => `style-src ${cspHash(now)}`)
    .replace(`<style>${styles}</style>`, () => `<style>${now}</style>`)
    // A shell of a host of several areas names its area; published anew for another, it is that one's.
    .replace(/ data-area="[^"]+"/, ` data-area="${view.pack.id}"`)
    .replace(/(<meta name="theme-color" content=")#[0-9a-f]{6}"/, `$1${band}"`);
  return relisted({ shell, worker }, branded);
}

/** The colour of the bar where an area chose none: that of tokens.css. */
const appBand = '#12504b';

function cspHash(text: string): string {
  return `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(text))))}'`;
}
