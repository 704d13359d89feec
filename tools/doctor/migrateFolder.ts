import { cpSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaNow } from '../../src/domain/pack/schema/pack.ts';
import { migrationOf } from '../../src/officer/content/migrations.ts';
import { diskFolder } from '../disk/diskFolder.ts';

/**
 * Writes a pack anew in today's schema. The folder as it was is kept beside it under another name; the new one is written
 * whole before it takes its place.
 */
export function migrateFolder(
  path: string,
): { readonly kept: string; readonly files: number } | { readonly fault: string } {
  const bare = path.replace(/[/\\]+$/, '');
  const changes = migrationOf(diskFolder(bare));
  if (changes.length === 0) return { fault: `Nothing in ${bare} has to be written anew.` };
  const kept = `${bare}.before-schema-${schemaNow}`;
  if (existsSync(kept)) return { fault: `There is a folder ${kept} already. Move it away; nothing was changed.` };
  const fresh = `${bare}.new`;
  rmSync(fresh, { recursive: true, force: true });
  cpSync(bare, fresh, { recursive: true });
  for (const { file, text } of changes) writeFileSync(join(fresh, file), text);
  renameSync(bare, kept);
  renameSync(fresh, bare);
  return { kept, files: changes.length };
}
