import type { PackView } from '../../domain/pack/view.ts';
import type { Answers } from '../../domain/pathway/answer.ts';
import { resolveIn } from '../../domain/pathway/resolve.ts';
import type { Journey } from '../../storage/kept.ts';
import { openPreviousPack } from '../../storage/previousPack.ts';
import { laid } from '../getPack.ts';

/** The pack a question run began with, while a newer one is in use. */
export interface EarlierQuestions {
  readonly journey: string;
  readonly view: PackView;
}

type Run = Pick<Journey, 'id' | 'pathways' | 'answers' | 'packVersion'>;

/**
 * A run that is not finished goes on with the questions it began with, as long as they are on this device (O-03). Its
 * outcome is always that of the newest pack. `undefined` where `now` is the pack to go on with.
 */
export async function begunWith(
  run: Run,
  now: PackView,
  language: string,
  today: string,
): Promise<EarlierQuestions | undefined> {
  if (run.packVersion >= now.pack.version) return undefined;
  const stored = await openPreviousPack(now.pack.id);
  if (stored?.manifest.version !== run.packVersion) return undefined;
  const [core, overlay] = await Promise.all([stored.core(), language === 'en' ? undefined : stored.language(language)]);
  const view = await laid(core, language, overlay);
  return isUnfinished(run, view, today) ? { journey: run.id, view } : undefined;
}

/** Whether questions of this pack are still to be asked; a pathway that is not in it cannot be gone on with. */
export function isUnfinished(run: Omit<Run, 'id' | 'packVersion'>, view: PackView, today: string): boolean {
  const { pathways, answers } = run;
  const isAllThere = pathways.every((id) => view.pathways[id] !== undefined);
  return isAllThere && resolveIn(view, { pathways, answers: answers as Answers }, today).next !== undefined;
}
