import type { Problem } from '../../domain/pack/problem.ts';
import { overlayOf } from '../content/overlays.ts';
import type { loadContent } from '../content/loadContent.ts';
import { runRules } from './runRules.ts';

/** All that is wrong with a pack that was read: schema and references, rules, translations; every problem at once. */
export function allProblems(loaded: ReturnType<typeof loadContent>, today: string): readonly Problem[] {
  if (!('view' in loaded)) return loaded.problems;
  const translations = loaded.view.pack.languages.flatMap((lang) => overlayOf(loaded, lang).problems);
  return [...loaded.problems, ...runRules(loaded, today), ...translations];
}
