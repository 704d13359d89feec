import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../src/domain/pack/problem.ts';
import type { LoadedPack } from '../../src/officer/content/loadContent.ts';
import { harderPages, nextGrades, type Grades } from '../../src/officer/report/harderPages.ts';

/** Holds the words of this build against those of the one before, which stand beside the site; leaves its own there. */
export function readingGrades(folder: string, name: string, pack: LoadedPack): Problem[] {
  const file = join(folder, name);
  const before = gradesIn(file);
  writeFileSync(file, `${JSON.stringify(nextGrades(before, pack), null, 1)}\n`);
  return harderPages(before, pack);
}

/** What the last build left; nothing where there was none, or somebody changed it into something else. */
function gradesIn(file: string): Grades {
  if (!existsSync(file)) return {};
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const entries = typeof read === 'object' && read !== null ? Object.entries(read) : [];
    return Object.fromEntries(entries.filter(([, grade]) => typeof grade === 'number'));
  } catch {
    return {};
  }
}
