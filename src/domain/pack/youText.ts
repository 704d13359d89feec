import type { Text } from './schema/basic.ts';

/** Words after which "your child" becomes "you" with another verb form. */
const verbs: readonly [RegExp, string][] = [
  [/\byour child is\b/g, 'you are'],
  [/\byour child has\b/g, 'you have'],
  [/\byour child was\b/g, 'you were'],
  [/\byour child does\b/g, 'you do'],
  [/\byour child needs\b/g, 'you need'],
  [/\byour child gets\b/g, 'you get'],
  [/\byour child goes\b/g, 'you go'],
  [/\byour child lives\b/g, 'you live'],
  [/\byour child uses\b/g, 'you use'],
  [/\byour child misses\b/g, 'you miss'],
];

const unsure =
  /\byour child (\w+s)\b|\bchildren\b.*\byour child\b|\byour child\b.*\b(they|them|their|themselves)\b|\b(they|them|their|themselves)\b.*\byour child\b/i;

/** The text as said to whoever asks. A young person hears `you`; without one, the plain text turned by rule. */
export function say(text: Text, asker: string | undefined): string {
  const plain = typeof text === 'string' ? text : text.text;
  if (asker !== 'young-person') return plain;
  return (typeof text === 'string' ? undefined : text.you) ?? turned(plain) ?? plain;
}

/** "your child" said to the young person, or undefined where the rule cannot be sure, or a parent speaks, and a person must write it. */
export function turned(text: string): string | undefined {
  if (!/\byour child\b/i.test(text)) return text;
  const done = verbs.reduce((line, [from, to]) => line.replace(from, to), text.replaceAll('Your child', 'your child'));
  if (unsure.test(done) || /\bmy child\b/i.test(done)) return undefined;
  const result = done.replace(/\byour child(?:'s|’s)/g, 'your').replace(/\byour child\b/g, 'you');
  return result.replace(
    /(^|[.?!]\s+)(you)/g,
    (_match, before: string, word: string) => `${before}${word[0]?.toUpperCase()}${word.slice(1)}`,
  );
}
