import { outcome } from '../../domain/duty/outcome.ts';
import type { Text } from '../../domain/pack/schema/basic.ts';
import type { Pathway, Question } from '../../domain/pack/schema/pathway.ts';
import { notSure } from '../../domain/pathway/answer.ts';
import { outline } from '../../domain/pathway/outline.ts';
import { resolve } from '../../domain/pathway/resolve.ts';
import type { LoadedPack } from '../content/loadContent.ts';
import { wordCount } from './plainWords.ts';
import { questionsOnce } from './questionsOnce.ts';
import { factsSetBy, whyUnreached } from './reachable.ts';
import type { Rule } from './rule.ts';

const hintWords = 20;

type Found = ReturnType<Rule['check']>[number];

/** No family stops half-way, and nobody wrote a question for nothing. */
export const pathwayEnds: Rule = {
  name: 'pathway-ends',
  level: 'error',
  about: `Every question can be reached and says something; "I'm not sure" to everything still ends; no option stands twice; hints have at most ${hintWords} words, no link and no full stop.`,
  check(pack, today) {
    const councils = pack.view.local.councils.map((one) => one.id);
    const ways = Object.entries(pack.view.pathways).flatMap(([id, pathway]) => [
      ...unreached(pack, id, pathway, councils, today),
      ...endsUnsure(pack, id, pathway, councils, today),
    ]);
    const questions = questionsOnce(pack).flatMap(({ name, question, placeOf }) =>
      [...emptyAnswers(question), ...twice(question), ...hints(question)].map(({ path, message, tip }) => ({
        message: `${name}: ${message}`,
        tip,
        place: placeOf(path),
      })),
    );
    return [...ways, ...questions];
  },
};

function unreached(
  pack: LoadedPack,
  id: string,
  pathway: Pathway,
  councils: readonly string[],
  today: string,
): Found[] {
  const reached = reachedIn(pathway, councils, today);
  return whyUnreached(pathway, reached).map(({ index, message }) => ({
    message: `pathways/${id}: ${message}`,
    tip: 'Correct its `when`, put it after the question it needs, or take it out.',
    place: pack.placeOf('pathways', id, ['questions', index]),
  }));
}

/** By pathway, councils and day: an officer's pack is checked at each change, and the pathways stay the same. */
const walked = new WeakMap<Pathway, Map<string, ReadonlySet<string>>>();

function reachedIn(pathway: Pathway, councils: readonly string[], today: string): ReadonlySet<string> {
  const known = walked.get(pathway) ?? new Map<string, ReadonlySet<string>>();
  walked.set(pathway, known);
  const key = [today, ...councils].join(' ');
  const reached = known.get(key) ?? new Set(outline(pathway, councils, today).map((node) => node.question.id));
  known.set(key, reached);
  return reached;
}

/** A walk that says "I'm not sure" each time: it must reach the outcome, and the outcome somebody to ring. */
function endsUnsure(
  pack: LoadedPack,
  id: string,
  pathway: Pathway,
  councils: readonly string[],
  today: string,
): Found[] {
  const { view, directory } = pack;
  const answers: Record<string, string> = {};
  let state = resolve([pathway], answers, councils, today);
  for (const _ of pathway.questions) {
    if (state.next === undefined) break;
    answers[state.next.id] = notSure;
    state = resolve([pathway], answers, councils, today);
  }
  const place = pack.placeOf('pathways', id);
  if (state.next !== undefined)
    return [
      {
        message: `pathways/${id}: "I'm not sure" to everything stops at "${state.next.id}".`,
        tip: 'Correct the `when` of that question.',
        place,
      },
    ];
  const { firstSteps } = outcome(view, directory, state.facts, today);
  if (firstSteps.length > 0 || view.local.freeHelp.length > 0) return [];
  return [
    {
      message: `pathways/${id}: "I'm not sure" to everything ends with nothing to do and nobody to ring.`,
      tip: 'Give the pathway `facts`, or a question `notSureFacts`, for which a duty has a first step; or name `freeHelp` in local.yaml.',
      place,
    },
  ];
}

type Fault = { path: readonly PropertyKey[]; message: string; tip: string };

function emptyAnswers(question: Question): Fault[] {
  const chosen = question.kind === 'choice' || question.kind === 'choices';
  if (chosen && question.options.length === 0)
    return [{ path: [], message: 'there is nothing to choose but "I\'m not sure".', tip: 'Write its options.' }];
  if (!chosen && question.options.length > 0)
    return [
      { path: ['options'], message: `a question of kind ${question.kind} has no options.`, tip: 'Take them out.' },
    ];
  if (!chosen && question.sets === undefined)
    return [{ path: [], message: 'its answer is kept nowhere.', tip: 'Name the fact it `sets`.' }];
  if (factsSetBy(question).length === 0)
    return [
      {
        path: [],
        message: 'no answer to it says anything.',
        tip: 'Name the fact it `sets`, or the `facts` of an option.',
      },
    ];
  return [];
}

function twice({ options }: Question): Fault[] {
  return options.flatMap(({ value }, index) =>
    options.findIndex((one) => one.value === value) === index
      ? []
      : [
          {
            path: ['options', index],
            message: `the option "${value}" stands twice.`,
            tip: 'Give one of them another value.',
          },
        ],
  );
}

function hints(question: Question): Fault[] {
  const found = [
    { path: ['hint'], hint: question.hint },
    ...question.options.map((option, index) => ({ path: ['options', index, 'hint'], hint: option.hint })),
  ];
  return found.flatMap(({ path, hint }) =>
    [...new Set(wordings(hint).flatMap(hintFaults))].map((message) => ({
      path,
      message,
      tip: 'A hint is read aloud in one go with its question: one short line; the rest goes under `help`.',
    })),
  );
}

function wordings(text: Text | undefined): string[] {
  if (text === undefined) return [];
  return typeof text === 'string' ? [text] : [text.text, ...(text.you === undefined ? [] : [text.you])];
}

function hintFaults(hint: string): string[] {
  return [
    ...(wordCount(hint) > hintWords ? [`the hint has ${wordCount(hint)} words.`] : []),
    ...(/https?:|www\.|\]\(|\b[\w-]+\.(?:org|com|uk|net)\b/i.test(hint) ? ['the hint holds a link.'] : []),
    ...(hint.trimEnd().endsWith('.') ? ['the hint ends in a full stop.'] : []),
  ];
}
