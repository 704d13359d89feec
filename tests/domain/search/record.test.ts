import { describe, expect, it } from 'vitest';
import type { Directory, PackView } from '../../../src/domain/pack/view.ts';
import { recordsOf } from '../../../src/domain/search/record.ts';

const law = { source: [{ act: 'Children and Families Act 2014', section: 's42' }] };
const view = {
  pathways: { complain: { name: { text: 'Complain', you: 'Complain yourself' }, summary: 'When it went wrong.' } },
  provisions: {
    salt: {
      name: { text: 'Speech therapy', translated: { lang: 'pl', text: 'Logopedia', status: 'checked' } },
      sector: 'health',
      plain: 'Help with talking.',
      also: ['lisp'],
      whoPays: 'The NHS.',
      duties: [{ what: 'The council must secure it.', lawSays: 'Section 42 says so.', law }],
    },
  },
  routes: {
    mediation: {
      name: 'Mediation',
      who: 'Parents',
      can: 'Settle it',
      cannot: 'Order school transport',
      startHere: 'Ring',
    },
  },
  guides: {
    first: {
      title: 'First steps',
      summary: 'Where to begin.',
      also: ['new here'],
      body: [
        { heading: 2, children: [{ text: 'Breathe' }] },
        {
          paragraph: [
            { strong: [{ text: 'Ring' }] },
            { link: 'https://example.org', children: [{ text: ' someone' }] },
          ],
        },
        { list: [[{ text: 'one' }], [{ text: 'two' }]], ordered: false },
        { law: [[{ text: 'the Act' }]] },
      ],
    },
  },
  letters: {
    ask: {
      title: 'Ask for it',
      summary: 'A request.',
      subject: 'Request',
      also: [],
      body: [{ paragraph: [{ text: 'Dear' }] }],
    },
  },
  terms: {
    salt: {
      id: 'salt',
      term: 'SaLT',
      expansion: 'speech and language therapy',
      plain: 'A therapy.',
      also: ['SLT'],
      provisions: ['salt'],
    },
  },
  contacts: { line: { name: 'Line', helpsWith: 'Advice', tags: ['mental-health'], contacts: [] } },
  needs: [{ id: 'speech', name: 'Talking', also: ['speech'] }],
} as unknown as PackView;

const directory = {
  club: {
    id: 'club',
    name: 'Talk club',
    organization: 'Merrow Trust',
    sector: 'health',
    provisions: ['salt', 'not-there'],
    needs: ['speech'],
    description: 'We play.',
    eligibility_description: 'Any child.',
    minimum_age: 2,
    maximum_age: 5,
    access: ['self'],
    access_text: 'Come along.',
    cost: 'free',
    cost_description: '',
    schedule: 'Mondays',
    accessibility: 'Ramp',
    city: 'Kirkholme',
    place: 'Kirkholme',
    area: ['north-side'],
    languages: ['Urdu'],
    keywords: ['drop-in'],
    checkedOn: '2026-10-01',
  },
} as unknown as Directory;

const records = recordsOf(view, directory);
const of = (kind: string) => records.find((one) => one.kind === kind);

describe('records', () => {
  it('are one for each thing that can be found, timescales not', () => {
    expect(records.map(({ kind, id }) => `${kind}/${id}`)).toEqual([
      'pathways/complain',
      'provisions/salt',
      'routes/mediation',
      'guides/first',
      'letters/ask',
      'terms/salt',
      'contacts/line',
      'services/club',
    ]);
  });

  it('bear the English title, and are found by what a young person reads and by the translation', () => {
    expect(of('pathways')).toMatchObject({ title: 'Complain', also: ['Complain yourself'] });
    expect(of('provisions')).toMatchObject({ title: 'Speech therapy', also: ['Logopedia', 'lisp'], sector: 'health' });
  });

  it('of provisions hold the glossary’s words for them, their duties and the law', () => {
    for (const text of ['SLT', 'The council must secure it.', 'Children and Families Act 2014 s42'])
      expect(of('provisions')?.text).toContain(text);
  });

  it('of routes leave out what a route cannot do', () => expect(of('routes')?.text).not.toContain('transport'));

  it('of guides hold their whole text, of letters not the body', () => {
    expect(of('guides')?.text.split('\n')).toEqual([
      'Where to begin.',
      'Breathe',
      'Ring someone',
      'one',
      'two',
      'the Act',
    ]);
    expect(of('letters')?.text).not.toContain('Dear');
  });

  it('of services carry what filters need, and the names of what they provide', () => {
    expect(of('services')).toMatchObject({
      title: 'Talk club',
      sector: 'health',
      needs: ['speech'],
      minAge: 2,
      maxAge: 5,
      cost: 'free',
      access: ['self'],
      place: 'Kirkholme',
      area: ['north-side'],
      checkedOn: '2026-10-01',
      also: ['drop-in', 'Speech therapy', 'Logopedia', 'Merrow Trust', 'Kirkholme'],
    });
    expect(of('services')?.text).toContain('Talking');
  });
});
