import type { Step, WorkshopAnswer, WorkshopCalls } from '../../worker/workshopCalls.ts';
import workerUrl from '../../worker/workshop.ts?worker&url';
import { trustedScriptUrl } from '../trustedScriptUrl.ts';

export type OnStep = (step: Step, done: number, total: number) => void;

/** The workshop's worker, which holds all that lies on the bench. Closed, it forgets everything. */
export interface WorkshopClient {
  ask<Call extends keyof WorkshopCalls>(
    call: Call,
    ...given: Parameters<WorkshopCalls[Call]>
  ): ReturnType<WorkshopCalls[Call]>;
  close(): void;
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (reason: Error) => void;
}

export function openWorkshop(onStep: OnStep): WorkshopClient {
  const worker = new Worker(trustedScriptUrl(workerUrl), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<WorkshopAnswer>) => {
    if ('step' in data) return onStep(data.step, ...data.of);
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ('failed' in data) asked?.reject(new Error(data.failed));
    else asked?.resolve(data.done as never);
  });
  worker.addEventListener('error', (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message || 'The workshop stopped.'));
    waiting.clear();
  });
  const ask = (call: keyof WorkshopCalls, ...given: readonly unknown[]) =>
    new Promise<never>((resolve, reject) => {
      const id = (lastId += 1);
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, call, with: given });
    });
  return { ask: ask as unknown as WorkshopClient['ask'], close: () => worker.terminate() };
}
