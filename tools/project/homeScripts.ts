import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The scripts of a built site that a first visit to the home page fetches, as file names in `assets/`. */
export interface HomeScripts {
  /** Before the page becomes the app. */
  readonly first: readonly string[];
  /** By itself after that: the pack, the worker, the self-test. */
  readonly after: readonly string[];
}

/** Read off the built files; tests/browser/firstVisit.test.ts holds it to what a real browser asks for. */
export function homeScripts(site: string): HomeScripts {
  const assets = join(site, 'assets');
  const html = readFileSync(join(site, 'index.html'), 'utf8');
  const entry = /src="\.\/assets\/([^"]+\.js)"/.exec(html)?.[1];
  if (entry === undefined) throw new Error(`${site}/index.html names no script.`);
  const names = readdirSync(assets);
  const chunk = (name: RegExp) => names.filter((one) => name.test(one));
  const first = new Set<string>();
  for (const name of [entry, ...chunk(/^HomePage-/)]) addWithImports(assets, name, first);
  const all = new Set(first);
  for (const name of chunk(/^device-/)) addWithImports(assets, name, all);
  return { first: [...first], after: [...all].filter((name) => !first.has(name)) };
}

function addWithImports(assets: string, name: string, seen: Set<string>): void {
  if (seen.has(name)) return;
  seen.add(name);
  const code = readFileSync(join(assets, name), 'utf8');
  for (const [, found] of code.matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g))
    addWithImports(assets, found as string, seen);
}
