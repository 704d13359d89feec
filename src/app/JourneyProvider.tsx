import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { outcome } from '../domain/duty/outcome.ts';
import type { Answers } from '../domain/pathway/answer.ts';
import { resolve, type JourneyState } from '../domain/pathway/resolve.ts';
import type { PackView } from '../domain/pack/view.ts';
import type { JourneyStore } from '../storage/journeys.ts';
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

/** Fetched when first needed: pages without answers do without the database. */
const storage = () => import('../storage/visit.ts');
const journeyStore = async (): Promise<JourneyStore> => (await storage()).currentJourneys();

/** Holds the journey in hand. State is a replay: only answers are kept, the rest is worked out anew each time. */
export function JourneyProvider({ children }: { children: ReactNode }) {
  const pack = usePack();
  const today = pack.today ?? pack.view.pack.issued;
  const [held, setHeld] = useState<Held | undefined>();
  const [status, setStatus] = useState({ loaded: false, saved: true, restored: false, visitName: undefined as string | undefined });

  const refresh = useCallback(async () => {
    const { visitNow } = await storage();
    const newest = (await (await journeyStore()).list())[0];
    setHeld(newest ? heldOf(newest) : undefined);
    setStatus((before) => ({ ...before, loaded: true, visitName: visitNow()?.name }));
  }, []);

  useEffect(() => {
    let here = true;
    void (async () => {
      const { recoverJourneys } = await import('../storage/journeys.ts');
      const recovery = await recoverJourneys();
      if (!here) return;
      setStatus((before) => ({ ...before, restored: recovery.restored }));
      await refresh();
    })();
    const wake = () => {
      if (document.visibilityState === 'visible') void import('../storage/journeys.ts').then(({ wakeJourneys }) => wakeJourneys());
    };
    document.addEventListener('visibilitychange', wake);
    return () => {
      here = false;
      document.removeEventListener('visibilitychange', wake);
    };
  }, [refresh]);

  const state = useMemo(() => (held ? stateOf(pack.view, held, today) : undefined), [pack.view, held, today]);
  const result = useMemo(
    () => (state ? outcome(pack.view, pack.directory, state.facts, today) : undefined),
    [pack.view, pack.directory, state, today],
  );

  const value = useMemo<JourneyInHand>(() => {
    const take = (next: Held, saved: boolean): JourneyState => {
      setHeld(next);
      setStatus((before) => ({ ...before, loaded: true, saved }));
      return stateOf(pack.view, next, today);
    };
    const inHand = status.visitName !== undefined;
    const begin = async (pathway: string, answers: Answers): Promise<JourneyState> => {
      const store = await journeyStore();
      const name = todayInEngland(new Date());
      const begun = await store.start({ name, pathways: [pathway], packVersion: pack.view.pack.version });
      const recorded = (await store.record(begun.journey.id, answers)) ?? begun;
      // Asked after something was saved, never at first sight (O-12).
      if (!inHand) void import('../storage/persistence.ts').then(({ askToPersist }) => askToPersist());
      return take(heldOf(recorded.journey), recorded.saved.where !== 'memory' || inHand);
    };
    return {
      ...status,
      id: held?.id,
      name: held?.name ?? '',
      pathways: held?.pathways ?? [],
      answers: held?.answers ?? {},
      state,
      outcome: result,
      start: (pathway, answers = {}) => begin(pathway, answers),
      async addPathway(pathway) {
        if (!held) return begin(pathway, {});
        const pathways = [...new Set([...held.pathways, pathway])];
        const recorded = await (await journeyStore()).amend(held.id, { pathways });
        return take(recorded ? heldOf(recorded.journey) : { ...held, pathways }, recorded !== undefined);
      },
      async answer(questionId, answer) {
        if (!held) throw new Error('An answer was given without a journey.');
        const recorded = await (await journeyStore()).record(held.id, { [questionId]: answer });
        const next = recorded ? heldOf(recorded.journey) : { ...held, answers: { ...held.answers, [questionId]: answer } };
        return take(next, recorded !== undefined && (recorded.saved.where !== 'memory' || inHand));
      },
      async choose(id) {
        const found = await (await journeyStore()).find(id);
        if (found) setHeld(heldOf(found));
      },
      async rename(name) {
        if (!held) return;
        await (await journeyStore()).amend(held.id, { name });
        setHeld({ ...held, name });
      },
      refresh,
    };
  }, [status, held, state, result, pack.view, today, refresh]);

  return (
    <JourneyContext value={value}>
      <AskerContext value={state?.facts.asker}>{children}</AskerContext>
    </JourneyContext>
  );
}

function stateOf(view: PackView, held: Held, today: string): JourneyState {
  const pathways = held.pathways.flatMap((id) => view.pathways[id] ?? []);
  return resolve(pathways, held.answers, view.local.councils.map((council) => council.id), today);
}

function heldOf(journey: { id: string; name: string; pathways: readonly string[]; answers: Readonly<Record<string, unknown>> }): Held {
  return { id: journey.id, name: journey.name, pathways: journey.pathways, answers: journey.answers as Answers };
}
