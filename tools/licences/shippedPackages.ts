import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LockedPackage } from './lockedPackages.ts';

/** Where code for the browser begins: the app, the search worker, the service worker and its kill switch, the theme. */
const beginnings = [
  'src/main.tsx',
  'src/worker/search.ts',
  'src/sw/sw.ts',
  'src/sw/killSwitch.ts',
  'src/theme.ts',
] as const;

/** Where the code of the pack workshop begins: on the site, fetched by officers alone. */
export const workshopBeginnings = ['src/worker/workshop.ts'] as const;

/**
 * Names of packages whose code may reach a phone: every package that the source imports as a value, and all they need.
 * The build leaves out what is not used, so this is never too few and may be too many.
 */
export function shippedPackages(packages: readonly LockedPackage[], from: readonly string[] = beginnings): Set<string> {
  const shipped = new Set<string>();
  const add = (name: string) => {
    if (shipped.has(name)) return;
    shipped.add(name);
    for (const one of packages) if (one.name === name) one.needs.forEach(add);
  };
  const seen = new Set<string>();
  const read = (file: string) => {
    if (seen.has(file) || !existsSync(file)) return;
    seen.add(file);
    for (const specifier of valueImports(readFileSync(file, 'utf8')))
      if (specifier.startsWith('.')) read(join(dirname(file), specifier));
      else add(packageOf(specifier));
  };
  from.forEach(read);
  return shipped;
}

/** `import type` and `export type` leave nothing behind; everything else counts, also `import('…')`. */
function valueImports(code: string): string[] {
  const statements = code.matchAll(
    /^\s*(?:import|export)\s+(type\s)?[^'";]*?from\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/gm,
  );
  return [...statements].flatMap(([, type, from, bare, later]) => (type ? [] : [from ?? bare ?? later ?? '']));
}

function packageOf(specifier: string): string {
  const [first = '', second = ''] = specifier.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}
