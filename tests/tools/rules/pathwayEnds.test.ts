import { describe, expect, it } from 'vitest';
import { pathwayEnds } from '../../../src/officer/rules/pathwayEnds.ts';
import { smallPack, type Change } from '../../make/smallPack.ts';

const today = '2026-11-22';
const late = 'nation/pathways/late.yaml';

function found(change: Change, more: Readonly<Record<string, Change>> = {}): string[] {
  return pathwayEnds.check(smallPack({ [late]: change, ...more }), today).map((one) => one.message);
}

function question(id: string, rest: string): string {
  return `  - { id: ${id}, ask: And this?, why: We need it., usedFor: The date., ifWrong: The date is wrong., notSure: That is fine., ${rest} }\n`;
}

it('finds nothing where every question can be reached', () => {
  expect(pathwayEnds.check(smallPack(), today)).toEqual([]);
});

describe('a question that no way reaches', () => {
  it('because nothing in the pathway sets what it waits for', () => {
    const rest = 'kind: date, sets: movedOn, when: { is: { movedArea: true } }';
    const [problem] = pathwayEnds.check(smallPack({ [late]: (text) => text + question('moved', rest) }), today);
    expect(problem?.message).toBe('pathways/late: no way reaches "moved": nothing in this pathway sets movedArea.');
    expect(problem?.place).toMatchObject({ file: expect.stringMatching(/nation\/pathways\/late\.yaml$/), line: 26 });
  });

  it('because what it waits for is asked only after it', () => {
    const early = question('early', 'kind: date, sets: draftServedOn, when: { is: { planStage: draft } }');
    expect(found((text) => text.replace('  - id: stage', `${early}  - id: stage`))).toEqual([
      'pathways/late: no way reaches "early": planStage is set only later, by "stage".',
    ]);
  });

  it('because two questions wait for each other in a circle: both are named', () => {
    const circle =
      question('one', 'kind: date, sets: movedOn, when: { known: finalPlanOn }') +
      question('two', 'kind: date, sets: finalPlanOn, when: { known: movedOn }');
    expect(found((text) => text + circle)).toEqual([
      'pathways/late: questions wait for each other in a circle: one → two → one.',
    ]);
  });

  it('because it waits for its own answer', () => {
    expect(found((text) => text + question('own', 'kind: date, sets: movedOn, when: { known: movedOn }'))).toEqual([
      'pathways/late: "own" waits for its own answer, so no way reaches it.',
    ]);
  });

  it('because no answer gives the value it waits for', () => {
    const rest = 'kind: date, sets: finalPlanOn, when: { is: { planStage: final } }';
    expect(found((text) => text + question('final', rest))).toEqual([
      'pathways/late: no way reaches "final": no answers before it make its condition hold.',
    ]);
  });

  it('because the question it waits for is not reached', () => {
    const chain =
      question('one', 'kind: date, sets: finalPlanOn, when: { is: { movedArea: true } }') +
      question('two', 'kind: date, sets: lastReviewOn, when: { known: finalPlanOn }');
    expect(found((text) => text + chain)[1]).toBe(
      'pathways/late: no way reaches "two": it waits for "one", which no way reaches.',
    );
  });
});

describe('a question that can be reached after all', () => {
  it('because the pathway itself sets the fact', () => {
    const rest = 'kind: date, sets: movedOn, when: { has: { problems: late } }';
    expect(found((text) => text + question('since', rest))).toEqual([]);
  });

  it('because an answer of "not sure" sets the fact', () => {
    const rest = 'kind: date, sets: draftServedOn, when: { is: { planStage: assessing } }';
    expect(
      found(
        (text) => text.replace('{ planStage: requested }\n  -', '{ planStage: assessing }\n  -') + question('x', rest),
      ),
    ).toEqual([]);
  });

  it('because a fact is worked out from another: a plan stage says if there is a plan', () => {
    const rest = 'kind: date, sets: movedOn, when: { is: { hasPlan: false } }';
    expect(found((text) => text + question('moved', rest))).toEqual([]);
  });

  it('because one of two conditions is enough', () => {
    const rest =
      'kind: date, sets: movedOn, when: { any: [{ is: { movedArea: true } }, { is: { planStage: draft } }] }';
    expect(found((text) => text + question('moved', rest))).toEqual([]);
  });
});

describe('a family that is sure of nothing', () => {
  const unsure: Change = (text) => text.replace('    notSureFacts: { planStage: requested }\n', '');

  it('may not end with nothing to do and nobody to ring', () => {
    expect(found(unsure)).toEqual([
      'pathways/late: "I\'m not sure" to everything ends with nothing to do and nobody to ring.',
    ]);
  });

  it('may ring the free local help', () => {
    const help: Change = (text) => text.replace('freeHelp: []', 'freeHelp: [talk-club]');
    expect(found(unsure, { 'town/local.yaml': help })).toEqual([]);
  });
});

describe('a question that says nothing', () => {
  it.each([
    ['kind: choice', 'there is nothing to choose but "I\'m not sure".'],
    ['kind: date', 'its answer is kept nowhere.'],
    ['kind: date, sets: movedOn, options: [{ value: a, label: A }]', 'a question of kind date has no options.'],
    ['kind: choice, options: [{ value: a, label: A }]', 'no answer to it says anything.'],
  ])('%s', (rest, message) => {
    expect(found((text) => text + question('x', rest))).toEqual([`pathways/late: "x": ${message}`]);
  });
});

it('finds an option that stands twice, also in questions.yaml, once for all pathways', () => {
  const twice: Change = (text) => text.replace('value: worker', 'value: parent');
  expect(pathwayEnds.check(smallPack({ 'nation/questions.yaml': twice }), today)).toMatchObject([
    {
      message: 'questions/asker: the option "parent" stands twice.',
      place: { file: expect.stringMatching(/questions\.yaml$/), line: 10 },
    },
  ]);
});

describe('a hint', () => {
  it.each([
    ['ends in a full stop', 'For example 16 11 2026.', 'the hint ends in a full stop.'],
    ['holds a link', 'See www.example.org for more', 'the hint holds a link.'],
    ['is too long', Array.from({ length: 21 }, () => 'word').join(' '), 'the hint has 21 words.'],
  ])('that %s', (_name, hint, message) => {
    expect(found((text) => text.replace('    kind: date', `    hint: "${hint}"\n    kind: date`))).toEqual([
      `pathways/late: "received": ${message}`,
    ]);
  });

  it('on an option is judged too', () => {
    expect(found((text) => text.replace('label: We asked', 'label: We asked, hint: "In writing."'))).toHaveLength(1);
  });
});
