import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { outcome } from '../../src/domain/duty/outcome.ts';
import type { Outcome } from '../../src/domain/duty/outcomeShape.ts';
import type { Pathway, Question } from '../../src/domain/pack/schema/pathway.ts';
import { notSure, ratherNot, type Answer, type Answers } from '../../src/domain/pathway/answer.ts';
import { resolve, type JourneyState } from '../../src/domain/pathway/resolve.ts';
import { merrowdale, today } from './merrowdale.ts';
import { possibleAnswers } from './possibleAnswers.ts';
import { seeded, type Chance } from './seeded.ts';

const walks = 10_000;
const { view, directory } = merrowdale();
const councils = view.local.councils.map((one) => one.id);
const ids = Object.keys(view.pathways);

/** Facts that several questions add to; every other fact has one question. */
const lists = new Set([
  'needs',
  'problems',
  'learningProblems',
  'healthProblems',
  'homeProblems',
  'errands',
  'areasOfNeed',
  'sectionsNotDelivered',
  'appealing',
]);

/** One family on its way: what it answered, and what was found wrong. */
class Walk {
  answers: Answers = {};
  readonly faults: string[] = [];
  readonly chosen: readonly string[];
  readonly chance: Chance;
  readonly pathways: readonly Pathway[];

  constructor(chosen: readonly string[], chance: Chance) {
    this.chosen = chosen;
    this.chance = chance;
    this.pathways = chosen.map((id) => view.pathways[id] as Pathway);
  }

  state(answers: Answers = this.answers): JourneyState {
    return resolve(this.pathways, answers, councils, today);
  }

  fault(what: string): void {
    this.faults.push(`${this.chosen.join(' + ')}: ${what} ${JSON.stringify(this.answers)}`);
  }

  give(question: Question, answer: Answer): void {
    this.answers = { ...this.answers, [question.id]: answer };
    this.nothingLost();
  }

  anyAnswer(question: Question): Answer {
    const possible = possibleAnswers(question, councils);
    if (question.kind !== 'choices' || this.chance.next() < 0.5) return this.chance.pick(possible);
    const several = [0, 1].map(() => this.chance.pick(question.options).value);
    return [...new Set(several)];
  }

  /** Each answer ever given is on the way or kept for when the way leads back to it. */
  nothingLost(): void {
    const state = this.state();
    const kept = [...state.asked.map((one) => one.question.id), ...state.notUsedNow].sort();
    if (!isDeepStrictEqual(kept, Object.keys(this.answers).sort())) this.fault('lost an answer');
    for (const { question, answer } of state.asked)
      if (answer !== this.answers[question.id]) this.fault(`changed the answer to ${question.id}`);
  }

  step(): void {
    const state = this.state();
    const act = this.chance.next();
    const given = state.asked.length > 0 ? this.chance.pick(state.asked) : undefined;
    if (act < 0.45 && state.next) this.give(state.next, this.anyAnswer(state.next));
    else if (act < 0.55 && state.next) this.give(state.next, notSure);
    else if (act < 0.65 && state.later.length > 0) this.later(this.chance.pick(state.later));
    else if (act < 0.8 && given) this.change(given.question, state);
    else if (act < 0.9 && given) this.back(given.question, state);
    else this.replay(state);
  }

  later(question: Question): void {
    this.give(question, this.anyAnswer(question));
  }

  /** Another answer closes some branches; the old answer opens them again as they were. */
  change(question: Question, before: JourneyState): void {
    const old = this.answers[question.id] as Answer;
    this.give(question, this.anyAnswer(question));
    if (this.chance.next() < 0.5) return;
    const changed = this.answers;
    this.give(question, old);
    if (!isDeepStrictEqual(seen(this.state()), seen(before))) this.fault(`did not come back after ${question.id}`);
    if (this.chance.next() < 0.5) this.answers = changed;
  }

  /** Going back and on again without another answer changes nothing. */
  back(question: Question, before: JourneyState): void {
    this.give(question, this.answers[question.id] as Answer);
    if (!isDeepStrictEqual(seen(this.state()), seen(before))) this.fault(`changed on going back to ${question.id}`);
  }

