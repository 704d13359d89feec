import { useCallback, useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { chosenNeighbours } from '../../storage/neighbours.ts';
import { usePack } from '../parts/packContext.ts';
import { rootUrl } from '../parts/rootUrl.ts';
import { neighboursHere, type Neighbour } from './neighboursHere.ts';

/** The neighbours a family may be shown, which of them it chose, and a way to look again after it chose otherwise. */
export function useNeighbours(): {
  /** Not known before the first look. */
  readonly neighbours: readonly Neighbour[] | undefined;
  readonly chosen: readonly string[];
  readonly look: () => void;
} {
  const { view } = usePack();
  const { pathname } = useLocation();
  const [found, setFound] = useState<{ neighbours?: readonly Neighbour[]; chosen: readonly string[] }>(none);
  const look = useCallback(() => {
    setFound({ neighbours: neighboursHere(view.pack, rootUrl(pathname)), chosen: chosenNeighbours() });
  }, [view, pathname]);
  // Known to the phone alone: the first draw is the built page to the letter.
  useEffect(look, [look]);
  return { neighbours: found.neighbours, chosen: found.chosen, look };
}

const none = { chosen: [] };
