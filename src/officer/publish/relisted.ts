import { md5 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The two files of the app that know of an area: its look, and its fellows on the host. */
export interface AppText {
  /** shell.html, from which every page is made. */
  readonly shell: string;
  /** sw.js, which keeps the shell and knows its hashes. */
  readonly worker: string;
}

/** The app with another shell: the worker lists its hashes in the place of those of the shell before. */
export function relisted({ shell: before, worker }: AppText, shell: string): AppText {
  if (shell === before) return { shell, worker };
  const known = [md5, sha256].reduce((text, hash) => {
    const [old = '', now = ''] = [before, shell].map((one) => bytesToHex(hash(utf8ToBytes(one))));
    if (!text.includes(old)) throw new Error('sw.js does not list shell.html as it is. Run: npm run app');
    return text.replaceAll(old, now);
  }, worker);
  return { shell, worker: known };
}
