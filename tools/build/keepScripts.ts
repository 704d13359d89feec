import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteParts } from '../../src/officer/publish/siteParts.ts';

/**
 * Puts the scripts of the site in `before` that `fresh` has under other names beside those of `fresh`: pages that are open
 * while it is put in place still ask for them (O-07). One release back, as that site's own list of its app names them.
 */
export function keepScripts(before: string, fresh: string): void {
  const list = join(before, 'workshop/parts.json');
  if (!existsSync(list)) return;
  const { app } = JSON.parse(readFileSync(list, 'utf8')) as SiteParts;
  for (const { path } of app) {
    const [from, to] = [join(before, path), join(fresh, path)];
    if (!path.startsWith('assets/') || existsSync(to) || !existsSync(from)) continue;
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, to);
  }
}
