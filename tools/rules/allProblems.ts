import type { Problem } from '../../src/domain/pack/problem.ts';
import { overlayOf } from '../build/overlays.ts';
import type { loadPack } from '../content/loadPack.ts';
import { runRules } from './runRules.ts';

/** All that is wrong with a pack that was read: schema and references, rules, translations; every problem at once. */
export function allProblems(loaded: ReturnType<typeof loadPack>, today: string): readonly Problem[] {
  if (!('view' in loaded)) return loaded.problems;
  const translations = loaded.view.pack.languages.flatMap((lang) => overlayOf(loaded, lang).problems);
  return [...loaded.problems, ...runRules(loaded, today), ...translations];
}
