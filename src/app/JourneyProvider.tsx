import { startTransition, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Answers } from '../domain/pathway/answer.ts';
import type { JourneyState } from '../domain/pathway/resolve.ts';
import type { PackView } from '../domain/pack/view.ts';
import { thisDevice } from '../storage/device.ts';
import { mayHoldJourneys } from '../storage/mayHoldJourneys.ts';
import { channelName } from '../storage/storeNames.ts';
import { visitGoesOn } from '../storage/visitGoesOn.ts';
import type { Held, Written } from './journeyDesk.ts';
import type { EarlierQuestions } from './journeys/begunWith.ts';
import { AskerContext } from './parts/askerContext.ts';
import { JourneyContext, type JourneyInHand } from './parts/journeyContext.ts';
import { usePack } from './parts/packContext.ts';

/** Fetched when first needed: whoever only reads does without the database and without the replay. */
const desk = () => import('./journeyDesk.ts');
const youngPerson = 'young-person';

/** Holds the journey in hand. State is a replay: only answers are kept, the rest is worked out anew each time. */
export function JourneyProvider({ children }: { children: ReactNode }) {
  const { view, language, today: day } = usePack();
  const today = day ?? view.pack.issued;
  const [held, setHeld] = useState<Held | undefined>();
  const [earlier, setEarlier] = useEarlierQuestions(held, today);
  const [status, setStatus] = useState({
    loaded: false,
    saved: true,
    restored: false,
    visitName: undefined as string | undefined,
  });
  const [goesOnUnkept, setGoesOnUnkept] = useState(false);
  const [speaksAs, setSpeaksAs] = useState<'young-person' | 'family' | undefined>();

  const shown = useRef({ view, language, today, isFree: true });
  useEffect(() => {
    shown.current = { view, language, today, isFree: held === undefined };
  }, [view, language, today, held]);

  const refresh = useCallback(async () => {
    const { newest, earlierQuestions } = await desk();
    const { held, visitName } = await newest();
    const { view, language, today } = shown.current;
    // Before the first question is drawn: it must not change under the family's eyes.
    const questions = held && (await earlierQuestions(held, view, language, today));
    startTransition(() => {
      setEarlier(questions);
      setHeld(held);
      setStatus((before) => ({ ...before, loaded: true, visitName }));
    });
  }, [setEarlier]);
  /** What another tab has begun; a family that has a journey in hand here stays with it. */
  const lookAgain = useCallback(async () => {
    if (shown.current.isFree) await refresh();
  }, [refresh]);
  useKeptJourneys(refresh, lookAgain, setStatus);

  const questions = held === undefined ? view : questionsFor(held, earlier, view);
  const state = useMemo(() => (held ? stateOf(questions, held, today) : undefined), [questions, held, today]);

  const value = useMemo<JourneyInHand>(() => {
    const take = ({ held: next, saved }: Written): JourneyState => {
      setHeld(next);
      setStatus((before) => ({ ...before, loaded: true, saved }));
      setSpeaksAs(undefined);
      return stateOf(questionsFor(next, earlier, view), next, today);
    };
    const begin = async (pathway: string, given: Answers): Promise<JourneyState> => {
      shown.current.isFree = false;
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
      questions,
      start: (pathway, answers = {}) => begin(pathway, answers),
      addPathway: async (pathway) => (held ? take(await (await desk()).addPathway(held, pathway)) : begin(pathway, {})),
      async answer(answers) {
        if (!held) throw new Error('An answer was given without a journey.');
        const { record, finishRun } = await desk();
        const written = await record(held, answers);
        const state = take(written);
        if (questions === view || state.next !== undefined) return { state, saved: written.saved };
        // The last of the questions it began with: the outcome, and what it still needs, are those of the pack in use.
        setEarlier(undefined);
        const finished = await finishRun(written.held, view.pack.version);
        return { state: take({ ...written, held: finished }), saved: written.saved };
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
  }, [status, held, state, questions, earlier, setEarlier, view, today, refresh, speaksAs, goesOnUnkept]);

  const asker = speaksAs === undefined ? state?.facts.asker : speaksAs === youngPerson ? youngPerson : undefined;
  return (
    <JourneyContext value={value}>
      <AskerContext value={asker}>{children}</AskerContext>
    </JourneyContext>
  );
}

/**
 * The questions a run began with, kept while a newer pack takes the place of theirs under an open page; and those of
 * another journey when the family turns to it.
 */
function useEarlierQuestions(held: Held | undefined, today: string) {
  const { view, language } = usePack();
  const [earlier, setEarlier] = useState<EarlierQuestions | undefined>();
  const [before, setBefore] = useState(view);
  if (before !== view) {
    setBefore(view);
    const isOlder = before.pack.version < view.pack.version;
    if (held?.packVersion === before.pack.version && isOlder && stateOf(before, held, today).next)
      setEarlier({ journey: held.id, view: before });
  }
  useEffect(() => {
    let here = true;
    if (held === undefined || held.packVersion >= view.pack.version) return;
    void (async () => {
      const found = await (await desk()).earlierQuestions(held, view, language, today);
      if (here) setEarlier(found);
    })();
    return () => {
      here = false;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- each answer alone changes nothing here
  }, [held?.id, view, language, today]);
  return [earlier, setEarlier] as const;
}

function questionsFor(held: Held, earlier: EarlierQuestions | undefined, now: PackView): PackView {
  const isOfIt = earlier?.journey === held.id && held.packVersion < now.pack.version;
  return isOfIt && held.pathways.every((id) => earlier.view.pathways[id]) ? earlier.view : now;
}

type SetStatus = (change: <Status extends { loaded: boolean; restored: boolean }>(before: Status) => Status) => void;

/** Reads what this device keeps, once, and mends what sleep breaks. Where no store is there, nothing is fetched. */
function useKeptJourneys(refresh: () => Promise<void>, lookAgain: () => Promise<void>, setStatus: SetStatus): void {
  useEffect(() => {
    let here = true;
    void (async () => {
      const mayGoOn = visitGoesOn();
      if (!(mayGoOn || (await mayHoldJourneys()))) {
        // In slices: at once would mean to take over the whole built page in one go.
        if (here) startTransition(() => setStatus((before) => ({ ...before, loaded: true })));
        return;
      }
      const restored = await (await desk()).recover(mayGoOn);
      if (!here) return;
      startTransition(() => setStatus((before) => ({ ...before, restored })));
      await refresh();
    })();
    const wake = async () => {
      if (document.visibilityState !== 'visible' || !(await mayHoldJourneys())) return;
      await (await import('../storage/journeys.ts')).wakeJourneys();
      await lookAgain();
    };
    const onVisible = () => void wake();
    const onHeard = ({ data }: MessageEvent) => void (data !== 'removed' && lookAgain());
    document.addEventListener('visibilitychange', onVisible);
    // The keeper hears other tabs by itself; a page that only reads has none yet.
    const channel = thisDevice().channel?.(channelName);
    channel?.addEventListener('message', onHeard);
    return () => {
      here = false;
      document.removeEventListener('visibilitychange', onVisible);
      channel?.close();
    };
  }, [refresh, lookAgain, setStatus]);
}

function stateOf(view: PackView, held: Held, today: string): JourneyState {
  return held.resolveIn(view, held, today);
}
