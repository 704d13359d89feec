import { useMemo } from 'react';
import { outcome } from '../../domain/duty/outcome.ts';
import type { Outcome } from '../../domain/duty/outcomeShape.ts';
import { useJourney } from '../parts/journeyContext.ts';
import { usePack } from '../parts/packContext.ts';

/** What the rules make of the journey in hand; undefined without one. Worked out only where it is shown. */
export function useOutcome(): Outcome | undefined {
  const { view, directory, today } = usePack();
  const { state } = useJourney();
  const facts = state?.facts;
  return useMemo(
    () => facts && outcome(view, directory, facts, today ?? view.pack.issued),
    [view, directory, facts, today],
  );
}
