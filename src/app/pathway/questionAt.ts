import { questionsOf } from '../../domain/pathway/resolve.ts';
import type { Question } from '../../domain/pack/schema/pathway.ts';
import type { PackView } from '../../domain/pack/view.ts';

/** The question of that id in the journey's pathways. */
export function questionAt(view: PackView, pathways: readonly string[], id: string): Question | undefined {
  return questionsOf(pathways.flatMap((one) => view.pathways[one] ?? [])).find((question) => question.id === id);
}
