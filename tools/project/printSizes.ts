import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { homeScripts } from './homeScripts.ts';

/** Bytes on the wire, brotli, against their limits. Exits 1 when a limit is passed. */
const site = 'dist/site';
if (!existsSync(site)) {
  console.error('There is no built site. Run: npm run build');
  process.exit(1);
}

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
const brotli = (file: string) => brotliCompressSync(readFileSync(file)).length;
const sum = (files: readonly string[]) => files.reduce((total, file) => total + brotli(file), 0);
const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) =>
    statSync(join(folder, name)).isDirectory() ? filesIn(join(folder, name)) : [join(folder, name)],
  );

const home = readFileSync(join(site, 'index.html'), 'utf8');
const css = [...home.matchAll(/<style>([\s\S]*?)<\/style>/g)].map((match) => match[1]).join('');
const inlined = [...home.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => match[1]).join('');
/** What would hold back the first paint: a script or style sheet of its own file in the head, not deferred. */
const blocking = [
  ...home.matchAll(
    /<script(?![^>]*(?:type="module"|defer|async))[^>]*\ssrc="\.\/([^"]+)"|<link rel="stylesheet"[^>]*href="\.\/([^"]+)"/g,
  ),
].map((match) => join(site, (match[1] ?? match[2]) as string));
const { first, after } = homeScripts(site);
const assets = (names: readonly string[]) => names.map((name) => join(site, 'assets', name));
const area = (JSON.parse(readFileSync(join(site, 'packs/areas.json'), 'utf8')) as { id: string }[])[0]?.id ?? '';
const packFiles = filesIn(join(site, 'packs', area));
const listed = [...readFileSync(join(site, 'sw.js'), 'utf8').matchAll(/"?url"?:\s*"([^"]+)"/g)].map((match) =>
  join(site, match[1] as string),
);
const languages = listed.filter((file) => file.includes('/language/'));
const precached = listed.filter((file) => !languages.includes(file));
const fonts =
  filesIn(site).filter((file) => /\.(woff2?|ttf|otf|eot)$/.test(file)).length + (css.includes('@font-face') ? 1 : 0);

/** The longest pages in plain text are the longest on the wire, or near it. */
const longest = filesIn(site)
  .filter((file) => file.endsWith('.html'))
  .map((file) => [statSync(file).size, file] as const)
  .sort(([one], [other]) => other - one)
  .slice(0, 12)
  .map(([, file]) => [brotli(file), file.slice(site.length + 1)] as const)
  .sort(([one], [other]) => other - one);

const bytes: readonly (readonly [string, number, number])[] = [
  ['home page, HTML with CSS inlined', brotli(join(site, 'index.html')), 14 * 1024],
  [`longest page: ${longest[0]![1]}`, longest[0]![0], 24 * 1024],
  ['CSS', brotliCompressSync(css).length, 8 * 1024],
  ['files that first paint waits for', sum(blocking), 0],
  [
    'home: JavaScript in all, with what is inlined',
    sum(assets([...first, ...after])) + brotliCompressSync(inlined).length,
    95 * 1024,
  ],
  ['pack, all languages', sum(packFiles), 900 * 1024],
  // What a connection that drops costs at most (O-11).
  ['largest file of the pack', Math.max(...packFiles.map(brotli)), 256 * 1024],
  ['precache', sum(precached.filter(existsSync)), 250 * 1024],
];
const counts: readonly (readonly [string, number, number])[] = [
  ['precached files', precached.length, 20],
  ['web fonts', fonts, 0],
];
for (const [name, size, limit] of bytes) print(name, kilobytes(size), kilobytes(limit), size > limit);
for (const [name, count, limit] of counts) print(name, String(count), String(limit), count > limit);
console.log('   home, first:');
for (const file of assets(first)) detail(file);
console.log('   home, after that, by itself:');
for (const file of assets(after)) detail(file);
console.log('   apart from these: the service worker, and the precache it fills in the background');
detail(join(site, 'sw.js'));
console.log('   words of another language, kept only where it is read:');
for (const file of languages) detail(file);
console.log('   pack:');
for (const file of packFiles) detail(file);

function print(name: string, value: string, limit: string, isOver: boolean): void {
  console.log(`${name.padEnd(46)} ${value.padStart(10)}  limit ${limit}${isOver ? '  OVER' : ''}`);
  if (isOver) process.exitCode = 1;
}

function detail(file: string): void {
  console.log(`     ${file.slice(site.length + 1).padEnd(46)} ${kilobytes(brotli(file)).padStart(10)}`);
}
