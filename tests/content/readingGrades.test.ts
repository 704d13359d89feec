import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gradeAtMost, pageWords } from '../../src/officer/report/pageWords.ts';
import { gradesFile } from '../../tools/project/writeReadingGrades.ts';
import { merrowdale } from './merrowdale.ts';

const before = JSON.parse(readFileSync(gradesFile, 'utf8')) as Record<string, number>;
const pages = pageWords(merrowdale());

/** Pages that became more than a grade harder, each with the reason why. */
const reasons: Readonly<Record<string, string>> = {};

/** A page that is new, or was too short to judge, may be as hard as the hardest that is allowed. */
function worse(grades: Readonly<Record<string, number>>): string[] {
  return pages
    .filter(({ page, grade }) => grade > (grades[page] ?? gradeAtMost) + 1 && reasons[page] === undefined)
    .map(({ page, grade }) => `${page}: ${grade}, was ${grades[page] ?? 'not there'}`);
}

describe('the words of every page of 100 words and more', () => {
  it('can be read by somebody who has read at school for eight years', () => {
    expect(pages.length).toBeGreaterThan(200);
    expect(pages.filter(({ grade }) => grade > gradeAtMost)).toEqual([]);
  });

  it('did not become more than a grade harder without a reason', () => {
    expect(worse(before)).toEqual([]);
  });

  it('would be seen to have become harder', () => {
    const [first] = pages;
    expect(worse({ ...before, [first!.page]: first!.grade - 1.1 })).toHaveLength(1);
  });
});
