import type { Overlay } from '../domain/pack/translate.ts';
import type { Directory, PackView } from '../domain/pack/view.ts';
import { inTime } from '../storage/inTime.ts';
import { openPack } from '../storage/packs.ts';

/** What became of a pack that was damaged on the device. */
export type Damage = 'fell-back' | 'mended';

/** A pack in memory, with the chosen language laid over it. */
export interface OpenedPack {
  readonly version: number;
  readonly view: PackView;
  readonly directory: Directory;
  /** The words of the chosen language are laid over it, as far as the pack has any. */
  readonly isTranslated: boolean;
  readonly searchIndex: () => Promise<ArrayBuffer[]>;
  readonly damage?: Damage | undefined;
}

/** For the words of a language that was never chosen here before; without them the page comes in English. */
const patience = 4_000;

/**
 * The pack of this device; only where there is none yet, or none in this language, is the network asked and waited for.
 * `ask` says what a large first one costs, where data may be dear.
 */
export async function getPack(
  area: string,
  rootUrl: string,
  language: string,
  ask: (bytes: number) => Promise<boolean>,
): Promise<OpenedPack | undefined> {
  const kept = await openKept(area, language);
  if (kept?.isTranslated) return kept;
  const { firstPack } = await import('./packUpdate.ts');
  const update = firstPack(area, rootUrl, language, ask);
  if (kept) {
    await inTime<unknown>(update, patience, () => undefined);
    return (await openKept(area, language)) ?? kept;
  }
  const { once, mended } = await update;
  if (once === undefined) {
    const opened = await openKept(area, language);
    return opened && mended ? { ...opened, damage: 'mended' } : opened;
  }
  const [view, services, [overlay]] = await Promise.all([once.core(), once.read('services'), once.read('language')]);
  return {
    version: once.manifest.version,
    view: await laid(view, language, overlay),
    directory: Object.assign({}, ...services) as Directory,
    isTranslated: true,
    searchIndex: once.searchIndex,
  };
}

/** The pack in the device's store, or nothing. Never waits for the network. */
export async function openKept(area: string, language: string): Promise<OpenedPack | undefined> {
  const stored = await openPack(area);
  if (stored === undefined) return undefined;
  const [view, directory, overlay] = await Promise.all([
    stored.core(),
    stored.services(),
    language === 'en' ? undefined : stored.language(language),
  ]);
  const hasWords = stored.manifest.files.some((file) => file.kind === 'language' && file.lang === language);
  return {
    version: stored.manifest.version,
    view: await laid(view, language, overlay),
    directory,
    damage: stored.fellBack ? 'fell-back' : undefined,
    isTranslated: overlay !== undefined || !hasWords,
    searchIndex: () => stored.searchIndex(),
  };
}

/** Fetched only for another language: most families read the English. */
export async function laid(view: PackView, language: string, overlay: unknown): Promise<PackView> {
  if (overlay === undefined) return view;
  const { translateInSlices } = await import('./language/translateInSlices.ts');
  return translateInSlices(view, language, overlay as Overlay);
}
