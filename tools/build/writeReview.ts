import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadedPack } from '../../src/officer/content/loadContent.ts';
import { datedItems } from '../../src/officer/report/datedItems.ts';
import { noMails } from '../../src/officer/report/ownerMails.ts';
import { reviewCsv, reviewLines } from '../../src/officer/report/reviewCsv.ts';

/**
 * What is late, due within 30 days or kept by nobody, by person, beside the site: it names the office's own work, so it
 * never lies in the folder that is published. Where it was written.
 */
export function writeReview(folder: string, name: string, pack: LoadedPack, today: string): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  writeFileSync(file, reviewCsv(reviewLines(datedItems(pack, today)), noMails));
  return file;
}
