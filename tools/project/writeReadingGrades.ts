import { writeFileSync } from 'node:fs';
import { pageWords } from '../../src/officer/report/pageWords.ts';
import { loadPack } from '../disk/loadPack.ts';

/** How hard each page of the content was to read when somebody last looked; a test holds the content against it (P-02). */
export const gradesFile = 'tests/content/readingGrades.json';

/** Written anew after the words were made plainer, or harder for a reason that the test names. */
if (import.meta.main) {
  const pack = loadPack('content/merrowdale');
  if (!('view' in pack)) throw new Error('content/merrowdale cannot be read. Run: npm run offer -- check');
  const grades = pageWords(pack).map(({ page, grade }) => [page, grade] as const);
  const sorted = Object.fromEntries(grades.sort(([one], [other]) => (one < other ? -1 : 1)));
  writeFileSync(gradesFile, `${JSON.stringify(sorted, null, 2)}\n`);
}
