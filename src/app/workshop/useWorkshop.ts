import { useCallback, useEffect, useRef, useState } from 'react';
import type { Step, Summary, WorkshopCalls } from '../../worker/workshopCalls.ts';
import { openWorkshop, type WorkshopClient } from './workshopClient.ts';

export interface Busy {
  readonly step: Step;
  readonly done: number;
  readonly total: number;
}

export interface Workshop {
  readonly summary: Summary | undefined;
  readonly busy: Busy | undefined;
  /** Why the last piece of work could not be done. */
  readonly fault: string | undefined;
  /** Counts the changes, so that what was fetched for the pack before is fetched anew. */
  readonly turn: number;
  /** Changes what lies on the bench; the new summary follows. */
  change(work: (ask: WorkshopClient['ask']) => Promise<Summary>): Promise<void>;
  /** Asks for something and changes nothing; undefined where it could not be had. */
  get<Call extends keyof WorkshopCalls>(
    call: Call,
    ...given: Parameters<WorkshopCalls[Call]>
  ): Promise<Awaited<ReturnType<WorkshopCalls[Call]>> | undefined>;
}

/** One worker for as long as the page is open; everything on the bench goes with it. */
export function useWorkshop(root: string, today: string): Workshop {
  const client = useRef<WorkshopClient | undefined>(undefined);
  const [summary, setSummary] = useState<Summary | undefined>();
  const [busy, setBusy] = useState<Busy | undefined>();
  const [fault, setFault] = useState<string | undefined>();
  const [turn, setTurn] = useState(0);

  const run = useCallback(async <Value>(work: (ask: WorkshopClient['ask']) => Promise<Value>) => {
    const { current } = client;
    if (current === undefined) return undefined;
    setFault(undefined);
    try {
      return await work(current.ask);
    } catch (error) {
      if (client.current === current) setFault(error instanceof Error ? error.message : String(error));
      return undefined;
    } finally {
      if (client.current === current) setBusy(undefined);
    }
  }, []);
  const change = useCallback<Workshop['change']>(
    async (work) => {
      const next = await run(work);
      if (next === undefined) return;
      setSummary(next);
      setTurn((before) => before + 1);
    },
    [run],
  );
  const get = useCallback<Workshop['get']>(
    (call, ...given) => run((ask) => ask(call, ...given) as Promise<never>),
    [run],
  );

  useEffect(() => {
    const opened = openWorkshop((step, done, total) => setBusy({ step, done, total }));
    client.current = opened;
    void change((ask) => ask('open', root, today));
    return () => {
      client.current = undefined;
      opened.close();
    };
  }, [root, today, change]);

  return { summary, busy, fault, turn, change, get };
}
