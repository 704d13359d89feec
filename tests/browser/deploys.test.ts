import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { deploysWhileOpen } from '../../tools/measure/deploysWhileOpen.ts';
import { ReleasingSite } from '../../tools/measure/releasingSite.ts';

let site: ReleasingSite;
beforeAll(async () => {
  site = await new ReleasingSite().up();
});
afterAll(() => site.down());
beforeEach(() => site.publishRelease(0));

/** `npm run measure -- deploys` does 30. The host has thrown the scripts away that the open page asks for. */
it.each([
  ['on a phone that is ready for no signal', true, 1, 0],
  ['in a window that keeps no scripts', false, 2, 1],
] as const)('a newer release while the guide is open shows no white screen, %s', async (_, withWorker, times, most) => {
  for (const deploy of await deploysWhileOpen(site, times, withWorker)) {
    expect(deploy).toMatchObject({ white: [], answersKept: true });
    // Loaded anew by itself: never with a worker, once at most without.
    expect(deploy.reloads).toBeLessThanOrEqual(most);
  }
});

it('would show that something went wrong, did the page not hear that a script is gone', async () => {
  const [deploy] = await deploysWhileOpen(site, 1, false, false);
  expect(deploy?.white).not.toEqual([]);
});
