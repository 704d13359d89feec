import type { Problem } from '../../domain/pack/problem.ts';
import type { LoadedPack } from '../content/loadContent.ts';
import { pageWords, type PageWords } from './pageWords.ts';

/** How hard each page of an area was to read when it was last published: `guides/first-steps` → 5.2. */
export type Grades = Readonly<Record<string, number>>;

/** So much harder than it was a page may become without a reason (P-02 of the project's requirements). */
const gradeMore = 1;

/** The area's own pages that became more than a grade harder since they were published, and no reason is written for it. */
export function harderPages(before: Grades, pack: LoadedPack): Problem[] {
  return harderOf(before, pack).map(({ page, grade }) => {
    const [kind = '', id = ''] = page.split('/');
    return {
      level: 'warning',
      code: 'harder-to-read',
      message: `${page} became harder to read: school grade ${grade}, and it was ${before[page]} when it was last published.`,
      tip: `Make its sentences and words shorter. If it has to be so, say why in pack.yaml: harderBecause: { ${page}: the reason }.`,
      place: pack.placeOf(kind, id),
    };
  });
}

/** What the next issue is held against. A page that became harder without a reason is held against what it was. */
export function nextGrades(before: Grades, pack: LoadedPack): Grades {
  const held = new Set(harderOf(before, pack).map(({ page }) => page));
  const now = own(pack).map(({ page, grade }) => [page, held.has(page) ? (before[page] ?? grade) : grade] as const);
  return Object.fromEntries(now.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function harderOf(before: Grades, pack: LoadedPack): PageWords[] {
  const reasons = pack.view.pack.harderBecause ?? {};
  return own(pack).filter(({ page, grade }) => {
    const was = before[page];
    return was !== undefined && grade > was + gradeMore && reasons[page] === undefined;
  });
}

function own(pack: LoadedPack): PageWords[] {
  return pageWords(pack).filter((one) => one.own);
}
