import { expect, it } from 'vitest';
import { readingGrade, syllablesIn } from '../../../src/officer/report/readingGrade.ts';

/** Divided as a dictionary divides them. */
const divided =
  `ed-u-ca-tion health care ther-a-pist speech lan-guage coun-cil de-ci-sion as-sess-ment plan re-view ap-peal
tri-bu-nal me-di-a-tion school nurs-er-y teach-er sup-port fam-i-ly dis-a-bled ben-e-fit trans-port eq-ui-ty bur-sar-y
dis-pute hear-ing vi-sion au-tism med-i-cine phys-i-o-ther-a-py psy-chol-o-gist re-fer-ral clin-ic hos-pi-tal
a-gree-ment com-plaint dead-line week-end hol-i-days mon-ey pay-ment grant short break car-er young per-son a-dult
col-lege train-ing in-tern-ship em-ploy-ment in-de-pen-dent liv-ing hous-ing safe-guard-ing e-mer-gen-cy cri-sis
in-for-ma-tion ad-vice for-um par-ent chil-dren peo-ple asked need-ed changed plac-es kept ob-vi-ous so-cial re-al-ly`
    .split(/\s+/)
    .map((word) => ({ word: word.replaceAll('-', ''), count: word.split('-').length }));

it('counts the syllables of at least 95 of 100 words as a dictionary does', () => {
  const wrong = divided.filter(({ word, count }) => syllablesIn(word) !== count);
  expect(wrong.length / divided.length, JSON.stringify(wrong)).toBeLessThanOrEqual(0.05);
});

it('spells out capitals, and reads a number figure by figure', () => {
  expect([syllablesIn('EHC'), syllablesIn('NHS'), syllablesIn('2014')]).toEqual([3, 3, 4]);
});

it('gives the grade of the formula', () => {
  expect(readingGrade(['The council must answer you. Ring the school today.'])).toEqual({
    words: 9,
    sentences: 2,
    // 12 syllables: 0.39 × 4.5 + 11.8 × 12 ÷ 9 − 15.59 = 1.90
    grade: 1.9,
  });
});

it('finds a sentence of an Act harder than the same in plain words', () => {
  const act =
    'A local authority must, in exercising its functions under this Part, have regard to the importance of the participation of the child in decisions.';
  const plain = 'The council must listen to your child. It must think about what your child says.';
  expect(readingGrade([act]).grade).toBeGreaterThan(12);
  expect(readingGrade([plain]).grade).toBeLessThan(5);
});

it('gives the grade of SMOG from 30 sentences on, and none for fewer', () => {
  // In 30 sentences ten words of three syllables: 3.1291 + 1.043 × √10 = 6.43.
  const thirty = Array.from({ length: 30 }, (_, at) => (at < 10 ? 'The hospital is near.' : 'Ring the school.'));
  expect(readingGrade(thirty).smog).toBe(6.4);
  expect(readingGrade(thirty.slice(1)).smog).toBeUndefined();
});
