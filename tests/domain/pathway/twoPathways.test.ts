import { describe, expect, it } from 'vitest';
import type { Pathway, Question } from '../../../src/domain/pack/schema/pathway.ts';
import { resolve } from '../../../src/domain/pathway/resolve.ts';

const today = '2026-11-22';

function question(id: string, sets: string, more: Partial<Question> = {}): Question {
  return {
    id,
    ask: `${id}?`,
    help: [],
    why: 'Because.',
    usedFor: 'The outcome.',
    ifWrong: 'Change it.',
    kind: 'choice',
    sets,
    options: [
      { value: 'none', label: 'No' },
      { value: 'requested', label: 'Asked' },
    ],
    notSure: 'That is fine.',
    sensitive: false,
    later: false,
    ...more,
  };
}

function pathway(...questions: Question[]): Pathway {
  return {
    name: 'A way',
    summary: 'A way.',
    order: 1,
    haveReady: [],
    facts: {},
    sensitive: false,
    optionsOnHome: false,
    questions,
  };
}

const what = question('what', 'planStage');
const which = question('which', 'complaintAbout', { options: [{ value: 'school', label: 'School' }] });
const stage = question('stage', 'planStage', { when: { not: { known: 'planStage' } } });
const day = (more: Partial<Question>) => question('day', 'requestReceivedOn', { kind: 'date', options: [], ...more });
const ask = (pathways: Pathway[], answers: Record<string, string>) => resolve(pathways, answers, [], today);

describe('two pathways in one journey', () => {
  it('ask what the family came for with each before anything else', () => {
    const state = ask([pathway(which, stage), pathway(what)], { which: 'school' });
    expect(state.next?.id).toBe('what');
  });

  it('do not ask for a fact that the other has told, whichever was chosen first', () => {
    const told = { which: 'school', what: 'requested' };
    expect(ask([pathway(which, stage), pathway(what)], told).next).toBeUndefined();
    expect(ask([pathway(what), pathway(which, stage)], told).next).toBeUndefined();
    expect(ask([pathway(which, stage)], { which: 'school' }).next?.id).toBe('stage');
  });

  it('ask a shared question where its condition holds, though it does not hold in the other', () => {
    const never = day({ when: { is: { planStage: 'draft' } } });
    const state = ask([pathway(which, never), pathway(what, day({}))], { which: 'school', what: 'none' });
    expect(state.next?.id).toBe('day');
  });

  it('ask a question on the way that the other leaves for later, once', () => {
    const pathways = [pathway(which, day({ later: true })), pathway(what, day({}))];
    const before = ask(pathways, { which: 'school', what: 'none' });
    expect([before.next?.id, before.later.map((one) => one.id)]).toEqual(['day', []]);
    const after = ask(pathways, { which: 'school', what: 'none', day: '2026-11-02' });
    expect(after.asked.map((one) => one.question.id)).toEqual(['which', 'what', 'day']);
    expect(after.later).toEqual([]);
  });
});
