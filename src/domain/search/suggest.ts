import { fold } from './fold.ts';
import type { SearchRecord } from './record.ts';
import { slipsBetween } from './speller.ts';
import type { Group } from './thesaurus.ts';

/** A name that may be offered: of a page, or the plainest of several words for one thing. Never a phrase of words.yaml. */
export interface Label {
  readonly text: string;
  readonly words: readonly string[];
  /** Pages that help first, then plain names of things, then what only explains a word. */
  readonly order: number;
}

const most = { suggestions: 4, nearest: 3, words: 6, letters: 48 };
const kinds: readonly SearchRecord['kind'][] = ['pathways', 'provisions', 'guides', 'routes', 'terms'];
const wordShape = /[\p{L}\p{N}\p{M}]+/gu;

export function labelsOf(records: readonly SearchRecord[], groups: readonly Group[]): readonly Label[] {
  const titles = kinds.map((kind) => records.filter((one) => one.kind === kind).map(({ title }) => title));
  const [pathways = [], provisions = [], guides = [], routes = [], terms = []] = titles;
  const names = groups.map(({ label }) => label);
  const labels = new Map<string, Label>();
  for (const [order, texts] of [[...provisions, ...pathways], [...guides, ...routes], names, terms].entries())
    for (const text of texts) {
      const folded = fold(text);
      if (text.length > most.letters || labels.has(folded)) continue;
      labels.set(folded, { text, words: folded.match(wordShape) ?? [], order });
    }
  return [...labels.values()];
}

/** Names that go on as the words do, from the second letter: each typed word begins one of theirs. Shortest first. */
export function suggestionsFor(labels: readonly Label[], words: string): readonly string[] {
  const typed = typedWords(words);
  const said = typed.join(' ');
  if (said.length < 2 || typed.length > most.words) return [];
  const last = typed.at(-1) as string;
  const found = labels.flatMap((label) => {
    const fits = typed.every((word, place) =>
      label.words.some((one) => (place === typed.length - 1 ? one.startsWith(last) : one === word)),
    );
    const whole = label.words.join(' ');
    return fits && whole !== said ? [{ label, first: whole.startsWith(said) ? 0 : 1 }] : [];
  });
  return found
    .sort((a, b) => a.first - b.first || a.label.order - b.label.order || a.label.text.length - b.label.text.length)
    .slice(0, most.suggestions)
    .map(({ label }) => label.text);
}

/** For words that found nothing: names with a word that is like one of theirs, further off than a repair may go. */
export function nearestTo(labels: readonly Label[], words: string): readonly string[] {
  const typed = typedWords(words)
    .slice(0, most.words)
    .filter((word) => word.length > 3 && word.length <= 20);
  const near = labels.flatMap((label) => {
    const slips = Math.min(...label.words.flatMap((one) => typed.map((word) => distance(word, one))));
    return slips <= 0.4 ? [{ label, slips }] : [];
  });
  return near
    .sort((a, b) => a.slips - b.slips || a.label.text.length - b.label.text.length)
    .slice(0, most.nearest)
    .map(({ label }) => label.text);
}

/** Slips for each letter; words of other lengths, or with another first letter, are not compared. */
function distance(typed: string, word: string): number {
  if (word.length < 4 || Math.abs(typed.length - word.length) > 2 || typed[0] !== word[0]) return Infinity;
  return slipsBetween(typed, word) / Math.max(typed.length, word.length);
}

function typedWords(words: string): readonly string[] {
  return fold(words.slice(0, 300)).match(wordShape) ?? [];
}
