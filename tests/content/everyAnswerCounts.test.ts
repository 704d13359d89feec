import { describe, expect, it } from 'vitest';
import { outcome } from '../../src/domain/duty/outcome.ts';
import type { Pathway, Question } from '../../src/domain/pack/schema/pathway.ts';
import { notSure, type Answer, type Answers } from '../../src/domain/pathway/answer.ts';
import { resolve } from '../../src/domain/pathway/resolve.ts';
import { explainShape } from '../../tools/commands/explain.ts';
import { merrowdale, today } from './merrowdale.ts';
import { possibleAnswers } from './possibleAnswers.ts';
import { seeded, type Chance } from './seeded.ts';

const { view, directory } = merrowdale();
const councils = view.local.councils.map((one) => one.id);
/** Families tried for each question; the first few usually tell all its answers apart. */
const families = 60;

/**
 * Answers that never make a difference, in any pathway, and why that is right. "Not sure" must lead somewhere useful, so
 * it is often taken for one of the answers; the question says so.
 */
const alike: Readonly<
  Record<string, readonly { readonly answers: readonly [string, string]; readonly why: string }[]>
> = {
  asker: [{ answers: ['parent', notSure], why: 'We speak as if to a parent.' }],
  'home-area': [{ answers: ['merrowdale', notSure], why: "We show this area's numbers." }],
  'asked-for-assessment': [{ answers: ['want-to', notSure], why: 'We show how to ask.' }],
  'what-is-happening': [{ answers: ['cannot-attend', notSure], why: 'What holds for any child who misses school.' }],
  'care-what-happened': [{ answers: ['need', notSure], why: 'We show how to ask.' }],
  'which-part': [{ answers: ['F', notSure], why: 'The strongest part stands for the plan as a whole.' }],
  'moved-area': [{ answers: ['no', notSure], why: 'Nobody hears about a move that was not told.' }],
  capacity: [
    { answers: ['yes', notSure], why: 'A person must be assumed to have capacity (Mental Capacity Act 2005 s1(2)).' },
  ],
  disabled: [{ answers: [notSure, 'rather-not'], why: 'Who would rather not say has said nothing.' }],
  'disagree-with': [
    {
      answers: ['section-B', 'section-F'],
      why: 'One right of appeal, one certificate, one order (CFA 2014 s51(2)(c), s55; reg 44(2)(e)).',
    },
  ],
};

const said = (answer: Answer) => (typeof answer === 'string' ? answer : answer.join('+'));

/** What the family hears, without the list of what it said and of what is still unknown. */
function heard(pathway: Pathway, answers: Answers): string {
  const { facts } = resolve([pathway], answers, councils, today);
  const shape = explainShape(outcome(view, directory, facts, today), view, facts.asker);
  return JSON.stringify({ ...shape, reasons: [], unknown: [] });
}

function aFamily(pathway: Pathway, chance: Chance): Answers {
  const told = pathway.questions.filter((question) => !question.later || chance.next() < 0.6);
  return Object.fromEntries(told.map((question) => [question.id, someAnswer(question, chance)]));
}

function someAnswer(question: Question, chance: Chance): Answer {
  const possible = possibleAnswers(question, councils);
  if (question.kind !== 'choices' || chance.next() < 0.6) return chance.pick(possible);
  return [...new Set([0, 1].map(() => chance.pick(question.options).value))];
}

/** Pairs of answers that no family was found to hear anything different for. */
function notToldApart(pathway: Pathway, question: Question, seed: number): readonly (readonly [Answer, Answer])[] {
  const answers = possibleAnswers(question, councils);
  let same = answers.flatMap((one, index) => answers.slice(index + 1).map((other) => [one, other] as const));
  const chance = seeded(seed);
  for (let tried = 0, reached = 0; same.length > 0 && reached < families && tried < families * 30; tried += 1) {
    const family = { ...aFamily(pathway, chance), [question.id]: notSure };
    if (!resolve([pathway], family, councils, today).asked.some((one) => one.question.id === question.id)) continue;
    reached += 1;
    const outcomes = new Map<Answer, string>();
    const of = (answer: Answer) => {
      if (!outcomes.has(answer)) outcomes.set(answer, heard(pathway, { ...family, [question.id]: answer }));
      return outcomes.get(answer);
    };
    same = same.filter(([one, other]) => of(one) === of(other));
  }
  return same;
}

const everywhere = new Map<string, Map<string, number>>();
const places = new Map<string, number>();

describe.each(Object.entries(view.pathways))('every answer in "%s" counts (Q-15)', (_id, pathway) => {
  it.each(pathway.questions.map((question) => [question.id, question] as const))(
    '%s: for each answer there is a family that would hear something else with another answer',
    (id, question) => {
      const same = notToldApart(pathway, question, 1 + pathway.questions.indexOf(question));
      const answers = possibleAnswers(question, councils);
      const idle = answers.filter((answer) =>
        answers.every(
          (other) => other === answer || same.some((pair) => pair.includes(answer) && pair.includes(other)),
        ),
      );
      expect(idle.map(said)).toEqual([]);
      if (question.kind === 'date' || question.kind === 'month') return;
      places.set(id, (places.get(id) ?? 0) + 1);
      const counts = everywhere.get(id) ?? new Map<string, number>();
      everywhere.set(id, counts);
      for (const [one, other] of same) {
        const pair = `${said(one)} = ${said(other)}`;
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
    },
  );

  it.each(
    pathway.questions.filter((one) => one.kind === 'date' || one.kind === 'month').map((one) => [one.id, one] as const),
  )('%s: two days differ, and a day differs from not knowing it', (_name, question) => {
    const same = notToldApart(pathway, question, 7).map((pair) => pair.map(said));
    const days = possibleAnswers(question, councils)
      .filter((answer) => answer !== notSure)
      .map(said);
    const told = days.filter((day) => !same.some((pair) => pair.includes(day) && pair.includes(notSure)));
    expect(told.length).toBeGreaterThan(0);
    expect(
      days.some((day) =>
        days.some((other) => other !== day && !same.some((pair) => pair.includes(day) && pair.includes(other))),
      ),
    ).toBe(true);
  });
});

describe('over all pathways', () => {
  it('any two answers to a question are told apart somewhere, but for those that are alike for a reason', () => {
    const found = [...everywhere].flatMap(([id, counts]) =>
      [...counts].filter(([, count]) => count === places.get(id)).map(([pair]) => `${id}: ${pair}`),
    );
    const explained = Object.entries(alike).flatMap(([id, pairs]) =>
      pairs.map(({ answers }) => `${id}: ${answers.join(' = ')}`),
    );
    expect(found.sort()).toEqual(explained.sort());
  });
});
