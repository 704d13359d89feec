import { corruptionInChromium, isAccepted, isTold, packParts, type Corruption } from './corruptionInChromium.ts';
import { damageKinds } from './damageEntry.ts';
import { table, writeMeasurement } from './figures.ts';
import { ReleasingSite } from './releasingSite.ts';

const situations = ['an earlier pack, no signal', 'no other pack, a signal'] as const;

/** Every file of a pack in Chromium's own Cache Storage, damaged in every way, in both situations. */
export async function measureCorruption(today: string): Promise<string> {
  const site = await new ReleasingSite().up();
  const parts = packParts(site);
  const cases = situations.flatMap((situation) =>
    parts.flatMap((file) => damageKinds.map((damage) => ({ file, damage, situation }))),
  );
  const seen = await corruptionInChromium({ site, cases });
  const unseen = await corruptionInChromium({ site, cases: cases.filter(({ file }) => file === 'core'), blind: true });
  await site.down();
  const row = (name: string, all: readonly Corruption[]) => [
    name,
    all.length,
    all.filter(isAccepted).length,
    all.filter((one) => one.shown === 1).length,
    all.filter((one) => one.shown === 2).length,
    all.filter(isTold).length,
  ];
  const rows = situations.flatMap((situation) =>
    parts.map((file) =>
      row(
        `${file}; ${situation}`,
        seen.filter((one) => one.file === file && one.situation === situation),
      ),
    ),
  );
  const body = [
    `Two packs stand in Chromium’s own Cache Storage. One file of the one in use is damaged: ${damageKinds.join(', ')}. Then the app is opened. Accepted: damage on the screen, a blank page, or a file in the pack now in use that is not as its list says. As it should: with an earlier whole pack and no signal it shows that one and says so; without one it fetches what is damaged again and says so; a damaged pointer is made anew from the whole pack beside it, and a damaged translation put aside for the English beneath it and fetched again where there is a signal, with nothing to say.`,
    table(['what is damaged', 'damages', 'accepted', 'earlier pack shown', 'newest shown', 'as it should'], rows),
    'With the hash check blinded, the core damaged in the same ways:',
    table(
      ['what is damaged', 'damages', 'accepted', 'earlier pack shown', 'newest shown', 'as it should'],
      [row('core', unseen)],
    ),
  ].join('\n\n');
  return writeMeasurement('corruption', 'Damaged files on the device', body, today);
}
