import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { staticSite } from '../build/staticSite.ts';
import { loadPack } from '../disk/loadPack.ts';
import { grownDirectory } from './grownDirectory.ts';
import type { Run } from './staticBuild.ts';

// Run by itself: writes every page of a pack of so many services into a folder once, then says what it took.
const pack = loadPack('content/merrowdale');
if (!('view' in pack)) throw new Error('content/merrowdale does not load: run "npm run offer -- check".');
const grown = { ...pack, directory: grownDirectory(pack.directory, Number(process.argv[2]), 1) };
const folder = process.argv[3] ?? '';
const shell = readFileSync('dist/app/shell.html', 'utf8');
const before = process.cpuUsage();
const begun = performance.now();
let pages = 0;
let bytes = 0;
for await (const [name, html] of staticSite(grown, shell, 'dist/static/static.js')) {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, html);
  pages += 1;
  bytes += html.length;
}
const passed = performance.now() - begun;
const { user, system } = process.cpuUsage(before);
const run: Run = { pages, megabytes: bytes / 1e6, passed, worked: (user + system) / 1000 };
process.stdout.write(JSON.stringify(run));
