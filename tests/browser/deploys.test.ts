import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { deploysWhileOpen } from '../../tools/measure/deploysWhileOpen.ts';
import { ReleasingSite } from '../../tools/measure/releasingSite.ts';

let site: ReleasingSite;
beforeAll(async () => {
  site = await new ReleasingSite().up();
});
afterAll(() => site.down());
beforeEach(() => site.publishRelease(0));

// `npm run measure -- deploys` does 30. The host has thrown the scripts away that the open page asks for.
it('a newer release while the guide is open shows no white screen on a phone that is ready for no signal', async () => {
  const deploys = await deploysWhileOpen(site, 1, { withWorker: true });
  expect(deploys).toMatchObject([{ white: [], answersKept: true, refused: [], reloads: 0 }]);
});

it('a page that keeps no scripts finds one gone, and loads itself anew: once, and all is there', async () => {
  const deploys = await deploysWhileOpen(site, 2, { withWorker: false });
  expect(deploys).toHaveLength(2);
  for (const deploy of deploys) {
    expect(deploy.refused, 'a script was really missing').not.toEqual([]);
    expect(deploy).toMatchObject({ white: [], answersKept: true, reloads: 1 });
    expect(deploy.opened).toHaveLength(5);
  }
});

it('would show that something went wrong, did the page not hear that a script is gone', async () => {
  const [deploy] = await deploysWhileOpen(site, 1, { withWorker: false, recovers: false });
  expect(deploy?.refused).not.toEqual([]);
  expect(deploy?.white).not.toEqual([]);
  expect(deploy?.reloads).toBe(0);
});
