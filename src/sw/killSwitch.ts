/**
 * The emergency exit: published as `sw.js` in place of a faulty worker, it takes over at once, answers nothing, so that
 * every request goes to the network again, and reloads open pages. It touches no store: answers, packs and the shell's
 * files stay. No types and no imports that need building: `killSwitchSource` in tools/project/serviceWorkerOptions.ts
 * hands it out as it stands.
 */
declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', () => void self.skipWaiting());

self.addEventListener('activate', (event) => {
  event.waitUntil(freePages());
});

async function freePages() {
  await self.registration.navigationPreload?.disable().catch(() => undefined);
  await self.clients.claim();
  // Not waited for: a page is only fetched once this worker is active, and it is not active before this has ended.
  for (const client of await self.clients.matchAll({ type: 'window' })) {
    void client.navigate(client.url).catch(() => null);
  }
}
