import { describe, expect, it } from 'vitest';
import { commentsAnonymous } from '../../../src/officer/rules/commentsAnonymous.ts';
import { commentsYearly } from '../../../src/officer/rules/commentsYearly.ts';
import { statementsInForce } from '../../../src/officer/rules/statementsInForce.ts';
import { statementWritten } from '../../../src/officer/rules/statementWritten.ts';
import { loadContent } from '../../../src/officer/content/loadContent.ts';
import { memoryFolder } from '../../../src/officer/content/memoryFolder.ts';
import { smallFiles, smallPack, type Change } from '../../make/smallPack.ts';

const today = '2026-11-22';
/** What reading the pack says against it. */
function readingSays(from: RegExp, to: string) {
  const text = (smallFiles['town/statements.yaml'] ?? '').replace(from, to);
  const folder = (name: string) =>
    memoryFolder(
      name,
      new Map(
        Object.entries({ ...smallFiles, 'town/statements.yaml': text }).flatMap(([file, one]) =>
          file.startsWith(`${name}/`) ? [[file.slice(name.length + 1), one] as const] : [],
        ),
      ),
    );
  return loadContent(folder('town'), folder).problems;
}
const statements = (change: Change) => smallPack({ 'town/statements.yaml': change });

describe('an accessibility statement', () => {
  it('stands while its review is at most 12 months old', () => {
    const reviewed = (day: string) =>
      statementsInForce.check(
        statements((text) => text.replace('reviewedOn: 2026-11-01', `reviewedOn: ${day}`)),
        today,
      );
    expect(reviewed('2025-11-22')).toEqual([]);
    expect(reviewed('2025-11-21')).toMatchObject([
      { message: expect.stringContaining('more than 12 months ago'), place: { line: 13 } },
    ]);
  });

  it.each([
    ['reviewedOn: 2026-11-01', 'reviewedOn: 2026-11-23', /has not come yet/],
    ['testedOn: 2026-11-01', 'testedOn: 2027-01-01', /has not come yet/],
    ['issues: []', 'issues: []\n  status: fully', /known issues/],
  ])('with %s → %s is an error', (from, to, message) => {
    const found = statementsInForce.check(
      statements((text) => text.replace(from, to)),
      today,
    );
    expect(found.map((one) => one.message)).toEqual([expect.stringMatching(message)]);
    expect(found[0]?.place).toMatchObject({
      file: expect.stringContaining('statements.yaml'),
      line: expect.any(Number),
    });
  });

  it('says "partially compliant" where nobody says otherwise', () => {
    expect(smallPack().view.statements?.accessibility?.status).toBe('partially');
  });

  // The headings that the accessibility regulations ask for: none may be left empty.
  it.each(['organisation', 'scope', 'testedBy', 'testedHow', 'improving'])(
    'with nothing under "%s" is an error with file and line',
    (heading) => {
      expect(readingSays(new RegExp(`  ${heading}: .*`), `  ${heading}: ''`)).toMatchObject([
        {
          level: 'error',
          message: expect.stringContaining('must not be empty'),
          place: { file: expect.stringContaining('statements.yaml'), line: expect.any(Number) },
        },
      ]);
    },
  );

  it.each(['contact', 'enforcement', 'answerDays', 'reviewedOn', 'testedOn'])('without "%s" is an error', (heading) => {
    expect(readingSays(new RegExp(`\\n  ${heading}: .*`), '').map((one) => one.level)).toContain('error');
  });
});

it('an area without statements is told, and so is one that has filled nothing in', () => {
  expect(statementWritten.check(statements(null), today)).toHaveLength(2);
  expect(statementWritten.check(smallPack(), today)).toEqual([]);
});

describe('comments of families', () => {
  const about = (comment: string) =>
    commentsAnonymous
      .check(
        smallPack({
          'town/comments.yaml': `comments: [{ id: one, receivedOn: 2026-09-01, comment: ${JSON.stringify(comment)}, response: We know., action: We do., answeredOn: 2026-10-01 }]`,
        }),
        today,
      )
      .map((one) => one.message);

  it.each([
    ['Ring me on 07700 900123.', 'a phone number'],
    ['Write to me: parent@example.org', 'an e-mail address'],
    ['We live at ZZ1 1AA and nobody comes.', 'a postcode'],
    ['Mrs Okafor never rang back.', 'a name'],
    ['My son Tomasz waits.', 'a name'],
    ["My daughter's name is Aisha and she waits.", 'a name'],
    ['He is called Ben.', 'a name'],
    ['We were promised this by Sandra Whitcombe in May.', 'a name'],
    ['Nobody answers. – Karen', 'a name'],
    ['He was born on a Monday in March.', 'a day of birth'],
  ])('"%s" may say who it is', (comment, what) => {
    expect(about(comment)).toEqual([expect.stringContaining(what)]);
  });

  it.each([
    'You say that there is a speech therapy service. You do not say how long we wait.',
    'I asked in September and heard nothing. Six weeks is too long.',
    'The EHC plan page is hard to read.',
    'From 2027 we want 12 groups, not 6.',
  ])('"%s" names nobody', (comment) => {
    expect(about(comment)).toEqual([]);
  });

  it('are published with their answers once a year at least', () => {
    const answered = (day: string) =>
      commentsYearly.check(smallPack({ 'town/comments.yaml': (text) => text.replace('2026-10-01', day) }), today);
    expect(answered('2025-11-22')).toEqual([]);
    expect(answered('2025-11-21')).toHaveLength(1);
    expect(commentsYearly.check(smallPack({ 'town/comments.yaml': null }), today)).toHaveLength(1);
  });
});
