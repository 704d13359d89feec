import { afterEach, describe, expect, it } from 'vitest';
import { begunWith, isUnfinished } from '../../src/app/journeys/begunWith.ts';
import type { PackView } from '../../src/domain/pack/view.ts';
import { updatePack } from '../../src/storage/download.ts';
import { thisDevice } from '../../src/storage/device.ts';
import { memoryDevice } from '../make/memoryDevice.ts';
import { laterIssue, publishedPack } from '../make/publishedPack.ts';
import { smallPack } from '../make/smallPack.ts';

const today = '2026-11-22';
const first = smallPack();
const second = laterIssue(first, 2, 'When did the request arrive?', 'On which day did they get it?');
const run = { id: 'one', pathways: ['late'], answers: { asker: 'parent', stage: 'requested' }, packVersion: 1 };

describe('a family half way through the questions when newer content comes', () => {
  const memory = memoryDevice();
  const own = thisDevice() as { caches: CacheStorage | undefined; session: string };
  const take = async (pack: typeof first) => {
    own.session = `${own.session}+`;
    const result = await updatePack('town', '.', { fetch: publishedPack(pack) });
    expect(result.outcome).toBe('updated');
  };
  const caches = own.caches;
  afterEach(() => {
    own.caches = caches;
  });

  it('goes on with the questions it began with, and not once they are all answered', async () => {
    own.caches = memory.caches;
    await take(first);
    await take(second);
    const now: PackView = second.view;
    const earlier = await begunWith(run, now, 'en', today);
    expect(earlier?.journey).toBe('one');
    expect(earlier?.view.pack.version).toBe(1);
    expect(JSON.stringify(earlier?.view.pathways)).toContain('When did the request arrive?');
    const finished = { ...run, answers: { ...run.answers, received: '2026-06-01' } };
    expect(await begunWith(finished, now, 'en', today)).toBeUndefined();
    expect(await begunWith({ ...run, packVersion: 2 }, now, 'en', today)).toBeUndefined();
    expect(await begunWith({ ...run, pathways: ['late', 'unknown'] }, now, 'en', today)).toBeUndefined();
  });

  it('goes on with the newest when those it began with are no longer on the device', async () => {
    own.caches = memory.caches;
    const third = laterIssue(second, 3);
    await take(third);
    expect(await begunWith(run, third.view, 'en', today)).toBeUndefined();
  });

  it('is unfinished while a question is open', () => {
    expect(isUnfinished(run, first.view, today)).toBe(true);
    expect(isUnfinished({ ...run, answers: { asker: 'parent', stage: 'draft' } }, first.view, today)).toBe(false);
  });
});
