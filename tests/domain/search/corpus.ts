import type { Examples, Words } from '../../../src/domain/pack/schema/pack.ts';
import { find, type FindQuery, type Found } from '../../../src/domain/search/find.ts';
import type { RecordKind, SearchRecord } from '../../../src/domain/search/record.ts';
import { buildIndex, loadIndex, type SearchIndex } from '../../../src/domain/search/searchIndex.ts';

/** A small made-up pack, written for the tests of the search; nothing in it is advice. */
export const today = '2026-11-22';

export function record(kind: RecordKind, id: string, title: string, more: Partial<SearchRecord> = {}): SearchRecord {
  return { kind, id, title, also: [], text: '', ...more };
}

export function service(id: string, title: string, more: Partial<SearchRecord> = {}): SearchRecord {
  return record('services', id, title, {
    sector: 'care',
    needs: [],
    minAge: 0,
    maxAge: 25,
    cost: 'free',
    access: ['self'],
    place: 'Kirkholme',
    area: ['north'],
    checkedOn: '2026-10-01',
    ...more,
  });
}

export function words(more: Partial<Words> = {}): Words {
  return {
    same: [
      ['short break', 'respite', 'short breaks', 'night off'],
      ['speech and language therapy', 'SALT', 'SLT', 'speech therapy', 'speech therapist'],
      ['EHC plan', 'EHCP', 'education health and care plan'],
      ['special school', 'SEN school', 'specialist placement'],
      ['special educational needs', 'SEN', 'special needs'],
      ['section I', 'named school'],
      ['sent home', 'sends home', 'sending home', 'send home'],
      ['autism', 'autistic', 'ASD'],
    ],
    mayMean: [
      { say: ["won't go to school", 'not in school', 'school refusal'], means: [], go: ['pathways/not-in-school'] },
      { say: ['sent home', 'asked to collect'], means: [], go: ['pathways/not-in-school', 'provisions/suspension'] },
      {
        say: ['not talking', "doesn't talk", 'no words'],
        means: ['speech and language therapy'],
        go: ['provisions/salt'],
      },
      { say: ['they said no', 'refused'], means: [], go: ['pathways/asked-and-waiting'] },
      { say: ['is it law yet'], means: [], go: ['terms/isp'] },
      { say: ['who pays'], means: [], go: ['provisions/salt'] },
      { say: ['nowhere'], means: [], go: ['guides/is-not-there'] },
    ],
    misspellings: { speach: 'speech', 'adh d': 'adhd', resbite: 'respite' },
    little: (
      'a an the and or for of on in to with at is are was my our your his her he she they him it i me we us child son ' +
      'daughter hes im yet what how do does can because from there been'
    ).split(' '),
    otherLanguages: {
      pl: { dla: [], logopeda: ['speech therapy'], 'nie mówi': ['provisions/salt'], autyzm: ['autism'] },
      ur: { بچہ: [], 'بول نہیں': ['provisions/salt'] },
    },
    ...more,
  };
}

export const records: readonly SearchRecord[] = [
  record('pathways', 'not-in-school', 'Not in school, or being sent home'),
  record('pathways', 'asked-and-waiting', 'We asked, and they said no or are late'),
  record('provisions', 'salt', 'Speech and language therapy', {
    sector: 'health',
    text: 'Help with talking and understanding.',
  }),
  record('provisions', 'short-breaks', 'Short breaks', {
    sector: 'care',
    also: ['break from caring'],
    text: 'Time off for parents.',
  }),
  record('provisions', 'suspension', 'Suspension', {
    sector: 'education',
    text: 'Sent home for some days by the head teacher.',
  }),
  record('provisions', 'wheelchair', 'Wheelchair and seating', {
    sector: 'health',
    text: 'The wheelchair service of the hospital.',
  }),
  record('provisions', 'school-named', 'Getting a particular school named', {
    sector: 'education',
    also: ['section I'],
  }),
  record('routes', 'route-tribunal', 'SEND Tribunal appeal', {
    text: 'A panel that can change the council’s decision.',
  }),
  record('terms', 'dla', 'DLA', { also: ['Disability Living Allowance'], text: 'Money for a child under 16.' }),
  record('terms', 'isp', 'Individual support plan', { also: ['ISP'], text: 'Part of what is proposed.' }),
  record('terms', 'ehcp', 'EHC plan', { also: ['EHCP'] }),
  record('terms', 'special-school', 'Special school'),
  record('letters', 'ask-for-assessment', 'Letter: ask for an assessment'),
  record('contacts', 'helpline', 'Family helpline', { also: ['advice'] }),
  service('salt-team', 'Kirkholme speech and language therapy team', {
    sector: 'health',
    needs: ['speech'],
    minAge: 0,
    maxAge: 18,
    text: 'Therapists visit nurseries and schools.',
  }),
  service('stars', 'Saturday Stars club', {
    needs: ['autism', 'learning'],
    minAge: 5,
    maxAge: 11,
    cost: 'some-cost',
    text: 'Trampolines and art for autistic children.',
    also: ['short break'],
  }),
  service('teens', 'Friday teens club', {
    needs: ['learning'],
    minAge: 13,
    maxAge: 19,
    place: 'Netherby',
    area: ['south'],
    cost: 'free',
    access: ['council'],
    text: 'Music and cooking.',
    also: ['short break'],
  }),
  service('stay', 'Moorview overnight stays', {
    cost: 'paid',
    access: ['council', 'nhs'],
    text: 'A bed for the night.',
    also: ['respite'],
  }),
];

export function indexOf(
  of: readonly SearchRecord[] = records,
  by: Words = words(),
  examples: Examples = { examples: {}, elsewhere: [] },
): SearchIndex {
  const loaded = loadIndex(JSON.parse(JSON.stringify(buildIndex(of, by, [], examples))), by);
  if ('problem' in loaded) throw new Error(loaded.problem.message);
  return loaded.index;
}

const usual = indexOf();

/** Asks the small corpus. */
export function ask(query: string, more: Partial<FindQuery> = {}): Found {
  return find(usual, { words: query, ...more }, today);
}

/** The keys (kind/id) found, best first. */
export function keys(found: Found): string[] {
  return found.results.map(({ kind, id }) => `${kind}/${id}`);
}
