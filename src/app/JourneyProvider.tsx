import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Answers } from '../domain/pathway/answer.ts';
import { resolve, type JourneyState } from '../domain/pathway/resolve.ts';
import type { PackView } from '../domain/pack/view.ts';
import type { JourneyStore } from '../storage/journeys.ts';
import { mayHoldJourneys } from '../storage/mayHoldJourneys.ts';
import { visitGoesOn } from '../storage/visitGoesOn.ts';
import { AskerContext } from './parts/askerContext.ts';
import { todayInEngland } from './parts/dates.ts';
import { JourneyContext, type JourneyInHand } from './parts/journeyContext.ts';
import { usePack } from './parts/packContext.ts';

interface Held {
  readonly id: string;
  readonly name: string;
  readonly pathways: readonly string[];
  readonly answers: Answers;
}

/** Fetched when first needed: whoever only reads does without the database. */
const storage = () => import('../storage/visit.ts');
const journeyStore = async (): Promise<JourneyStore> => (await storage()).currentJourneys();
const youngPerson = 'young-person';

/** Holds the journey in hand. State is a replay: only answers are kept, the rest is worked out anew each time. */
export function JourneyProvider({ children }: { children: ReactNode }) {
  const { view, today: day } = usePack();
  const today = day ?? view.pack.issued;
  const [held, setHeld] = useState<Held | undefined>();
  const [status, setStatus] = useState({
    loaded: false,
    saved: true,
    restored: false,
    visitName: undefined as string | undefined,
  });
  const [speaksAs, setSpeaksAs] = useState<'young-person' | 'family' | undefined>();

  const refresh = useCallback(async () => {
    const { visitNow } = await storage();
    const newest = (await (await journeyStore()).list())[0];
    setHeld(newest ? heldOf(newest) : undefined);
    setStatus((before) => ({ ...before, loaded: true, visitName: visitNow()?.name }));
  }, []);
  useKeptJourneys(refresh, setStatus);

  const state = useMemo(() => (held ? stateOf(view, held, today) : undefined), [view, held, today]);

  const value = useMemo<JourneyInHand>(() => {
    const inVisit = status.visitName !== undefined;
    const take = (next: Held, saved: boolean): JourneyState => {
      setHeld(next);
      setStatus((before) => ({ ...before, loaded: true, saved }));
      setSpeaksAs(undefined);
      return stateOf(view, next, today);
    };
    const begin = async (pathway: string, given: Answers): Promise<JourneyState> => {
      const answers = speaksAs === youngPerson ? { asker: youngPerson, ...given } : given;
      const store = await journeyStore();
      const name = todayInEngland(new Date());
      const begun = await store.start({ name, pathways: [pathway], packVersion: view.pack.version });
      const recorded = (await store.record(begun.journey.id, answers)) ?? begun;
      // Asked after something was saved, never at first sight (O-12).
      if (!inVisit) void import('../storage/persistence.ts').then(({ askToPersist }) => askToPersist());
      return take(heldOf(recorded.journey), recorded.saved.where !== 'memory' || inVisit);
    };
    return {
      ...status,
      id: held?.id,
      name: held?.name ?? '',
      pathways: held?.pathways ?? [],
      answers: held?.answers ?? {},
      state,
      start: (pathway, answers = {}) => begin(pathway, answers),
      async addPathway(pathway) {
        if (!held) return begin(pathway, {});
        const pathways = [...new Set([...held.pathways, pathway])];
        const recorded = await (await journeyStore()).amend(held.id, { pathways });
        return take(recorded ? heldOf(recorded.journey) : { ...held, pathways }, recorded !== undefined);
      },
      async answer(answers) {
        if (!held) throw new Error('An answer was given without a journey.');
        const recorded = await (await journeyStore()).record(held.id, answers);
        const next = recorded ? heldOf(recorded.journey) : { ...held, answers: { ...held.answers, ...answers } };
        return take(next, recorded !== undefined && (recorded.saved.where !== 'memory' || inVisit));
      },
      async choose(id) {
        const found = await (await journeyStore()).find(id);
        if (found) take(heldOf(found), true);
      },
      async rename(name) {
        if (!held) return;
        await (await journeyStore()).amend(held.id, { name });
        setHeld({ ...held, name });
      },
      speakAs: setSpeaksAs,
      refresh,
      forget() {
        setHeld(undefined);
        setSpeaksAs(undefined);
        setStatus({ loaded: true, saved: true, restored: false, visitName: undefined });
      },
    };
  }, [status, held, state, view, today, refresh, speaksAs]);

  const asker = speaksAs === undefined ? state?.facts.asker : speaksAs === youngPerson ? youngPerson : undefined;
  return (
    <JourneyContext value={value}>
      <AskerContext value={asker}>{children}</AskerContext>
    </JourneyContext>
  );
}

type SetStatus = (change: <Status extends { loaded: boolean; restored: boolean }>(before: Status) => Status) => void;

/** Reads what this device keeps, once, and mends what sleep breaks. Where no store is there, nothing is fetched. */
function useKeptJourneys(refresh: () => Promise<void>, setStatus: SetStatus): void {
  useEffect(() => {
    let here = true;
    void (async () => {
      const mayGoOn = visitGoesOn();
      if (!(mayGoOn || (await mayHoldJourneys()))) {
        if (here) setStatus((before) => ({ ...before, loaded: true }));
        return;
      }
      if (mayGoOn) await (await (await storage()).findLostVisit())?.resume();
      const { recoverJourneys } = await import('../storage/journeys.ts');
      const recovery = await recoverJourneys();
      if (!here) return;
      setStatus((before) => ({ ...before, restored: recovery.restored }));
      await refresh();
    })();
    const wake = async () => {
      if (document.visibilityState !== 'visible' || !(await mayHoldJourneys())) return;
      await (await import('../storage/journeys.ts')).wakeJourneys();
    };
    const onVisible = () => void wake();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      here = false;
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [refresh, setStatus]);
}

function stateOf(view: PackView, held: Held, today: string): JourneyState {
  const pathways = held.pathways.flatMap((id) => view.pathways[id] ?? []);
  const councils = view.local.councils.map((council) => council.id);
  return resolve(pathways, held.answers, councils, today);
}

function heldOf(journey: {
  readonly id: string;
  readonly name: string;
  readonly pathways: readonly string[];
  readonly answers: Readonly<Record<string, unknown>>;
}): Held {
  return { id: journey.id, name: journey.name, pathways: journey.pathways, answers: journey.answers as Answers };
}
