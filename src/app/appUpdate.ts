import { registerShellWorker, type ShellWorker } from './shellWorker.ts';
import { trustedScriptUrl } from './trustedScriptUrl.ts';

/** `elsewhere`: another tab took the new release; this page still runs the old one and may offer to reload. */
export type AppUpdateState = 'none' | 'waiting' | 'applying' | 'elsewhere';

/** The page's side of the service worker. It says that a newer release waits; it never interrupts by itself. */
export interface AppUpdate {
  state(): AppUpdateState;
  subscribe(listener: () => void): () => void;
  /** After everything is saved: takes the new release and reloads, once. */
  apply(): void;
  /** Asks the host for a newer release now. Quiet when offline. */
  check(): Promise<void>;
}

const hour = 3_600_000;
/** Some iPhones never say that the worker changed. */
const reloadAfter = 4_000;

let started: Promise<AppUpdate> | undefined;

/**
 * Registers `sw.js` of `root`, the address of the app's folder with a slash at its end. To be called after the first
 * page is drawn. `undefined` where the browser has no service workers.
 */
export function startAppUpdate(root: string): Promise<AppUpdate | undefined> {
  if (!('serviceWorker' in navigator)) return Promise.resolve(undefined);
  started ??= start(root);
  return started.catch(() => {
    // Offline, or a host without sw.js: the page works as it is. The next call tries again.
    started = undefined;
    return undefined;
  });
}

async function start(root: string): Promise<AppUpdate> {
  return createAppUpdate(await registerShellWorker(trustedScriptUrl(`${root}sw.js`), root));
}

/** Apart from `start` for tests, which bring a worker of their own. */
export function createAppUpdate(worker: ShellWorker, page: Page = thisPage): AppUpdate {
  const listeners = new Set<() => void>();
  let state: AppUpdateState = 'none';
  let lastCheck = page.now();
  let hasReloaded = false;
  const become = (next: AppUpdateState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const reloadOnce = () => {
    if (hasReloaded) return;
    hasReloaded = true;
    page.reload();
  };
  const check = async () => {
    lastCheck = page.now();
    await worker.update().catch(() => undefined);
  };
  worker.onWaiting(() => {
    if (state !== 'applying') become('waiting');
  });
  worker.onControlling((isUpdate) => {
    if (state === 'applying') reloadOnce();
    else if (isUpdate) become('elsewhere');
  });
  page.onReturn(() => {
    if (page.now() - lastCheck >= hour) void check();
  });
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    apply: () => {
      if (state === 'elsewhere') return reloadOnce();
      if (state !== 'waiting') return;
      become('applying');
      worker.takeOver();
      page.after(reloadAfter, reloadOnce);
    },
    check,
  };
}

/** What an update needs of the page. */
export interface Page {
  now(): number;
  reload(): void;
  after(milliseconds: number, work: () => void): void;
  onReturn(work: () => void): void;
}

const thisPage: Page = {
  now: () => Date.now(),
  reload: () => location.reload(),
  after: (milliseconds, work) => void setTimeout(work, milliseconds),
  onReturn: (work) =>
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') work();
    }),
};
