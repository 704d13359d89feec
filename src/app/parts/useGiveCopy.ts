import type { ReactNode } from 'react';
import type { HandedOver } from './handOver.ts';
import { useHandOver } from './useHandOver.tsx';

interface Giving {
  /** Hands a file with the journeys named over, or with all that are in hand; remembers that a copy left. */
  readonly give: (ids?: readonly string[]) => Promise<Exclude<HandedOver, 'needs-tap'>>;
  /** As of `useHandOver`. */
  readonly ready: ReactNode;
}

/** A family's answers as a file that it keeps elsewhere; on a visit those of the visit. */
export function useGiveCopy(): Giving {
  const { hand, ready } = useHandOver();
  const give = async (ids?: readonly string[]) => {
    const [{ exportJourneys }, { currentJourneys }, { noteCopied }] = await Promise.all([
      import('../../storage/backup.ts'),
      import('../../storage/visit.ts'),
      import('../../storage/copies.ts'),
    ]);
    const text = await exportJourneys(ids, currentJourneys());
    const how = await hand(new File([text], 'answers.json', { type: 'application/json' }));
    if (how !== 'cancelled') await noteCopied(ids);
    return how;
  };
  return { give, ready };
}
