import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Bytes on the wire, brotli, against their limits. Exits 1 when a limit is passed. */
const site = 'dist/site';
if (!existsSync(site)) {
  console.error('There is no built site. Run: npm run build');
  process.exit(1);
}

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
const brotli = (file: string) => brotliCompressSync(readFileSync(file)).length;
const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) =>
    statSync(join(folder, name)).isDirectory() ? filesIn(join(folder, name)) : [join(folder, name)],
  );

const home = readFileSync(join(site, 'index.html'), 'utf8');
const css = /<style>([\s\S]*?)<\/style>/.exec(home)?.[1] ?? '';
const entry = /src="\.\/(assets\/[^"]+\.js)"/.exec(home)?.[1] ?? '';

/** The scripts the entry needs before anything shows, and those the home page fetches besides. */
function staticImports(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = readFileSync(file, 'utf8');
  for (const [, name] of code.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g))
    staticImports(join(site, 'assets', name as string), seen);
  return seen;
}

const initial = [...staticImports(join(site, entry))];
const homeChunk = filesIn(join(site, 'assets')).find((file) => /HomePage-/.test(file));
const homeScripts = new Set([...initial, ...(homeChunk ? staticImports(homeChunk) : [])]);
/** Home works before these arrive: they make the device ready for no signal. */
const deviceScripts = filesIn(join(site, 'assets')).filter((file) => /\/device-[\w-]+\.js$/.test(file));
const sum = (files: Iterable<string>) => [...files].reduce((total, file) => total + brotli(file), 0);
const area = (JSON.parse(readFileSync(join(site, 'packs/areas.json'), 'utf8')) as { id: string }[])[0]?.id ?? '';
const packFiles = filesIn(join(site, 'packs', area));
const precached = [...readFileSync(join(site, 'sw.js'), 'utf8').matchAll(/"?url"?:\s*"([^"]+)"/g)].map((match) =>
  join(site, match[1] as string),
);

const rows: readonly [string, number, number][] = [
  ['home page, HTML with CSS inlined', brotli(join(site, 'index.html')), 14 * 1024],
  ['CSS', brotliCompressSync(css).length, 8 * 1024],
  ['JavaScript needed for first paint', 0, 0],
  ['JavaScript that makes home work', sum(homeScripts), 95 * 1024],
  ['JavaScript fetched after that, for no signal', sum(deviceScripts), 12 * 1024],
  ['pack, all languages', sum(packFiles), 900 * 1024],
  ['precache', sum(precached.filter(existsSync)), 250 * 1024],
];
let isOver = false;
for (const [name, bytes, limit] of rows) {
  const over = bytes > limit;
  isOver ||= over;
  console.log(`${name.padEnd(46)} ${kilobytes(bytes).padStart(10)}  limit ${kilobytes(limit)}${over ? '  OVER' : ''}`);
}
console.log(`${'precached files'.padEnd(46)} ${String(precached.length).padStart(10)}  limit 20`);
for (const file of packFiles) console.log(`   ${file.slice(site.length + 1).padEnd(48)} ${kilobytes(brotli(file))}`);
if (isOver || precached.length > 20) process.exit(1);
