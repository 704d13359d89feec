import { md5 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { brandCss } from '../brand/brandCss.ts';
import type { LoadedPack } from '../content/loadContent.ts';

/** The two files of the app in which an area's look stands. */
interface AppText {
  /** shell.html, from which every page is made. */
  readonly shell: string;
  /** sw.js, which keeps the shell and knows its hashes. */
  readonly worker: string;
}

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
    .replace(/(<meta name="theme-color" content=")#[0-9a-f]{6}"/, `$1${band}"`);
  if (branded === shell) return { shell, worker };
  const relisted = [md5, sha256].reduce((text, hash) => {
    const [before, after] = [shell, branded].map((one) => bytesToHex(hash(utf8ToBytes(one))));
    if (!text.includes(before ?? '')) throw new Error('sw.js does not list shell.html as it is. Run: npm run app');
    return text.replaceAll(before ?? '', after ?? '');
  }, worker);
  return { shell: branded, worker: relisted };
}

/** The colour of the bar where an area chose none: that of tokens.css. */
const appBand = '#12504b';

function cspHash(text: string): string {
  return `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(text))))}'`;
}
