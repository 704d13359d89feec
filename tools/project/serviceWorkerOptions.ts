import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { VitePWAOptions } from 'vite-plugin-pwa';

/** Each file of the shell costs a round trip before the app works offline, and one 404 among them stops it for good. */
const filesAtMost = 20;
const brotliBytesAtMost = 250 * 1024;

type ManifestTransform = NonNullable<VitePWAOptions['injectManifest']['manifestTransforms']>[number];
type ManifestEntry = Parameters<ManifestTransform>[0][number];

/**
 * For `VitePWA(serviceWorkerOptions('dist'))` of vite-plugin-pwa, where `dist` is the build's own folder. The shell is
 * `shell.html`, the hashed scripts and styles, and the icons: it must be final in that folder when the worker is
 * built. Pages and packs never stand in the list.
 */
export function serviceWorkerOptions(outDir: string): Partial<VitePWAOptions> {
  return {
    strategies: 'injectManifest',
    srcDir: 'src/sw',
    filename: 'sw.ts',
    outDir,
    injectRegister: false,
    registerType: 'prompt',
    // The web app manifest is a file of public/, with relative addresses.
    manifest: false,
    includeAssets: [],
    injectManifest: {
      globPatterns: ['shell.html', 'neutral.html', 'assets/**/*.{js,css}', '*.webmanifest', '*.svg'],
      // What only an officer's workshop needs is no family's to keep.
      globIgnores: ['**/*.map', 'packs/**', 'assets/officer/**'],
      // Vite's own eight characters: such a file never changes under its name.
      dontCacheBustURLsMatching: /-[\w-]{8}\.(?:js|css)$/,
      maximumFileSizeToCacheInBytes: 1024 * 1024,
      manifestTransforms: [(entries) => checkedShell(entries, outDir)],
    },
  };
}

/** Adds each file's SHA-256, which the phone's self-test reads back, and refuses a shell that is too large. */
function checkedShell(entries: ManifestEntry[], outDir: string): { manifest: ManifestEntry[]; warnings: string[] } {
  if (!entries.some(({ url }) => url === 'shell.html')) throw new Error('The shell has no shell.html.');
  // Listed, so that the worker knows their names and hashes; kept only once a family reads in that language.
  const shell = entries.filter(({ url }) => !url.startsWith('assets/language/'));
  if (shell.length > filesAtMost) {
    const names = shell.map(({ url }) => url).join(', ');
    throw new Error(`The shell has ${shell.length} files; ${filesAtMost} is the most: ${names}`);
  }
  let compressed = 0;
  const manifest = entries.map((entry) => {
    const bytes = readFileSync(join(outDir, entry.url));
    if (shell.includes(entry)) compressed += brotliCompressSync(bytes).length;
    return { ...entry, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
  const isLarge = compressed > brotliBytesAtMost;
  return { manifest, warnings: isLarge ? [`The shell weighs ${compressed} bytes with brotli.`] : [] };
}

/** The emergency worker as JavaScript, to be published beside `sw.js` as `kill-switch.js`. */
export async function killSwitchSource(): Promise<string> {
  const source = await readFile(new URL('../../src/sw/killSwitch.ts', import.meta.url), 'utf8');
  return stripTypeScriptTypes(source).replace(/^[ \t]+\n/gm, '');
}
