import type { RecordKind } from './record.ts';
import { stem, type Token } from './words.ts';

/** What sort of answer a query asks for, besides what it is about. */
export interface Shape {
  readonly problem: boolean;
  readonly definition: boolean;
  /** Asks for a letter to send; not one that speaks of a letter that came. */
  readonly letter: boolean;
  readonly contact: boolean;
  readonly activity: boolean;
}

/** Words that tell of something gone wrong, or of a right that is in doubt. */
const wrong = stems(
  'not late delay overdue miss refuse refusal deny denied reject decline turned wait stop stopped cut reduce lower remove withdraw ' +
    'complain complaint wrong ignore unfair unlawful illegal appeal fail exclude exclusion suspend suspension expel kicked isolation ' +
    'restrain bully fine threaten disagree argue fight struggle stuck unhappy worried scared hurt hit punch smash owed broken ' +
    'lost forgot pay paid allowed entitled rights discriminate discrimination blame pressure force bad worst useless disgusting nobody mess',
);
const letter =
  /\b(?:templates?|wording|sample|example letters?|how (?:do i|to) (?:write|word)|write to|draft an? (?:letter|email))\b|\b(?:letters?|emails?) (?:to|for|asking|ask|requesting|request|about|template|challenging|complaining)\b|\b(?:request|complaint|chas(?:e|ing|er)|appeal|formal|model|standard) (?:letters?|emails?)\b|^letters?\b/;
const contacts = stems(
  'ring phone number telephone helpline charity call contact urgent emergency crisis tonight night',
);
const activities = stems(
  'group club class activity session playgroup holiday near nearby local swimming football sport fun service',
);

function stems(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(stem));
}

export function shapeOf(tokens: readonly Token[]): Shape {
  const roots = new Set(tokens.map((token) => token.stem));
  const said = tokens.map((token) => token.text).join(' ');
  const has = (words: ReadonlySet<string>) => [...roots].some((one) => words.has(one));
  return {
    problem:
      has(wrong) || /\b(?:sent|send|sends|sending) (?:\w+ ){0,2}home\b|\bwho (?:pays|do i)\b|\bwhat next\b/.test(said),
    definition: /^what (?:is|are|does)\b|\bwhats\b|\bmean(?:s|ing)?\b|\bstands? for\b|^define\b/.test(said),
    letter: letter.test(said),
    contact: has(contacts),
    activity: has(activities),
  };
}

const usual: Readonly<Record<RecordKind, number>> = {
  pathways: 1,
  provisions: 1.1,
  routes: 0.95,
  guides: 1,
  services: 1,
  contacts: 0.65,
  letters: 0.7,
  terms: 0.8,
};

/** How much a kind of record counts for such a query. A problem wants rights and ways first, then places to go. */
export function kindWeight(kind: RecordKind, shape: Shape): number {
  let weight = usual[kind];
  if (shape.problem)
    weight *= {
      pathways: 1.2,
      provisions: 0.95,
      routes: 1.4,
      guides: 1.1,
      services: 0.75,
      contacts: 0.95,
      letters: 1,
      terms: 0.95,
    }[kind];
  if (shape.definition && kind === 'terms') weight *= 2;
  if (shape.letter && kind === 'letters') weight *= 3;
  if (shape.contact && kind === 'contacts') weight *= 1.25;
  if (shape.activity && !shape.problem && kind === 'services') weight *= 1.3;
  return weight;
}