  /** What was kept and read again gives the same state, in whatever order it was written. */
  replay(before: JourneyState): void {
    const read = JSON.parse(JSON.stringify(turned(this.answers))) as Answers;
    if (!isDeepStrictEqual(seen(this.state(read)), seen(before))) this.fault('another state after a replay');
  }

  /** From wherever it stands: the outcome, within as many answers as there are questions. */
  finish(): Outcome {
    const most = this.pathways.reduce((all, pathway) => all + pathway.questions.length, 0);
    let steps = 0;
    for (let { next } = this.state(); next && steps <= most; { next } = this.state(), steps += 1)
      this.give(next, this.anyAnswer(next));
    if (this.state().next) this.fault(`no outcome after ${most} answers`);
    this.askedOnce();
    const result = outcome(view, directory, this.state().facts, today);
    if (!isDeepStrictEqual(outcome(view, directory, this.state(turned(this.answers)).facts, today), result))
      this.fault('another outcome from the same answers');
    if (result.duties.length === 0) this.fault('nobody owes anything');
    if (result.firstSteps.length === 0) this.fault('nothing to do');
    return result;
  }

  askedOnce(): void {
    const { asked } = this.state();
    const questions = asked.map((one) => one.question.id);
    if (new Set(questions).size < questions.length) this.fault('asked a question twice');
    const facts = asked.flatMap(({ question, answer }) => factsFrom(question, answer));
    const twice = facts.filter((fact, index) => !lists.has(fact) && facts.indexOf(fact) < index);
    if (twice.length > 0) this.fault(`asked for ${twice.join(', ')} twice`);
  }
}

function factsFrom(question: Question, answer: Answer): string[] {
  if (answer === ratherNot) return [];
  if (answer === notSure) return Object.keys(question.notSureFacts ?? {});
  const option = question.options.find((one) => one.value === answer);
  if (option?.facts) return Object.keys(option.facts);
  return question.sets === undefined ? [] : [question.sets];
}

function turned(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).reverse());
}

/** What a family sees of a state. */
function seen(state: JourneyState) {
  return {
    asked: state.asked.map(({ question, answer }) => [question.id, answer]),
    next: state.next?.id,
    later: state.later.map((one) => one.id),
    notUsedNow: [...state.notUsedNow].sort(),
    facts: state.facts,
  };
}

function phoneOf(result: Outcome): string | undefined {
  const role = result.firstSteps[0]?.role;
  const points = role?.body?.contacts ?? (role?.contact ? view.contacts[role.contact]?.contacts : undefined);
  return points?.find((point) => point.kind === 'tel')?.value;
}

describe(`${walks} walks over all pathways`, () => {
  const pairs = ids.flatMap((one) => ids.filter((other) => other !== one).map((other) => [one, other]));
  const choices = [...ids.map((id) => [id]), ...pairs];

  it('never lose an answer, never end before the outcome, never ask twice, and always say the same to the same', () => {
    const faults: string[] = [];
    for (let number = 0; number < walks; number += 1) {
      const walk = new Walk(choices[number % choices.length] as string[], seeded(number));
      const steps = Math.floor(walk.chance.next() * 20);
      for (let step = 0; step < steps; step += 1) walk.step();
      walk.finish();
      faults.push(...walk.faults);
    }
    expect(faults.slice(0, 20)).toEqual([]);
  }, 180_000);

  it.each(choices)(
    'says "I am not sure" to everything (%s %s) and still hears who must help, what to do and whom to ring',
    (...chosen) => {
      const walk = new Walk(chosen, seeded(1));
      for (let { next } = walk.state(); next; { next } = walk.state()) walk.give(next, notSure);
      const result = walk.finish();
      expect(walk.faults).toEqual([]);
      expect(phoneOf(result)).toMatch(/^[\d ]{8,}$/);
      expect(result.freeHelp.some((id) => directory[id]?.phone)).toBe(true);
    },
  );
});
