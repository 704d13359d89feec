import { describe, expect, it } from 'vitest';
import { questionsLeft } from '../../src/app/pathway/questionsLeft.ts';
import { sampleAnswers } from '../../src/domain/pathway/outline.ts';
import { resolve } from '../../src/domain/pathway/resolve.ts';
import type { Answers } from '../../src/domain/pathway/answer.ts';
import type { Pathway } from '../../src/domain/pack/schema/pathway.ts';
import { merrowdale, today } from '../content/merrowdale.ts';

const { view } = merrowdale();
const councilIds = view.local.councils.map(({ id }) => id);
const walks = 60;

/** The numbers shown on one way through a pathway, each beside how many questions really followed. */
function walk(pathway: Pathway, choose: (most: number) => number): { shown: number | undefined; real: number }[] {
  let answers: Answers = {};
  const shown: (number | undefined)[] = [];
  for (;;) {
    const state = resolve([pathway], answers, councilIds, today);
    if (!state.next) return shown.map((count, index) => ({ shown: count, real: shown.length - index }));
    shown.push(questionsLeft([pathway], { state, answers, councilIds }, today));
    const samples = sampleAnswers(state.next, councilIds);
    answers = { ...answers, [state.next.id]: samples[choose(samples.length)]! };
  }
}

describe.each(Object.entries(view.pathways))('the number of questions left in %s', (_id, pathway) => {
  it('is never out by more than one, and never rises on the way', () => {
    let seed = 7;
    const choose = (most: number) => (seed = (seed * 16_807) % 2_147_483_647) % most;
    for (let count = 0; count < walks; count += 1) {
      let before = Infinity;
      for (const { shown, real } of walk(pathway, choose)) {
        if (shown === undefined) continue;
        expect(Math.abs(shown - real)).toBeLessThanOrEqual(1);
        expect(shown).toBeLessThanOrEqual(before);
        before = shown;
      }
    }
  });
});
