import type { PackTrial } from '../../storage/putPack.ts';
import type { SearchAnswer, SearchMessage } from '../../worker/search.ts';
import workerUrl from '../../worker/search.ts?worker&url';
import { todayInEngland } from '../parts/dates.ts';
import { trustedScriptUrl } from '../trustedScriptUrl.ts';

/** A slow phone with a whole region's pack; after that the hashes have to do. */
const patience = 60_000;

/** Uses a newer pack in a worker of its own, so that neither the page nor a search waits for it. */
export const tryNewPack: PackTrial = (files) =>
  new Promise((resolve) => {
    const worker = new Worker(trustedScriptUrl(workerUrl), { type: 'module' });
    const end = (faults: readonly string[]) => {
      clearTimeout(timer);
      worker.terminate();
      resolve(faults);
    };
    // A worker that does not come, or not back, says nothing about the pack.
    const timer = setTimeout(() => end([]), patience);
    worker.addEventListener('error', () => end([]));
    worker.addEventListener('message', ({ data }: MessageEvent<SearchAnswer>) => {
      if (data.kind === 'tried') end(data.faults);
    });
    const message: SearchMessage = { id: 0, kind: 'try', files, today: todayInEngland(new Date()) };
    worker.postMessage(message, [files.core, ...files.pieces, ...files.services, ...files.search]);
  });
