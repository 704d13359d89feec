import { fromMemory, intoMemory } from '../parts/useInMemory.ts';

const key = 'missed-words';
const most = 50;

/**
 * Words that found nothing, in the memory of this page only, the last first: gone when the guide is closed, a visit
 * begins or ends, or everything is removed. They leave it only line by line, each ticked.
 */
export function missedWords(): readonly string[] {
  return fromMemory<readonly string[]>(key) ?? [];
}

export function addMissedWords(words: string): void {
  const said = words.replace(/\s+/g, ' ').trim().slice(0, 100);
  if (said !== '') intoMemory(key, [said, ...missedWords().filter((one) => one !== said)].slice(0, most));
}

export function forgetMissedWords(): void {
  intoMemory(key, []);
}
