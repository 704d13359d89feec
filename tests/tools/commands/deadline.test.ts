import { describe, expect, it } from 'vitest';
import { deadline } from '../../../tools/commands/deadline.ts';
import { deadlineJson } from '../../../tools/commands/shapes.ts';
import { merrowdale, today } from '../../content/merrowdale.ts';

const { view } = merrowdale();
const counted = Object.entries(view.timescales).filter(
  ([, { count }]) => count.number !== undefined || count.rule !== 'no_number',
);

describe('every time limit that has a number', () => {
  it('is most of them', () => expect(counted.length).toBeGreaterThan(100));

  it.each(counted.map(([id]) => id))('%s gives a day, or names the fact that is missing', (timescale) => {
    const { output, exitCode } = deadline({ view, timescale, from: '2026-10-05', with: [], json: true, today });
    // Two count days already missed: a day in their place is refused, and the answer says what to give.
    if (exitCode === 2) return expect(output).toMatch(/^\w+ is a number, not a day: deadline [\w-]+ --with \w+=12$/);
    const { date, missing } = deadlineJson.parse(JSON.parse(output));
    expect(date !== null || missing.length > 0).toBe(true);
  });
});

it('takes the year of a move from a day in it', () => {
  const { output } = deadline({
    view,
    timescale: 'phase-transfer-15-feb',
    from: '2027-09-01',
    with: [],
    json: true,
    today,
  });
  // Regulation 18 of the SEND Regulations 2014: before 15 February of the year of the move, so the 14th is the last safe day.
  expect(deadlineJson.parse(JSON.parse(output)).safeDate).toBe('2027-02-14');
});
