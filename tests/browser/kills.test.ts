import { describe, expect, inject, it } from 'vitest';
import { isLost, killDuringAnswers } from '../../tools/measure/killDuringAnswers.ts';
import { seededRandom } from '../../tools/measure/seededRandom.ts';
import { withoutAnyStore, withoutDatabase } from '../../tools/measure/stores.ts';

/** `npm run measure -- kills` does the same 200 times. */
const kills = 25;

describe('a phone that dies while a family answers', () => {
  it(`loses no answer that was seen kept, ${kills} times`, { timeout: 400_000 }, async () => {
    const ended = await killDuringAnswers({ site: inject('site'), times: kills, random: seededRandom(1), spread: 30 });
    expect(ended).toHaveLength(kills);
    expect(ended.filter(isLost)).toEqual([]);
  });

  it('and then finds its database gone, puts the answers back from the second store', async () => {
    const ended = await killDuringAnswers({
      site: inject('site'),
      times: 3,
      random: seededRandom(2),
      spread: 30,
      damage: withoutDatabase,
    });
    expect(ended).toHaveLength(3);
    expect(ended.filter(isLost)).toEqual([]);
  });

  it('is seen by these tests to have lost something where both stores are gone', async () => {
    const ended = await killDuringAnswers({
      site: inject('site'),
      times: 3,
      random: seededRandom(3),
      spread: 30,
      damage: withoutAnyStore,
    });
    expect(ended.filter(isLost).length).toBeGreaterThan(0);
  });
});
