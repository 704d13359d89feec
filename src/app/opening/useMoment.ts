import { useSyncExternalStore } from 'react';
import type { Moment } from '../../domain/duty/openState.ts';
import { momentInEngland } from './momentInEngland.ts';

const watchers = new Set<() => void>();
let shown: Moment = { day: '', minute: -1 };
let timer: ReturnType<typeof setTimeout> | undefined;

/** The day and minute it is in England; drawn anew with each minute, and when the page is looked at again. */
export function useMoment(): Moment {
  return useSyncExternalStore(watch, current, current);
}

/** One clock for all that is on a page. */
function watch(tell: () => void): () => void {
  if (watchers.size === 0) {
    document.addEventListener('visibilitychange', tick);
    wind();
  }
  watchers.add(tell);
  return () => {
    watchers.delete(tell);
    if (watchers.size > 0) return;
    document.removeEventListener('visibilitychange', tick);
    clearTimeout(timer);
  };
}

function wind(): void {
  clearTimeout(timer);
  timer = setTimeout(tick, 60_000 - (Date.now() % 60_000));
}

function tick(): void {
  wind();
  for (const tell of watchers) tell();
}

/** The same object within a minute. */
function current(): Moment {
  const now = momentInEngland(new Date());
  if (now.day !== shown.day || now.minute !== shown.minute) shown = now;
  return shown;
}
