import { evaluate, factsOf } from '../pack/condition.ts';
import type { Facts } from '../pack/schema/facts.ts';
import type { Pathway, Question } from '../pack/schema/pathway.ts';
import { situationOf } from '../pack/situation.ts';
import { notSure, ratherNot, type Answer } from './answer.ts';
import { facts } from './facts.ts';
import { questionsOf } from './resolve.ts';

/** One question and where each answer can lead. `outcome` stands for the end. */
export interface OutlineNode {
  readonly question: Question;
  readonly leads: readonly { readonly answer: string; readonly to: readonly string[] }[];
  /** Questions still to come after this one, at least and at most. */
  readonly left: { readonly least: number; readonly most: number };
}

interface Reach {
  readonly leads: Map<string, Set<string>>;
  least: number;
  most: number;
}

/**
 * Every way through a pathway, without walking each: states that cannot be told apart by a later question are one.
 * A question that no way reaches is not in the result.
 */
export function outline(pathway: Pathway, councilIds: readonly string[], today: string): readonly OutlineNode[] {
  const questions = questionsOf([pathway]);
  const reached = new Map<string, Reach>();
  const lengths = new Map<string, { least: number; most: number; first: string }>();

  const after = questions.map((_, index) => namesAfter(questions, index));

  const walk = (index: number, known: Facts): { least: number; most: number; first: string } => {
    const at = nextIndex(questions, index, known, today);
    if (at === undefined) return { least: 0, most: 0, first: 'outcome' };
    const key = `${at}|${fingerprint(known, after[at] ?? [])}`;
    const seen = lengths.get(key);
    if (seen) return seen;
    const question = questions[at] as Question;
    const reach: Reach = reached.get(question.id) ?? { leads: new Map(), least: Infinity, most: 0 };
    reached.set(question.id, reach);
    const ends = sampleAnswers(question, councilIds).map((answer) => {
      const end = walk(at + 1, { ...known, ...mergeInto(known, facts([], [{ question, answer }])) });
      const label = Array.isArray(answer) ? answer.join(' + ') : String(answer);
      reach.leads.set(label, (reach.leads.get(label) ?? new Set()).add(end.first));
      return end;
    });
    const least = Math.min(...ends.map((end) => end.least));
    const most = Math.max(...ends.map((end) => end.most));
    reach.least = Math.min(reach.least, least);
    reach.most = Math.max(reach.most, most);
    const result = { least: least + 1, most: most + 1, first: question.id };
    lengths.set(key, result);
    return result;
  };
  walk(0, facts([pathway], []));

  return questions.flatMap((question) => {
    const reach = reached.get(question.id);
    if (!reach) return [];
    const leads = [...reach.leads].map(([answer, to]) => ({ answer, to: [...to].sort() }));
    return [{ question, leads, left: { least: reach.least, most: reach.most } }];
  });
}

/** Answers that stand for all answers to a question: each option, all of several, a past and a coming day, not sure. */
export function sampleAnswers(question: Question, councilIds: readonly string[]): readonly Answer[] {
  const always = question.sensitive ? [notSure, ratherNot] : [notSure];
  if (question.kind === 'area') return [...councilIds, 'elsewhere', 'outside-england', ...always];
  if (question.kind === 'date') return ['2026-01-15', '2027-01-15', ...always];
  if (question.kind === 'month') return ['2008-03-01', '2011-03-01', '2020-03-01', ...always];
  const values = question.options.map((option) => option.value);
  return question.kind === 'choices' ? [...values.map((value) => [value]), values, ...always] : [...values, ...always];
}

function nextIndex(questions: readonly Question[], from: number, known: Facts, today: string): number | undefined {
  const situation = situationOf(known, today);
  const found = questions.findIndex(
    (question, index) => index >= from && evaluate(question.when, situation).holds === true,
  );
  return found < 0 ? undefined : found;
}

function namesAfter(questions: readonly Question[], index: number): readonly string[] {
  const names = questions.slice(index + 1).flatMap((question) => factsOf(question.when));
  const derivedFrom = ['planStage', 'schoolYear', 'ageYears', 'bornOn', 'bornOnPrecision', 'homeArea', 'schoolArea'];
  return names.length > 0 ? [...new Set([...names, ...derivedFrom])] : [];
}

/** What a later question can tell apart; a fact that is not known leaves no trace but its place. */
function fingerprint(known: Facts, names: readonly string[]): string {
  return JSON.stringify(names.map((name) => known[name as keyof Facts]));
}

function mergeInto(known: Facts, added: Facts): Facts {
  const result: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(added)) {
    const old = known[name as keyof Facts];
    result[name] = Array.isArray(old) && Array.isArray(value) ? [...new Set([...old, ...value])] : value;
  }
  return result as Facts;
}
