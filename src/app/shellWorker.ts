/** The service worker's registration, as far as an update concerns it. */
export interface ShellWorker {
  /** A newer worker is installed and waits to be asked; also told at once when one waits already. */
  onWaiting(listener: () => void): void;
  /** Another worker serves this page from now on; not an update when it is the very first. */
  onControlling(listener: (isUpdate: boolean) => void): void;
  /** Asks the one that waits to take over. */
  takeOver(): void;
  update(): Promise<unknown>;
}

/** One that takes over by itself, as the kill switch does, has left its place by then and is not told. */
const settleFor = 200;

/** Registers the worker once the page has loaded, so that the precache takes no bandwidth from the page. */
export async function registerShellWorker(
  address: string,
  scope: string,
  container: ServiceWorkerContainer = navigator.serviceWorker,
): Promise<ShellWorker> {
  if (document.readyState !== 'complete') await new Promise((done) => addEventListener('load', done, { once: true }));
  let hadOne = container.controller !== null;
  const registration = await container.register(address, { scope, updateViaCache: 'none' });
  const waiting: (() => void)[] = [];
  const tell = () => {
    for (const listener of waiting) listener();
  };
  const watch = (worker: ServiceWorker | null) =>
    worker?.addEventListener('statechange', () => {
      if (worker.state !== 'installed') return;
      setTimeout(() => {
        if (registration.waiting === worker) tell();
      }, settleFor);
    });
  // A worker may have been found by another tab, before this page was listening.
  watch(registration.installing);
  registration.addEventListener('updatefound', () => watch(registration.installing));
  return {
    onWaiting(listener) {
      waiting.push(listener);
      if (registration.waiting !== null) listener();
    },
    onControlling(listener) {
      container.addEventListener('controllerchange', () => {
        listener(hadOne);
        hadOne = true;
      });
    },
    takeOver: () => registration.waiting?.postMessage({ type: 'SKIP_WAITING' }),
    update: () => registration.update(),
  };
}
