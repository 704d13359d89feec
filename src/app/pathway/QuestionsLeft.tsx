import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '../../domain/pack/schema/pathway.ts';
import { useJourney } from '../parts/journeyContext.ts';
import { usePack } from '../parts/packContext.ts';
import { questionsLeft } from './questionsLeft.ts';

/** "About 3 questions left", only on the question whose turn it is and only where the number can be relied on. */
export function QuestionsLeft({ of }: { of: Question | undefined }) {
  const { t } = useTranslation('questions');
  const { view, today } = usePack();
  const { state, answers, pathways } = useJourney();
  const count = useMemo(() => {
    if (state === undefined || of?.id !== state.next?.id) return undefined;
    const chosen = pathways.flatMap((id) => view.pathways[id] ?? []);
    const councilIds = view.local.councils.map((council) => council.id);
    return questionsLeft(chosen, { state, answers, councilIds }, today ?? view.pack.issued);
  }, [of, state, answers, pathways, view, today]);
  if (count === undefined) return null;
  return <p className="left">{count === 1 ? t('lastQuestion') : t('about', { count })}</p>;
}
