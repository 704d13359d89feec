import {
  dayColumn,
  emailColumn,
  linkColumn,
  numberColumn,
  textColumn,
  within,
  type AreaColumn,
  type Item,
} from './areaColumn.ts';
import type { AreaSection } from './areaSections.ts';

const looks = {
  heading: 'Words',
  width: 80,
  isNeeded: true,
  note: 'What the page says at this place. A page of which something is still empty is not shown to families.',
};
const optional = { ...looks, isNeeded: false };

/** A number that may not be left out is one in the file too. */
const days = (key: string): AreaColumn => ({ ...numberColumn(key, looks), form: 'Write a whole number, such as 10.' });

/** The lines of the two pages that the law asks for, in the order in which they are written; each a row. */
const lines: readonly (readonly [kind: string, page: 'accessibility' | 'privacy', column: AreaColumn])[] = [
  ['Accessibility: who is responsible', 'accessibility', textColumn('organisation', looks)],
  ['Accessibility: which pages', 'accessibility', textColumn('scope', looks)],
  ['Accessibility: e-mail', 'accessibility', within('contact', emailColumn('email', looks))],
  ['Accessibility: phone', 'accessibility', within('contact', textColumn('phone', optional))],
  ['Accessibility: answer in working days', 'accessibility', days('answerDays')],
  ['Accessibility: who enforces the law', 'accessibility', within('enforcement', textColumn('body', looks))],
  ['Accessibility: who advises', 'accessibility', within('enforcement', textColumn('advice', looks))],
  ['Accessibility: website of who advises', 'accessibility', within('enforcement', linkColumn('url', looks))],
  [
    'Accessibility: how far met',
    'accessibility',
    textColumn('status', { ...optional, choices: ['fully', 'partially', 'not'] }),
  ],
  ['Accessibility: tested on', 'accessibility', dayColumn('testedOn', looks)],
  ['Accessibility: tested by', 'accessibility', textColumn('testedBy', looks)],
  ['Accessibility: how tested', 'accessibility', textColumn('testedHow', looks)],
  ['Accessibility: what would cost too much', 'accessibility', textColumn('disproportionateBurden', optional)],
  ['Accessibility: what the law leaves out', 'accessibility', textColumn('outOfScope', optional)],
  ['Accessibility: what is being improved', 'accessibility', textColumn('improving', looks)],
  ['Accessibility: prepared on', 'accessibility', dayColumn('preparedOn', looks)],
  ['Accessibility: reviewed on', 'accessibility', dayColumn('reviewedOn', looks)],
  ['Privacy: who is responsible', 'privacy', textColumn('controller', looks)],
  ['Privacy: e-mail', 'privacy', emailColumn('contact', looks)],
  ['Privacy: what the server notes', 'privacy', textColumn('serverLog', looks)],
  ['Privacy: kept for days', 'privacy', days('logDays')],
  ['Privacy: reviewed on', 'privacy', dayColumn('reviewedOn', looks)],
];

/** The sheet Statements: the accessibility statement and the privacy notice, field by field. */
export function statements(): AreaSection[] {
  const base = { sheet: 'Statements', file: 'statements.yaml' } as const;
  return [
    ...lines.map(([kind, page, column]) => ({ ...base, kind, columns: [within(page, column)] })),
    {
      ...base,
      kind: 'Accessibility: known issue',
      list: 'accessibility.issues',
      columns: [
        textColumn('problem', looks),
        textColumn('criterion', {
          heading: 'Criterion',
          width: 34,
          isNeeded: true,
          note: 'Of a known issue: what of WCAG it misses, such as 1.1.1 Non-text content.',
        }),
        textColumn('plan', {
          heading: 'Plan',
          width: 50,
          isNeeded: true,
          note: 'Of a known issue: what to do instead, or when it will be mended.',
        }),
      ],
    },
  ];
}

/** A page that has one line has all of them: what nobody wrote waits to be filled in. */
export function wholePages(written: Item): Item {
  const pages = Object.entries(written).map(([page, value]): [string, unknown] => {
    const own = lines.filter(([, one]) => one === page);
    if (own.length === 0 || typeof value !== 'object' || value === null) return [page, value];
    const whole: Item = { [page]: value };
    for (const [, , column] of own) {
      const line = within(page, column);
      if (column.isNeeded && line.get(whole) === '') line.set(whole, '');
    }
    return [page, whole[page]];
  });
  return Object.fromEntries(pages);
}
