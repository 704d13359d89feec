import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { find } from '../../src/domain/search/find.ts';
import { keyOf } from '../../src/domain/search/record.ts';
import { loadIndex } from '../../src/domain/search/searchIndex.ts';
import { searchIndexOf } from '../../src/officer/publish/searchIndexOf.ts';
import { merrowdale, today } from './merrowdale.ts';

const { extras } = merrowdale();
const { words } = extras;
const loaded = loadIndex(searchIndexOf(merrowdale()), words);
if ('problem' in loaded) throw new Error(loaded.problem.message);
const { index } = loaded;
const keysFor = (query: string) => find(index, { words: query, limit: 5 }, today).results.map(keyOf);
const { languages, needs } = parse(readFileSync('tests/cases/commonNeeds.yaml', 'utf8')) as {
  languages: string[];
  needs: string[];
};
const { nonsense } = parse(readFileSync('tests/cases/queries-dev.yaml', 'utf8')) as { nonsense: string[] };

describe('families who search in another language than English', () => {
  it('are thought of in ten languages, with sixty needs', () => {
    expect(languages).toHaveLength(10);
    expect(new Set(needs).size).toBe(60);
  });

  it.each(languages)('in %s find each of the sixty needs among the first five, by one of its words', (language) => {
    const phrases = Object.entries(words.otherLanguages[language] ?? {});
    const unmet = needs.filter((need) => {
      const leading = phrases.filter(([, answers]) => answers.includes(need)).map(([phrase]) => phrase);
      return !leading.some((phrase) => keysFor(phrase).includes(need));
    });
    expect(unmet).toEqual([]);
  });

  it.each([
    ['Polish without its accents', 'dziecko nie mowi', 'provisions/salt'],
    ['Romanian without its accents', 'copilul nu vorbeste', 'provisions/salt'],
    ['Spanish without its accents', 'audifonos', 'provisions/hearing-aids'],
    ['Portuguese in capitals', 'TRANSPORTE ESCOLAR', 'provisions/school-transport'],
    ['Urdu typed on an Arabic keyboard', 'ترجمان', 'provisions/interpreter'],
    ['Urdu with Arabic ye and kaf', 'سكول ٹيكسي', 'provisions/school-transport'],
    ['Arabic with the article', 'التوحد', 'provisions/autism-adhd-assessment'],
    ['Arabic with vowel signs', 'تَوَحُّد', 'provisions/autism-adhd-assessment'],
    ['Arabic without the hamza', 'اعاقة', 'provisions/dla'],
  ])('%s', (_name, query, wanted) => expect(keysFor(query)).toContain(wanted));
});

describe('the thesaurus', () => {
  it('has at least 600 entries: sets of synonyms, things families say, misspellings', () => {
    const entries = words.same.length + words.mayMean.length + Object.keys(words.misspellings).length;
    expect(entries).toBeGreaterThanOrEqual(600);
  });

  it('knows at least 4,000 phrases in English', () => {
    const phrases = new Set([...words.same.flat(), ...words.mayMean.flatMap(({ say }) => say)]);
    expect(phrases.size).toBeGreaterThanOrEqual(4_000);
  });
});

describe('a hostile query over the whole guide', () => {
  it.each([
    ['ten thousand letters', 'a'.repeat(10_000)],
    ['ten thousand characters of words', 'school therpy refused '.repeat(455)],
    ['emoji', '👨‍👩‍👧‍👦😀'.repeat(500)],
    ['bidi controls', '\u202e\u2066\u200f'.repeat(3_000)],
    ['regex characters', '(((((.*+?^${}[]|\\)'.repeat(50)],
    ['SQL', "'; DROP TABLE services; -- OR 1=1"],
    ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ])('%s is answered within 50 milliseconds', (_name, query) => {
    keysFor('warm up wheelchiar');
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      keysFor(query);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThanOrEqual(50);
  });
});

describe('words about something else', () => {
  it.each(nonsense)('%s claims nothing', (query) => expect(keysFor(query)).toEqual([]));
});
