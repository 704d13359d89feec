import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Answers } from '../domain/pathway/answer.ts';
import type { JourneyState } from '../domain/pathway/resolve.ts';
import type { PackView } from '../domain/pack/view.ts';
import { mayHoldJourneys } from '../storage/mayHoldJourneys.ts';
import { visitGoesOn } from '../storage/visitGoesOn.ts';
import type { Held, Written } from './journeyDesk.ts';
import { AskerContext } from './parts/askerContext.ts';
import { JourneyContext, type JourneyInHand } from './parts/journeyContext.ts';
import { usePack } from './parts/packContext.ts';

/** Fetched when first needed: whoever only reads does without the database and without the replay. */
const desk = () => import('./journeyDesk.ts');
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
  const [goesOnUnkept, setGoesOnUnkept] = useState(false);
  const [speaksAs, setSpeaksAs] = useState<'young-person' | 'family' | undefined>();

  const refresh = useCallback(async () => {
    const { held, visitName } = await (await desk()).newest();
    setHeld(held);
    setStatus((before) => ({ ...before, loaded: true, visitName }));
  }, []);
  useKeptJourneys(refresh, setStatus);

  const state = useMemo(() => (held ? stateOf(view, held, today) : undefined), [view, held, today]);

  const value = useMemo<JourneyInHand>(() => {
    const take = ({ held: next, saved }: Written): JourneyState => {
      setHeld(next);
      setStatus((before) => ({ ...before, loaded: true, saved }));
      setSpeaksAs(undefined);
      return stateOf(view, next, today);
    };
    const begin = async (pathway: string, given: Answers): Promise<JourneyState> => {
      const answers = speaksAs === youngPerson ? { asker: youngPerson, ...given } : given;
      return take(await (await desk()).begin(pathway, answers, view.pack.version));
    };
    return {
      ...status,
      id: held?.id,
      name: held?.name ?? '',
      pathways: held?.pathways ?? [],
      answers: held?.answers ?? {},
      state,
      start: (pathway, answers = {}) => begin(pathway, answers),
      addPathway: async (pathway) => (held ? take(await (await desk()).addPathway(held, pathway)) : begin(pathway, {})),
      async answer(answers) {
        if (!held) throw new Error('An answer was given without a journey.');
        const written = await (await desk()).record(held, answers);
        return { state: take(written), saved: written.saved };
      },
      goesOnUnkept,
      goOnUnkept: () => setGoesOnUnkept(true),
      async choose(id) {
        const found = await (await desk()).find(id);
        if (found) take({ held: found, saved: true });
      },
      async rename(name) {
        if (!held) return;
        await (await desk()).rename(held.id, name);
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
  }, [status, held, state, view, today, refresh, speaksAs, goesOnUnkept]);

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
      const restored = await (await desk()).recover(mayGoOn);
      if (!here) return;
      setStatus((before) => ({ ...before, restored }));
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
  return held.resolve(pathways, held.answers, councils, today);
}
