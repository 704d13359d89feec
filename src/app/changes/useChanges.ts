import { useCallback, useEffect, useState } from 'react';
import type { Journey } from '../../storage/kept.ts';
import { usePack } from '../parts/packContext.ts';
import type { ChangeList } from './changeRecord.ts';

/** A saved journey with what newer packs changed for it. */
export interface JourneyChanges {
  readonly journey: Journey;
  readonly lists: readonly ChangeList[];
}

interface Changes {
  /** Undefined until it was read. */
  readonly all: readonly JourneyChanges[] | undefined;
  /** The family has read what concerns these journeys. */
  readonly markRead: (journeys: readonly Journey[]) => Promise<void>;
}

/** Of every journey on this device, as far as the pack on the screen goes. Nothing during a visit: it is not the family's. */
export function useChanges(): Changes {
  const { view, today } = usePack();
  const [all, setAll] = useState<readonly JourneyChanges[] | undefined>();
  const { version } = view.pack;
  const look = useCallback(async () => {
    const [{ deviceJourneys }, { visitNow }, { changeRecord }] = await modules();
    const store = deviceJourneys();
    const journeys = visitNow() === undefined ? await store.list() : [];
    const found = journeys.map(async (journey) => {
      const { lists } = await changeRecord(store, journey);
      return { journey, lists: lists.filter((list) => list.version <= version) };
    });
    setAll(await Promise.all(found));
  }, [version]);
  useEffect(() => void look(), [look]);
  const markRead = async (journeys: readonly Journey[]) => {
    const [{ deviceJourneys }, , { markRead: mark }] = await modules();
    for (const journey of journeys) await mark(deviceJourneys(), journey, today ?? view.pack.issued);
    await look();
  };
  return { all, markRead };
}

const modules = () =>
  Promise.all([import('../../storage/journeys.ts'), import('../../storage/visit.ts'), import('./changeRecord.ts')]);
